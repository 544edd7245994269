import type { Term } from '../calendar/calendar.ts';
import { addDays, weekday, type CivilDate } from '../kernel/time.ts';
import type { PlanInput, PlannedVisit, PlanSchool } from './input.ts';
import { aheadOf, needsOf, perWeek, windowsOf, type DueWindow, type Need } from './needs.ts';
import {
  halfDayMinutes,
  halfOf,
  minuteOf,
  placeDay,
  spotAt,
  travelBetween,
  type DayFrame,
  type Half,
  type Spot,
} from './place.ts';
import { weekOf } from './weeks.ts';

/** A place in the year where one visit to one school could be: a day and a part of it. */
export interface Seat {
  readonly key: string;
  readonly school: number;
  readonly on: CivilDate;
  readonly half: Half;
  readonly term: Term;
  /** Weekday and half as one word, the same all year: 'am2' is Tuesday morning. */
  readonly slot: string;
  /** Which of the school's windows it lies in. */
  readonly window: number;
  /** Minutes on the road to what stands already that day. */
  readonly cost: number;
}

/** A rhythm in one term: the same slot and the same week of each window, as far as the school is open and she is free. */
export interface Series {
  readonly key: string;
  readonly term: Term;
  readonly slot: string;
  readonly seats: readonly string[];
}

/** One school, with all that has to be worked out but once. */
export interface ReadySchool {
  readonly school: PlanSchool;
  readonly spot: Spot;
  readonly perWeek: number;
  readonly needs: readonly Need[];
  readonly windows: readonly (DueWindow & { /** Visits that are still due there. */ readonly open: number })[];
  readonly seats: ReadonlyMap<string, Seat>;
  readonly series: readonly Series[];
  readonly standing: readonly PlannedVisit[];
  /** Visits of the plan as it was that may move, and the seat each has where it is one still. */
  readonly before: readonly { readonly visit: PlannedVisit; readonly seat: string | undefined }[];
}

export interface Ready {
  readonly input: PlanInput;
  readonly schools: readonly ReadySchool[];
  /** Her day with what stands in it; undefined where she does not work. */
  frame(on: CivilDate): DayFrame | undefined;
  /** Whether two visits, to two schools or one, go together on a day, the road between them included. */
  fitTogether(one: Seat, other: Seat): boolean;
}

/** '2' of 'am2'. */
export const dayOfSlot = (slot: string): string => slot.slice(-1);

/** The slots a school could have, each once. */
export const slotsOf = ({ series }: ReadySchool): string[] => [...new Set(series.map(({ slot }) => slot))];

/** Whether a slot is on another weekday than was agreed with the school. */
export const isOtherDay = ({ school }: ReadySchool, slot: string): boolean =>
  school.weekday !== null && dayOfSlot(slot) !== String(school.weekday);

/** Visits, and the slots that each school has regularly, by its place in the list. */
export interface Draft {
  readonly seats: readonly Seat[];
  readonly slots: readonly (readonly string[])[];
}

/** A visit that is not planned anew: it has been, or somebody pinned it. */
export const stands = (visit: PlannedVisit, from: CivilDate): boolean => visit.isPinned || visit.on < from;

export const seatKey = (school: number, on: CivilDate, half: Half): string =>
  `${school}_${on.replaceAll('-', '')}_${half}`;

