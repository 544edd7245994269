import type { FiguredSchool } from '../school-figures/figures.ts';
import type { Band } from './bands.ts';
import { columnsOf, type Column, type NoFigure } from './columns.ts';
import { bandOf, parameters, type AllocationSettings, type Parameter } from './settings.ts';
import { spreadOf, sum, wholeParts, zOf, type Spread } from './sums.ts';
import { outOfScope, type LeftOut } from './values.ts';

/** One parameter of one school: what it is, how far from the mean, and what it brings to composite and score. */
export interface Part {
  readonly parameter: Parameter;
  readonly value: number;
  /** SDs from the area's mean. */
  readonly z: number;
  /** Its share of this school's composite: the weights of what the school has come to 1. */
  readonly weight: number;
  /** weight × z; together they are the composite. */
  readonly composite: number;
  /** What it brings to the score, in thousandths; with `rest` they come to the score as shown. Row K06. */
  readonly points: number;
}

export interface BandedSchool {
  readonly urn: string;
  readonly name: string;
  readonly localAuthority: string;
  readonly ward: string;
  readonly parts: readonly Part[];
  /** Parameters in use without a figure here, and why. */
  readonly missing: readonly NoFigure[];
  readonly composite: number;
  /** z*: the composite in SDs from the mean of all composites; what the band is read from. */
  readonly score: number;
  /** The score in thousandths, as shown. */
  readonly points: number;
  /** What the mean of the composites takes from or adds to the score, in thousandths. */
  readonly rest: number;
  readonly band: Band;
}

export interface OutSchool {
  readonly urn: string;
  readonly name: string;
  readonly localAuthority: string;
  readonly why: LeftOut;
}

/** What the method makes of schools and settings. domain.md 1.6. */
export interface Banding {
  /** Null for a parameter that no school in scope has a figure for. */
  readonly spreads: Readonly<Record<Parameter, Spread | null>>;
  /** Of the composites; null when no school is banded. */
  readonly composites: Spread | null;
  /** By URN. */
  readonly schools: readonly BandedSchool[];
  readonly out: readonly OutSchool[];
}

/** Schools by their number, so that sums are made in one order whatever order they came in. */
export const byUrn = <T extends { readonly urn: string }>(schools: readonly T[]): T[] =>
  schools.toSorted((one, other) => (one.urn < other.urn ? -1 : one.urn > other.urn ? 1 : 0));

/** The schools that are banded together, and those that are not, with the reason; both by URN. */
function scoped(schools: readonly FiguredSchool[], settings: AllocationSettings) {
  const inside: FiguredSchool[] = [];
  const out: OutSchool[] = [];
  const sorted = byUrn(schools);
  for (const [n, school] of sorted.entries()) {
    const isTwice = sorted[n - 1]?.urn === school.urn || sorted[n + 1]?.urn === school.urn;
    const why = isTwice ? 'named-twice' : outOfScope(school, settings);
    if (why) out.push(outSchool(school, why));
    else inside.push(school);
  }
  return { inside, out };
}

const outSchool = ({ urn, name, localAuthority }: FiguredSchool, why: LeftOut): OutSchool => ({
  ...{ urn, name, localAuthority, why },
});

interface Measured {
  readonly school: FiguredSchool;
  /** Without their points, which are only known when all schools are. */
  readonly parts: readonly (Part & { points: number })[];
  readonly missing: readonly NoFigure[];
  readonly composite: number;
}

/** The z-scores of the school at a place and its composite: their mean by weight over what it has. Step 3 of 1.6. */
function measured(school: FiguredSchool, at: number, columns: readonly Column[]): Measured {
  const missing = columns.map(({ gaps }) => gaps[at]).filter((gap) => gap !== undefined);
  const has = columns.filter(({ gaps }) => gaps[at] === undefined);
  const total = sum(has.map(({ weight }) => weight));
  let composite = 0;
  const parts = has.map(({ parameter, values, spread, weight: full }) => {
    const value = values[at] ?? 0;
    const z = spread ? zOf(value, spread) : 0;
    const weight = full / total;
    composite += weight * z;
    return { parameter, value, z, weight, composite: weight * z, points: 0 };
  });
  return { school, parts, missing, composite };
}

/** Score, band and what each part brings to the score, in thousandths that add up. Steps 3 and 4 of 1.6; row K06. */
function banded(one: Measured, composites: Spread, settings: AllocationSettings): BandedSchool {
  const { school, parts, missing, composite } = one;
  const score = zOf(composite, composites);
  const points = Math.round(score * 1_000) + 0;
  const times = composites.sd === 0 ? 0 : 1_000 / composites.sd;
  const exact = parts.map((part) => part.composite * times);
  exact.push(-composites.mean * times);
  const shown = wholeParts(exact, points);
  for (const [n, part] of parts.entries()) part.points = shown[n] ?? 0;
  const { urn, name, localAuthority, ward } = school;
  return {
    ...{ urn, name, localAuthority, ward: ward.name, parts, missing, composite, score, points },
    rest: shown[parts.length] ?? 0,
    band: bandOf(score, settings.cuts),
  };
}

/**
 * Bands schools by the School Allocation Tool: value, z-score, weighted mean, score, band. The order of the schools does
 * not matter, the same schools and settings give the same numbers bit for bit, and what is missing is left out of that
 * school's composite. domain.md 1.6; rows K01-K03, K06, K09, K14.
 */
export function allocate(schools: readonly FiguredSchool[], settings: AllocationSettings): Banding {
  const { inside, out } = scoped(schools, settings);
  const columns = columnsOf(inside, settings);
  const spreadAt = (parameter: Parameter): Spread | null =>
    columns.find((column) => column.parameter === parameter)?.spread ?? null;
  const all = inside.map((school, at) => measured(school, at, columns));
  const hasEnough = ({ parts }: Measured): boolean => parts.length >= settings.leastParameters;
  const enough = all.filter(hasEnough);
  const few = all.filter((each) => !hasEnough(each));
  const found = enough.map(({ composite }) => composite);
  const composites = spreadOf(found, settings.sd) ?? null;
  return {
    spreads: Object.fromEntries(parameters.map((each) => [each, spreadAt(each)])) as Banding['spreads'],
    composites,
    schools: composites ? enough.map((each) => banded(each, composites, settings)) : [],
    out: byUrn([...out, ...few.map(({ school }) => outSchool(school, 'too-few-figures'))]),
  };
}
