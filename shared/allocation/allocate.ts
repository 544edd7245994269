import type { FiguredSchool } from '../school-figures/figures.ts';
import type { Band } from './bands.ts';
import { bandOf, inUse, parameters, type AllocationSettings, type Parameter } from './settings.ts';
import { spreadOf, sum, wholeParts, zOf, type Spread } from './sums.ts';
import { outOfScope, valueOf, type Gap, type LeftOut, type Value } from './values.ts';

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
  readonly missing: readonly {
    readonly parameter: Parameter;
    readonly why: Gap;
  }[];
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

/** The schools that are banded together, and those that are not, with the reason. */
function scoped(schools: readonly FiguredSchool[], settings: AllocationSettings) {
  const seen = new Map<string, number>();
  for (const { urn } of schools) seen.set(urn, (seen.get(urn) ?? 0) + 1);
  const inside: FiguredSchool[] = [];
  const out: OutSchool[] = [];
  for (const school of byUrn(schools)) {
    const why = (seen.get(school.urn) ?? 0) > 1 ? 'named-twice' : outOfScope(school, settings);
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
  readonly parts: readonly Omit<Part, 'points'>[];
  readonly missing: BandedSchool['missing'];
  readonly composite: number;
}

/** What has a figure that tells no school from another; what has none keeps its reason. */
const gapOf = (found: Value): Value => ('missing' in found ? found : { missing: 'same-for-some' });

type Values = ReadonlyMap<Parameter, Value>;

/** The z-scores of a school and its composite: their mean by weight over what the school has. Step 3 of 1.6. */
function measured(
  school: FiguredSchool,
  values: Values,
  spreads: Banding['spreads'],
  settings: AllocationSettings,
): Measured {
  const used = inUse(settings);
  const has = used.flatMap((parameter) => {
    const found = values.get(parameter);
    const spread = spreads[parameter];
    return found && 'value' in found && spread ? [{ parameter, value: found.value, z: zOf(found.value, spread) }] : [];
  });
  const total = sum(has.map(({ parameter }) => settings.weights[parameter]));
  const parts = has.map((each) => {
    const weight = settings.weights[each.parameter] / total;
    return { ...each, weight, composite: weight * each.z };
  });
  const missing = used.flatMap((parameter) => {
    const found = values.get(parameter);
    return found && 'missing' in found ? [{ parameter, why: found.missing }] : [];
  });
  return { school, parts, missing, composite: parts.reduce((all, part) => all + part.composite, 0) };
}

/** Score, band and what each part brings to the score, in thousandths that add up. Steps 3 and 4 of 1.6; row K06. */
function banded(one: Measured, composites: Spread, settings: AllocationSettings): BandedSchool {
  const { school, parts, missing, composite } = one;
  const score = zOf(composite, composites);
  const points = Math.round(score * 1_000) + 0;
  const times = composites.sd === 0 ? 0 : 1_000 / composites.sd;
  const exact = [...parts.map((part) => part.composite * times), -composites.mean * times];
  const shown = wholeParts(exact, points);
  const { urn, name, localAuthority } = school;
  return {
    ...{ urn, name, localAuthority, ward: school.ward.name },
    parts: parts.map((part, n) => ({ ...part, points: shown[n] ?? 0 })),
    ...{ missing, composite, score, points },
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
  const used = inUse(settings);
  const values = inside.map((school): Values => new Map(used.map((each) => [each, valueOf(school, each, settings)])));
  const spreadAt = (parameter: Parameter): Spread | null =>
    spreadOf(
      values.flatMap((each) => {
        const found = each.get(parameter);
        return found && 'value' in found ? [found.value] : [];
      }),
      settings.sd,
    ) ?? null;
  const spreads = Object.fromEntries(parameters.map((each) => [each, spreadAt(each)])) as Banding['spreads'];
  const isIdle = (parameter: Parameter): boolean => {
    const { n, sd } = spreads[parameter] ?? { n: 0, sd: 0 };
    return settings.sameForSome === 'left-out' && sd === 0 && n < inside.length;
  };
  const idle = used.filter(isIdle);
  const counted = (all: Values | undefined): Values =>
    new Map([...(all ?? [])].map(([each, found]) => [each, idle.includes(each) ? gapOf(found) : found]));
  const all = inside.map((school, n) => measured(school, counted(values[n]), spreads, settings));
  const enough = all.filter(({ parts }) => parts.length >= settings.leastParameters);
  const few = all.filter(({ parts }) => parts.length < settings.leastParameters);
  const composites =
    spreadOf(
      enough.map(({ composite }) => composite),
      settings.sd,
    ) ?? null;
  return {
    spreads,
    composites,
    schools: composites ? enough.map((each) => banded(each, composites, settings)) : [],
    out: byUrn([...out, ...few.map(({ school }) => outSchool(school, 'too-few-figures'))]),
  };
}
