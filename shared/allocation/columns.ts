import type { FiguredSchool } from '../school-figures/figures.ts';
import { parameters, type AllocationSettings, type Parameter } from './settings.ts';
import { spreadOf, type Spread } from './sums.ts';
import { readerOf, type Gap } from './values.ts';

/** A parameter in use without a figure at a school, and why. */
export interface NoFigure {
  readonly parameter: Parameter;
  readonly why: Gap;
}

/**
 * One parameter in use over all schools, in their order: a number at each, NaN where there is none, and there in `gaps` why.
 * All England is banded in a moment because numbers stand in columns and equal gaps are the same object.
 */
export interface Column {
  readonly parameter: Parameter;
  readonly weight: number;
  readonly values: readonly number[];
  readonly gaps: readonly (NoFigure | undefined)[];
  /** Null where no school has a figure. */
  readonly spread: Spread | null;
}

/** Makes the gaps of a parameter, those for one reason all the same object. */
function gapsOf(parameter: Parameter): (why: Gap) => NoFigure {
  const made = new Map<Gap, NoFigure>();
  return (why) => {
    const known = made.get(why) ?? { parameter, why };
    made.set(why, known);
    return known;
  };
}

/**
 * What only some schools have a figure for, and all of them the same, tells no school from another: by the settings it
 * counts for nobody, and what has no figure keeps its reason.
 */
function withoutIdle(column: Column, gap: (why: Gap) => NoFigure, settings: AllocationSettings): Column {
  const { n, sd } = column.spread ?? { n: 0, sd: 0 };
  if (settings.sameForSome !== 'left-out' || sd !== 0 || n >= column.values.length) return column;
  const same = gap('same-for-some');
  return { ...column, values: column.values.map(() => Number.NaN), gaps: column.gaps.map((each) => each ?? same) };
}

function columnOf(parameter: Parameter, schools: readonly FiguredSchool[], settings: AllocationSettings): Column {
  const read = readerOf(parameter, settings);
  const gap = gapsOf(parameter);
  const values: number[] = [];
  const known: number[] = [];
  const gaps: (NoFigure | undefined)[] = [];
  for (const school of schools) {
    const found = read(school);
    const isKnown = typeof found === 'number';
    if (isKnown) known.push(found);
    values.push(isKnown ? found : Number.NaN);
    gaps.push(isKnown ? undefined : gap(found));
  }
  const spread = spreadOf(known, settings.sd) ?? null;
  return withoutIdle({ parameter, weight: settings.weights[parameter], values, gaps, spread }, gap, settings);
}

/** The parameters in use, in the order of the method. */
export const columnsOf = (schools: readonly FiguredSchool[], settings: AllocationSettings): Column[] =>
  parameters
    .filter((parameter) => settings.weights[parameter] > 0)
    .map((parameter) => columnOf(parameter, schools, settings));
