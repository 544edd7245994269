import { schoolsHeldBy, type Colleague } from '../joining/colleague.ts';
import { middleOf, type Place } from '../kernel/place.ts';
import type { CivilDate } from '../kernel/time.ts';
import { capacitiesOf } from '../resource-allocation/available.ts';
import type { PlanVersion } from '../resource-allocation/plan.ts';
import { streams } from '../resource-allocation/streams.ts';
import type { Post } from '../resource-allocation/workforce.ts';
import type { KnownSchool, Solved, Wishes } from './assignment.ts';
import type { Problem, Served, Serving } from './problem.ts';

/** What open data say of where a school lies and what it belongs to; `at` where the service's figures know it. */
export interface Listed {
  readonly at?: Place | undefined;
  readonly district: string;
  readonly trust: string;
}

/** What an assignment is made from: the hours that were published, posts, who holds which school, open data by URN. */
export interface Sources {
  readonly hours: PlanVersion;
  readonly posts: readonly Post[];
  readonly colleagues: readonly Colleague[];
  readonly listed: ReadonlyMap<string, Listed>;
  readonly today: CivilDate;
}

export type KnownProblem = Omit<Problem, 'schools'> & { readonly schools: readonly KnownSchool[] };

/** Who holds a school today, by its id: the account of its link therapist. */
function holders(colleagues: readonly Colleague[], today: CivilDate): Map<string, string> {
  return new Map(colleagues.flatMap((each) => schoolsHeldBy(each, today).map((id) => [id, each.accountId] as const)));
}

/** The most frequent word; of several the first in the alphabet; '' of none. */
function usual(words: readonly string[]): string {
  const known = words.filter(Boolean).toSorted();
  const count = (word: string): number => known.filter((each) => each === word).length;
  return known.reduce((best, each) => (best === '' || count(each) > count(best) ? each : best), '');
}

const placed = (at: Place | undefined) => (at ? { at } : {});

/**
 * Where somebody sets out: at a school where the lead has typed its name, else in the area that was typed, else in the
 * middle of the schools they have, and in the district of most of them.
 */
function baseOf(typed: string | undefined, schools: readonly KnownSchool[], key: string): Pick<Serving, 'area' | 'at'> {
  if (typed !== undefined) {
    const named = schools.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
    return { area: named?.area ?? typed, ...placed(named?.at) };
  }
  const theirs = schools.filter(({ now }) => now === key);
  return { area: usual(theirs.map(({ area }) => area)), ...placed(middleOf(theirs.flatMap(({ at }) => at ?? []))) };
}

/**
 * The problem of a year: every school that was given hours, every person who has any. What a lead has typed about where a
 * school lies counts before what the map says.
 */
export function gather({ hours, posts, colleagues, listed, today }: Sources, wishes: Wishes): KnownProblem {
  const holder = holders(colleagues, today);
  const schools = hours.schools
    .map(({ urn, schoolId, name, minutes }): KnownSchool => ({
      key: urn,
      schoolId,
      name,
      minutes: streams.reduce((sum, stream) => sum + Math.max(minutes[stream], 0), 0),
      area: wishes.areas[urn] ?? listed.get(urn)?.district ?? '',
      ...placed(wishes.areas[urn] === undefined ? listed.get(urn)?.at : undefined),
      cluster: listed.get(urn)?.trust ?? '',
      now: (schoolId && holder.get(schoolId)) ?? null,
      notWith: wishes.refusals[urn] ?? [],
      pin: wishes.pins[urn] ?? null,
    }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const therapists = capacitiesOf(posts)
    .filter(({ isVacant, minutes }) => !isVacant && minutes > 0)
    .map(({ key, name, minutes }): Serving => ({
      ...{ key, name, minutes },
      ...baseOf(wishes.bases[key], schools, key),
    }));
  return { schools, therapists, settings: wishes.settings };
}

/** The problem that an answer was made from, and the answer. */
export const problemOf = ({ settings, therapists, schools }: Solved): KnownProblem => ({
  settings,
  therapists,
  schools,
});
export const servedOf = ({ served }: Pick<Solved, 'served'>): Served => new Map(Object.entries(served));