/** All that the planners share, worked out once: where visits could be, how many are due, and the rhythms there are. */
export function prepare(input: PlanInput): Ready {
  const spots = new Map(input.schools.map((school) => [school.schoolId as string, spotAt(school)]));
  const spotOf = (schoolId: string | null): Spot => (schoolId === null ? null : (spots.get(schoolId) ?? null));
  const frames = framesOf(input, spotOf);
  const halves = (school: PlanSchool): Half[] => (school.visitMinutes > halfDayMinutes ? ['day'] : ['am', 'pm']);
  const place = (seats: readonly Seat[]) => {
    const frame = frames(seats[0]?.on as CivilDate);
    const visits = seats.map(({ school, half }) => ({ half, ...lengthAndSpot(input, school) }));
    return (
      frame &&
      placeDay(
        input.travel,
        frame,
        visits.sort((a, b) => a.half.localeCompare(b.half)),
      )
    );
  };
  const together = new Map<string, boolean>();
  const fitTogether = (one: Seat, other: Seat): boolean => {
    const isPlain = !frames(one.on)?.taken.length;
    const key = isPlain ? `${one.slot}|${one.school}|${other.slot}|${other.school}` : `${one.key}|${other.key}`;
    const known = together.get(key) ?? place([one, other]) !== undefined;
    together.set(key, known);
    return known;
  };
  const schools = input.schools.map((school, index): ReadySchool => {
    const mine = input.visits.filter(({ schoolId }) => schoolId === school.schoolId);
    const standing = mine.filter((visit) => stands(visit, input.from));
    const needs = needsOf(school, standing);
    const ahead = aheadOf(school, needs, standing, input.from);
    const windows = windowsOf(ahead);
    const windowAt = new Map(windows.flatMap(({ weeks }, at) => weeks.map((week) => [week as string, at])));
    const seats = new Map<string, Seat>();
    for (const { on, term } of school.days) {
      const taken = frames(on)?.taken;
      const isFree = !school.unsuited?.includes(on) && !standing.some((visit) => visit.on === on);
      if (on < input.from || !taken || !isFree) continue;
      for (const half of halves(school)) {
        const day = weekday(on);
        const spot = spotOf(school.schoolId);
        const road = taken.reduce((sum, each) => sum + travelBetween(input.travel, spot, each.spot), 0);
        const window = windowAt.get(weekOf(on)) ?? 0;
        const key = seatKey(index, on, half);
        const seat = { key, school: index, on, half, term, slot: `${half}${day}`, window, cost: road };
        if (place([seat])) seats.set(seat.key, seat);
      }
    }
    return {
      ...{ school, spot: spotOf(school.schoolId), perWeek: perWeek(ahead), needs },
      windows: windows.map((window, at) => ({
        ...window,
        open: Math.max(0, window.visits - standing.filter(({ on }) => windowAt.get(weekOf(on)) === at).length),
      })),
      seats,
      series: seriesOf(index, school, windows, seats, halves(school)),
      standing,
      before: mine
        .filter((visit) => !stands(visit, input.from))
        .map((visit) => {
          const key = seatKey(index, visit.on, halfOf(visit));
          return { visit, seat: visit.minutes === school.visitMinutes && seats.has(key) ? key : undefined };
        }),
    };
  });
  return { input, schools, frame: frames, fitTogether };
}

const lengthAndSpot = (input: PlanInput, index: number) => {
  const school = input.schools[index] as PlanSchool;
  return { minutes: school.visitMinutes, spot: spotAt(school) };
};

/** Her days: hours of the weekday, less days off, with meetings and visits that stand. */
function framesOf(input: PlanInput, spotOf: (schoolId: string | null) => Spot): Ready['frame'] {
  const off = new Set(input.daysOff);
  const byDay = new Map<string, DayFrame['taken']>();
  for (const each of [...input.booked, ...input.visits.filter((visit) => stands(visit, input.from))]) {
    const from = minuteOf(each.at);
    const taken = { from, to: from + each.minutes, spot: spotOf(each.schoolId) };
    byDay.set(each.on, [...(byDay.get(each.on) ?? []), taken]);
  }
  return (on) => {
    const hours = input.hours.find((each) => each.weekday === weekday(on));
    return hours && !off.has(on)
      ? { from: minuteOf(hours.from), to: minuteOf(hours.to), taken: byDay.get(on) ?? [] }
      : undefined;
  };
}

/** Every slot with every week of the windows of a term; two rhythms that come to the same visits are one. */
function seriesOf(
  index: number,
  school: PlanSchool,
  windows: readonly DueWindow[],
  seats: ReadonlyMap<string, Seat>,
  halves: readonly Half[],
): Series[] {
  const terms = [...new Set(windows.filter(({ visits }) => visits > 0).map(({ term }) => term))];
  return terms.flatMap((term) => {
    const mine = windows.filter((window) => window.term === term);
    const offsets = Math.min(...mine.map(({ weeks }) => weeks.length));
    return halves.flatMap((half) =>
      [1, 2, 3, 4, 5].flatMap((day) =>
        Array.from({ length: offsets }, (_, offset): Series => {
          const days = mine.map(({ weeks }) => addDays(weeks[offset] as CivilDate, day - 1));
          const keys = days.map((on) => seatKey(index, on, half)).filter((key) => seats.has(key));
          return { key: `${index}_${term}_${half}${day}_${offset}`, term, slot: `${half}${day}`, seats: keys };
        }).filter((each) => each.seats.length > 0),
      ),
    );
  });
}
