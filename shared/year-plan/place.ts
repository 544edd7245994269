import { addMinutes, time, type CivilTime } from '../kernel/time.ts';
import { minutesBetween, type Place } from '../kernel/place.ts';
import type { PlanSchool, Travel } from './input.ts';

/** Which part of a day a visit takes: it begins before noon, begins at noon or later, or is too long for a half. */
export type Half = 'am' | 'pm' | 'day';

/** Longer visits than this take a day by themselves. Domain 2.1: a half day in school is three hours. */
export const halfDayMinutes = 210;
const noon = 12 * 60;
const step = 5;

export const halfOf = ({ at, minutes }: { readonly at: CivilTime; readonly minutes: number }): Half =>
  minutes > halfDayMinutes ? 'day' : minuteOf(at) < noon ? 'am' : 'pm';

/** Minutes since midnight. */
export const minuteOf = (at: CivilTime): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
export const timeOf = (minute: number): CivilTime => addMinutes(time('00:00'), minute);

/** Where something takes place; null for what no road leads to, such as a meeting by video. */
export type Spot = { readonly schoolId: string; readonly area: string; readonly at?: Place | undefined } | null;
export const spotAt = ({ schoolId, area, at }: Pick<PlanSchool, 'schoolId' | 'area' | 'at'>): Spot => ({
  ...{ schoolId, area, at },
});

/** A stretch of a day that is taken, in minutes since midnight. */
export interface Taken {
  readonly from: number;
  readonly to: number;
  readonly spot: Spot;
}

/** A visit that looks for its time of day; `wish` is where it was before, in minutes since midnight. */
export interface ToPlace {
  readonly half: Half;
  readonly minutes: number;
  readonly spot: Spot;
  readonly wish?: number | undefined;
}

/** One day of a therapist: her hours, in minutes since midnight, and what stands in it. */
export interface DayFrame {
  readonly from: number;
  readonly to: number;
  readonly taken: readonly Taken[];
}

/** Minutes on the road from one place to another: by the areas that were typed for both, else by the map where it knows both. */
export function travelBetween(travel: Travel, one: Spot, other: Spot): number {
  if (!one || !other || one.schoolId === other.schoolId) return 0;
  if (!(one.area && other.area) && one.at && other.at) return minutesBetween(one.at, other.at, travel.perKilometre);
  if (one.area === other.area) return travel.within;
  const named = travel.between.find(
    ({ a, b }) => (a === one.area && b === other.area) || (a === other.area && b === one.area),
  );
  return named?.minutes ?? travel.otherwise;
}

/** Whether nobody has to be at two places at once, the road between them included. */
export const isClear = (travel: Travel, visit: Taken, taken: readonly Taken[]): boolean =>
  taken.every((each) => {
    const road = travelBetween(travel, visit.spot, each.spot);
    return visit.to + road <= each.from || each.to + road <= visit.from;
  });

const range: Readonly<Record<Half, readonly [earliest: number, before: number]>> = {
  am: [0, noon],
  pm: [noon, 24 * 60],
  day: [0, 24 * 60],
};

/** The earliest time, or the one that was wished, at which a visit fits into what is left of a day. */
function placeOne(travel: Travel, frame: DayFrame, { half, minutes, spot, wish }: ToPlace): Taken | undefined {
  const [earliest, before] = range[half];
  const open = Math.max(frame.from, earliest);
  const afterEach = frame.taken.map((each) => each.to + travelBetween(travel, spot, each.spot));
  const starts = [open, ...afterEach.filter((start) => start > open)].map((start) => Math.ceil(start / step) * step);
  return [...(wish === undefined ? [] : [wish]), ...starts.toSorted((a, b) => a - b)]
    .map((from) => ({ from, to: from + minutes, spot }))
    .find(
      (visit) =>
        visit.from >= open && visit.from < before && visit.to <= frame.to && isClear(travel, visit, frame.taken),
    );
}

/** The visits of a day with their times, mornings first; undefined when they do not fit into it together. */
export function placeDay(travel: Travel, frame: DayFrame, visits: readonly ToPlace[]): Taken[] | undefined {
  const placed: Taken[] = [];
  for (const visit of visits) {
    const found = placeOne(travel, { ...frame, taken: [...frame.taken, ...placed] }, visit);
    if (!found) return undefined;
    placed.push(found);
  }
  return placed;
}
