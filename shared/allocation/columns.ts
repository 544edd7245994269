import type { FiguredSchool } from '../school-figures/figures.ts';
import { parameters, type AllocationSettings, type Parameter } from './settings.ts';
import { spreadOf, sum, type Spread } from './sums.ts';
import { gaps, readerOf, type Gap } from './values.ts';

/**
 * One parameter in use over all schools, in their order. All England is banded in a moment because its numbers stand in
 * columns and not in an object for each school.
 */
export interface Column {
  readonly parameter: Parameter;
  readonly weight: number;
  /** 0 where there is no figure. */
  readonly values: readonly number[];
  /** 0 where there is a figure, else the place of the reason among `gaps`, counted from 1. */
  readonly why: readonly number[];
  /** Null where no school has a figure. */
  readonly spread: Spread | null;
}

const placeOf = (gap: Gap): number => gaps.indexOf(gap) + 1;

/**
 * What only some schools have a figure for, and all of them the same, tells no school from another: by the settings it
 * counts for nobody, and what has no figure keeps its reason.
 */
function withoutIdle(column: Column, settings: AllocationSettings): Column {
  const { n, sd } = column.spread ?? { n: 0, sd: 0 };
  if (settings.sameForSome !== 'left-out' || sd !== 0 || n >= column.values.length) return column;
  const same = placeOf('same-for-some');
  return { ...column, why: column.why.map((place) => place || same) };
}

function columnOf(parameter: Parameter, schools: readonly FiguredSchool[], settings: AllocationSettings): Column {
  const read = readerOf(parameter, settings);
  const found = schools.map(read);
  const spread =
    spreadOf(
      found.filter((each) => typeof each === 'number'),
      settings.sd,
    ) ?? null;
  const values = found.map((each) => (typeof each === 'number' ? each : 0));
  const why = found.map((each) => (typeof each === 'number' ? 0 : placeOf(each)));
  return withoutIdle({ parameter, weight: settings.weights[parameter], values, why, spread }, settings);
}

/** The parameters in use, in the order of the method. */
export const columnsOf = (schools: readonly FiguredSchool[], settings: AllocationSettings): Column[] =>
  parameters
    .filter((parameter) => settings.weights[parameter] > 0)
    .map((parameter) => columnOf(parameter, schools, settings));

/** A parameter in use without a figure at a school, and why. */
export interface NoFigure {
  readonly parameter: Parameter;
  readonly why: Gap;
}

/** What schools have that have figures for the same parameters and the others missing for the same reasons. */
export interface Kind {
  /** What counts here with its share of the composite; the shares come to 1. */
  readonly has: readonly { readonly column: Column; readonly spread: Spread; readonly share: number }[];
  readonly missing: readonly NoFigure[];
}

function kindOf(columns: readonly Column[], at: number): Kind {
  const counted = columns.flatMap((column) =>
    column.spread && !column.why[at] ? [{ column, spread: column.spread }] : [],
  );
  const total = sum(counted.map(({ column }) => column.weight));
  return {
    has: counted.map(({ column, spread }) => ({ column, spread, share: column.weight / total })),
    missing: columns.flatMap(({ parameter, why }) => {
      const gap = gaps[(why[at] ?? 0) - 1];
      return gap ? [{ parameter, why: gap }] : [];
    }),
  };
}

/** The kind of each school, by its place; schools of a kind have the same object. */
export function kindsOf(columns: readonly Column[], schools: number): Kind[] {
  const known = new Map<number, Kind>();
  return Array.from({ length: schools }, (_, at) => {
    let key = 0;
    for (const { why } of columns) key = key * (gaps.length + 1) + (why[at] ?? 0);
    const kind = known.get(key) ?? kindOf(columns, at);
    known.set(key, kind);
    return kind;
  });
}
