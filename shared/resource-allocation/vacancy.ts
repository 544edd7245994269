import type { Band } from '../allocation/bands.ts';
import type { PlannedSchool } from './plan.ts';
import { bands, type SharingRules } from './rules.ts';
import { corePart } from './share-plan.ts';
import { shareOut, type Part, type SharedOut } from './share-out.ts';

/** Fair ways to share what is lost when a therapist goes. Row L14. */
export const vacancyWays = ['all', 'own', 'protect', 'cover'] as const;
export type VacancyWay = (typeof vacancyWays)[number];

/** What a school has of the core hours now. */
export interface Having {
  readonly school: PlannedSchool;
  readonly minutes: number;
}

export interface Vacancy {
  /** Core minutes of the year that go with the therapist. */
  readonly gone: number;
  /** The URNs of the schools that lose their therapist. */
  readonly own: readonly string[];
  /** Bands that lose nothing as long as others can bear it, highest first. */
  readonly protect: readonly Band[];
  /** Minutes that bank staff or colleagues bring in. */
  readonly cover: number;
}

export interface Loss extends Having {
  readonly after: number;
  readonly lost: number;
}

/** One way with what it does to each school; 'impossible' when those it takes from have not as much. */
export interface VacancyOption {
  readonly way: VacancyWay;
  readonly isPossible: boolean;
  readonly losses: readonly Loss[];
  readonly lost: number;
  /** How many schools have less. */
  readonly schools: number;
  readonly largest: Loss | null;
  /** The largest share of its own hours that a school loses, 0 to 1. */
  readonly largestShare: number;
  /** The share of all hours that goes to the bands high and above, before and after. */
  readonly highBefore: number;
  readonly highAfter: number;
  /** Bands whose protection had to be given up. */
  readonly unprotected: readonly Band[];
}

const highest: readonly Band[] = ['VVH', 'VH', 'H'];
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const shareOfHigh = (schools: readonly { readonly school: PlannedSchool; readonly minutes: number }[]): number => {
  const all = sum(schools.map(({ minutes }) => minutes));
  const high = sum(schools.filter(({ school }) => highest.includes(school.band)).map(({ minutes }) => minutes));
  return all > 0 ? high / all : 0;
};

/** What each school has after a share-out; those that took no part keep what they had. */
function optionOf(
  way: VacancyWay,
  having: readonly Having[],
  out: SharedOut,
  unprotected: readonly Band[] = [],
): VacancyOption {
  const after = new Map(out.ok ? out.shares.map(({ key, minutes }) => [key, minutes]) : []);
  const losses = having.map((each) => {
    const now = after.get(each.school.urn) ?? each.minutes;
    return { ...each, after: now, lost: each.minutes - now };
  });
  const losing = losses.filter(({ lost }) => lost > 0);
  const largest = losing.toSorted(
    (one, other) => other.lost - one.lost || (one.school.urn < other.school.urn ? -1 : 1),
  );
  return {
    ...{ way, isPossible: out.ok, losses, unprotected, schools: losing.length },
    lost: sum(losses.map(({ lost }) => lost)),
    largest: largest[0] ?? null,
    largestShare: Math.max(0, ...losing.map(({ lost, minutes }) => lost / minutes)),
    highBefore: shareOfHigh(having),
    highAfter: shareOfHigh(losses.map(({ school, after: minutes }) => ({ school, minutes }))),
  };
}

/** Takes `gone` from some schools, each in proportion to what it has and none below its floor. */
function takeFrom(having: readonly Having[], gone: number, rules: SharingRules): SharedOut {
  const some = having.filter(({ minutes }) => minutes > 0);
  const all = sum(some.map(({ minutes }) => minutes));
  if (gone > all) return { ok: false, needed: gone, available: all };
  const parts = some.map(({ school, minutes }): Part => ({
    key: school.urn,
    weight: minutes,
    base: 0,
    floor: Math.min(rules.floorMinutes, minutes),
  }));
  return shareOut(all - gone, rules.stepMinutes, parts);
}

/** Protection is given up from the lowest protected band on until the others can bear the loss. */
function protecting(having: readonly Having[], { gone, protect }: Vacancy, rules: SharingRules): VacancyOption {
  const kept = bands.filter((band) => protect.includes(band));
  for (let count = kept.length; ; count -= 1) {
    const still = kept.slice(0, count);
    const bearing = having.filter(({ school }) => !still.includes(school.band));
    const out = takeFrom(bearing, gone, rules);
    if (out.ok || count === 0) return optionOf('protect', having, out, kept.slice(count));
  }
}

/** The plan shared anew with less, by the same rules. */
const anew = (having: readonly Having[], gone: number, rules: SharingRules): SharedOut =>
  shareOut(
    sum(having.map(({ minutes }) => minutes)) - gone,
    rules.stepMinutes,
    having.map(({ school }) => corePart(school, rules)),
  );

/** All ways side by side: what each school would have, by the same rules and the same step. Row L14. */
export function vacancyOptions(
  having: readonly Having[],
  vacancy: Vacancy,
  rules: SharingRules,
): readonly VacancyOption[] {
  const { gone, own, cover } = vacancy;
  const theirs = having.filter(({ school }) => own.includes(school.urn));
  return [
    optionOf('all', having, anew(having, gone, rules)),
    optionOf('own', having, takeFrom(theirs, gone, rules)),
    protecting(having, vacancy, rules),
    optionOf('cover', having, anew(having, Math.max(0, gone - cover), rules)),
  ];
}
