import type { FiguredSchool } from '../school-figures/figures.ts';
import type { Band } from './bands.ts';
import { columnsOf, kindsOf, type Kind, type NoFigure } from './columns.ts';
import { bandOf, parameters, type AllocationSettings, type Parameter } from './settings.ts';
import { spreadOf, wholeParts, zOf, type Spread } from './sums.ts';
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

/** The composite of the school at a place: the mean of its z-scores by weight, over what it has. Step 3 of 1.6. */
function compositeOf({ has }: Kind, at: number): number {
  let composite = 0;
  for (const { column, spread, share } of has) composite += share * zOf(column.values[at] ?? 0, spread);
  return composite;
}

/** What the parts and the mean of the composites bring to the score in thousandths, the latter last; they add up. */
function pointsOf({ has }: Kind, at: number, composites: Spread, points: number): number[] {
  const times = composites.sd === 0 ? 0 : 1_000 / composites.sd;
  const exact = has.map(({ column, spread, share }) => share * zOf(column.values[at] ?? 0, spread) * times);
  exact.push(-composites.mean * times);
  return wholeParts(exact, points);
}

/** Score, band and what each part brings to the score. Steps 3 and 4 of 1.6; row K06. */
function banded(school: FiguredSchool, kind: Kind, at: number, composites: Spread, settings: AllocationSettings) {
  const composite = compositeOf(kind, at);
  const score = zOf(composite, composites);
  const points = Math.round(score * 1_000) + 0;
  const shown = pointsOf(kind, at, composites, points);
  return {
    urn: school.urn,
    name: school.name,
    localAuthority: school.localAuthority,
    ward: school.ward.name,
    parts: kind.has.map(({ column, spread, share: weight }, n): Part => {
      const value = column.values[at] ?? 0;
      const z = zOf(value, spread);
      return { parameter: column.parameter, value, z, weight, composite: weight * z, points: shown[n] ?? 0 };
    }),
    missing: kind.missing,
    composite,
    score,
    points,
    rest: shown[kind.has.length] ?? 0,
    band: bandOf(score, settings.cuts),
  } satisfies BandedSchool;
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
  const kinds = kindsOf(columns, inside.length);
  const hasEnough = (_: unknown, at: number): boolean => (kinds[at]?.has.length ?? 0) >= settings.leastParameters;
  const composites = spreadOf(kinds.map(compositeOf).filter(hasEnough), settings.sd) ?? null;
  const theirs: BandedSchool[] = [];
  for (const [at, kind] of kinds.entries()) {
    const school = inside[at];
    if (!school) continue;
    if (composites && hasEnough(kind, at)) theirs.push(banded(school, kind, at, composites, settings));
    else out.push(outSchool(school, 'too-few-figures'));
  }
  return {
    spreads: Object.fromEntries(parameters.map((each) => [each, spreadAt(each)])) as Banding['spreads'],
    composites,
    schools: theirs,
    out: byUrn(out),
  };
}
