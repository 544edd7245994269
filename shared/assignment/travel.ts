import { minutesBetween, type Place } from '../kernel/place.ts';
import type { Problem, Served } from './problem.ts';
import type { Settings } from './settings.ts';

interface Located {
  readonly area: string;
  readonly at?: Place | undefined;
}

/** How two places lie to each other; 'measured' where both are known to the metre. */
export type Distance = 'measured' | 'own' | 'next' | 'far' | 'unknown';

const plain = (area: string): string => area.trim().toLowerCase();
const pairOf = (one: string, other: string): string => [plain(one), plain(other)].toSorted().join('\n');

/** How far it is from one place to another, and how many minutes that takes one way: by the metre, else by the lead's table. */
export function travelBy(settings: Settings) {
  const beside = new Set(settings.beside.map(([one, other]) => pairOf(one, other)));
  const distance = (from: Located, to: Located): Distance => {
    if (from.at && to.at) return 'measured';
    if (!plain(from.area) || !plain(to.area)) return 'unknown';
    if (plain(from.area) === plain(to.area)) return 'own';
    return beside.has(pairOf(from.area, to.area)) ? 'next' : 'far';
  };
  const minutes = (from: Located, to: Located): number => {
    const how = distance(from, to);
    if (how !== 'measured' || !from.at || !to.at) return settings.travel[how === 'measured' ? 'unknown' : how];
    return minutesBetween(from.at, to.at, settings.perKilometre);
  };
  return { distance, minutes };
}

/** How many ways of an answer were measured on the map, taken from areas, or guessed since an area is not known. */
export interface Ways {
  readonly map: number;
  readonly area: number;
  readonly unknown: number;
}

/** By what the ways from those who serve schools to their schools are known. */
export function waysOf({ schools, therapists, settings }: Problem, served: Served): Ways {
  const { distance } = travelBy(settings);
  const people = new Map(therapists.map((each) => [each.key, each]));
  const all = schools.flatMap((school) => {
    const who = people.get(served.get(school.key) ?? '');
    return who ? [distance(who, school)] : [];
  });
  const count = (...of: Distance[]): number => all.filter((each) => of.includes(each)).length;
  return { map: count('measured'), area: count('own', 'next', 'far'), unknown: count('unknown') };
}

/** Journeys there and back in a year: one for each visit that a school's minutes make. */
export const journeysOf = (minutes: number, settings: Settings): number => Math.ceil(minutes / settings.visitMinutes);
