import type { Prepared, Room } from './prepare.ts';
import type { Served, Serving } from './problem.ts';
import { farBeyond } from './settings.ts';

/** What an assignment costs, part by part, in priced minutes; `total` is their sum. */
export interface Cost {
  readonly travel: number;
  readonly continuity: number;
  readonly clusters: number;
  readonly balance: number;
  readonly overload: number;
  readonly unserved: number;
  readonly total: number;
}

/** Somebody's work: `share` is percent of her own minutes, null where she has none. L16: full at 100. */
export interface Load {
  readonly therapist: Serving;
  readonly schools: readonly string[];
  readonly minutes: number;
  /** On the road in a year. */
  readonly travel: number;
  readonly share: number | null;
  readonly over: number;
}

/** What an assignment is, in plain counts beside its price. */
export interface Account {
  readonly cost: Cost;
  readonly travelMinutes: number;
  /** Schools that keep the therapist they have, and those that change although theirs is still there. */
  readonly kept: number;
  readonly changed: number;
  /** Therapists in clusters beyond one for each. */
  readonly extraInClusters: number;
  /** Minutes above what people have, added up over them. */
  readonly overMinutes: number;
  readonly unserved: readonly string[];
  readonly unservedMinutes: number;
  readonly loads: readonly Load[];
}

/** Minutes beyond what is bearable, also those that are far beyond it. */
export const overOf = (minutes: number, { even, bearable }: Room): number =>
  Math.max(0, minutes - Math.max(bearable, even));
/** Those of them that are far beyond it. */
export const farOf = (minutes: number, { even, far }: Room): number => Math.max(0, minutes - Math.max(far, even));
/** Minutes beyond what is bearable as they are priced, each far beyond it several times. */
export const unbearableOf = (minutes: number, room: Room): number =>
  overOf(minutes, room) + (farBeyond.times - 1) * farOf(minutes, room);
/** Minutes above the even share that are still bearable. */
export const heavyOf = (minutes: number, { even, bearable }: Room): number =>
  Math.max(0, Math.min(minutes, Math.max(bearable, even)) - even);

/** Counts and prices an assignment; one that gives a school to somebody who may not serve it throws. */
export function accountOf(prepared: Prepared, served: Served): Account {
  const { problem, candidates, rooms, clusters, unserved } = prepared;
  const { schools, therapists, settings } = problem;
  const placeOf = new Map(therapists.map(({ key }, at) => [key, at]));
  const chosen = schools.map(({ key }) => {
    const who = served.get(key);
    return who === undefined || who === null ? -1 : (placeOf.get(who) ?? -1);
  });
  const pairs = schools.map((school, at) => {
    const found = candidates[at]?.find(({ therapist }) => therapist === chosen[at]);
    if (chosen[at] !== -1 && !found) throw new Error(`${school.key} is with somebody who may not serve it.`);
    return found;
  });
  const loads = therapists.map((therapist, place): Load => {
    const own = schools.flatMap((school, at) => (chosen[at] === place ? [{ school, pair: pairs[at] }] : []));
    const minutes = own.reduce((sum, { school }) => sum + school.minutes, 0);
    return {
      therapist,
      schools: own.map(({ school }) => school.key),
      minutes,
      travel: own.reduce((sum, { pair }) => sum + (pair?.travel ?? 0), 0),
      share: therapist.minutes === 0 ? null : Math.round((minutes * 1_000) / therapist.minutes) / 10,
      over: Math.max(0, minutes - therapist.minutes),
    };
  });
  const sumOf = (of: typeof overOf): number =>
    loads.reduce((sum, { minutes }, at) => sum + of(minutes, rooms[at] as Room), 0);
  const extraInClusters = clusters.reduce((sum, cluster) => {
    const people = new Set(cluster.flatMap((at) => (chosen[at] === -1 ? [] : [chosen[at]])));
    return sum + Math.max(0, people.size - 1);
  }, 0);
  const nobody = schools.flatMap((school, at) => (chosen[at] === -1 ? [{ school, price: unserved[at] ?? 0 }] : []));
  const travel = loads.reduce((sum, load) => sum + load.travel, 0);
  const changed = pairs.filter((pair) => pair?.changes).length;
  const parts = {
    travel,
    continuity: changed * settings.prices.continuity,
    clusters: extraInClusters * settings.prices.cluster,
    balance: sumOf(heavyOf) * settings.prices.balance,
    overload: sumOf(unbearableOf) * settings.prices.overload,
    unserved: nobody.reduce((sum, { price }) => sum + price, 0),
  };
  return {
    cost: { ...parts, total: Object.values(parts).reduce((sum, each) => sum + each, 0) },
    travelMinutes: travel,
    kept: schools.filter(({ now, key }) => now !== null && served.get(key) === now).length,
    changed,
    extraInClusters,
    overMinutes: loads.reduce((sum, { over }) => sum + over, 0),
    unserved: nobody.map(({ school }) => school.key),
    unservedMinutes: nobody.reduce((sum, { school }) => sum + school.minutes, 0),
    loads,
  };
}
