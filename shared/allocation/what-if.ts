import { bandSchema, type Band } from './bands.ts';
import type { Banding, BandedSchool } from './allocate.ts';

/** A school whose band another choice changes; null where it has none. Row K07. */
export interface Move {
  readonly urn: string;
  readonly name: string;
  readonly from: Band | null;
  readonly to: Band | null;
}

export interface WhatIf {
  readonly moves: readonly Move[];
  readonly up: number;
  readonly down: number;
  /** Banded now and not before, and the other way round. */
  readonly came: number;
  readonly went: number;
  readonly stay: number;
}

const at = (band: Band): number => bandSchema.options.indexOf(band);

type Line = Pick<BandedSchool, 'urn' | 'name' | 'band'>;

/** Who moves from which band to which between two runs, the largest moves first. Row K07. */
export function whatIf(before: readonly Line[], after: readonly Line[]): WhatIf {
  const was = new Map(before.map((each) => [each.urn, each]));
  const is = new Map(after.map((each) => [each.urn, each]));
  const all = [...new Set([...was.keys(), ...is.keys()])].toSorted();
  const moves = all.flatMap((urn): Move[] => {
    const from = was.get(urn);
    const to = is.get(urn);
    return from?.band === to?.band
      ? []
      : [{ urn, name: to?.name ?? from?.name ?? '', from: from?.band ?? null, to: to?.band ?? null }];
  });
  const steps = ({ from, to }: Move): number => (from && to ? at(from) - at(to) : 0);
  return {
    moves: moves.toSorted((one, other) => Math.abs(steps(other)) - Math.abs(steps(one))),
    up: moves.filter((move) => steps(move) > 0).length,
    down: moves.filter((move) => steps(move) < 0).length,
    came: moves.filter(({ from }) => !from).length,
    went: moves.filter(({ to }) => !to).length,
    stay: all.length - moves.length,
  };
}

/** How many schools each band has, highest first. */
export const countsOf = (schools: Banding['schools']): Record<Band, number> =>
  Object.fromEntries(
    bandSchema.options.map((band) => [band, schools.filter((each) => each.band === band).length]),
  ) as Record<Band, number>;
