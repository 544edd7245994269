import type { Problem, SchoolToServe, Serving } from './problem.ts';
import { farBeyond } from './settings.ts';
import { journeysOf, travelBy } from './travel.ts';

/** Somebody who may serve a school, by her place in the list: the year's travel, and whether it would lose its own. */
export interface Candidate {
  readonly therapist: number;
  readonly travel: number;
  readonly changes: boolean;
  /** Both of them priced. */
  readonly cost: number;
}

/** A therapist's minutes: the even share of the work, what is bearable, and what is far beyond that. */
export interface Room {
  readonly even: number;
  readonly bearable: number;
  readonly far: number;
  readonly mostSchools: number;
}

/** A problem made ready for both planners; schools and therapists are numbers, the places in their lists. */
export interface Prepared {
  readonly problem: Problem;
  /** Of each school, by therapist; empty where nobody may serve it. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** What it costs when nobody serves a school. */
  readonly unserved: readonly number[];
  readonly rooms: readonly Room[];
  /** Schools of one cluster, where there are at least two. */
  readonly clusters: readonly (readonly number[])[];
  /** The place of a school's cluster; -1 when it has none. */
  readonly clusterOf: readonly number[];
}

/** A school of no hours still should have somebody: it counts as an hour. */
const leastMinutes = 60;

export function prepare(problem: Problem): Prepared {
  const { schools, therapists, settings } = problem;
  const placeOf = new Map(therapists.map(({ key }, at) => [key, at]));
  const clusters = clustersOf(schools);
  const clusterOf = schools.map((_, at) => clusters.findIndex((cluster) => cluster.includes(at)));
  const { minutes: oneWay } = travelBy(settings);
  const candidates = schools.map((school) =>
    therapists.flatMap((therapist, place): Candidate[] => {
      if (!mayServe(school, therapist, placeOf)) return [];
      const travel = 2 * journeysOf(school.minutes, settings) * oneWay(therapist, school);
      const changes = school.now !== null && school.now !== therapist.key && placeOf.has(school.now);
      return [{ therapist: place, travel, changes, cost: travel + (changes ? settings.prices.continuity : 0) }];
    }),
  );
  return {
    problem,
    candidates,
    clusters,
    clusterOf,
    unserved: schools.map(({ minutes }) => settings.prices.unserved * Math.max(minutes, leastMinutes)),
    rooms: roomsOf(problem),
  };
}

/** A choice made by somebody counts above a refusal; one for a person who is not there counts for nothing. */
function mayServe(school: SchoolToServe, { key }: Serving, known: ReadonlyMap<string, number>): boolean {
  if (school.pin !== null && known.has(school.pin)) return school.pin === key;
  return !school.notWith.includes(key);
}

/** Clusters in the order in which they first appear, each with the places of its schools; those of one school are none. */
function clustersOf(schools: readonly SchoolToServe[]): number[][] {
  const found = new Map<string, number[]>();
  for (const [at, { cluster }] of schools.entries())
    if (cluster) found.set(cluster, [...(found.get(cluster) ?? []), at]);
  return [...found.values()].filter((cluster) => cluster.length > 1);
}

const percentOf = (minutes: number, percent: number): number => Math.floor((minutes * percent) / 100);

function roomsOf({ schools, therapists, settings }: Problem): Room[] {
  const sum = (of: readonly { readonly minutes: number }[]): number =>
    of.reduce((all, { minutes }) => all + minutes, 0);
  const [work, capacity] = [sum(schools), sum(therapists)];
  return therapists.map(({ key, minutes }) => ({
    even: capacity === 0 ? 0 : Math.floor((minutes * Math.min(work, capacity)) / capacity),
    bearable: percentOf(minutes, 100 + settings.bearablePercent),
    far: percentOf(minutes, 100 + settings.bearablePercent + farBeyond.percent),
    mostSchools: Math.max(settings.mostSchools ?? schools.length, schools.filter(({ pin }) => pin === key).length),
  }));
}
