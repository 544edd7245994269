import { termSchema, type Term } from '../calendar/calendar.ts';
import { daysApart } from './weeks.ts';
import type { PlannedVisit } from './input.ts';
import { minuteOf, placeDay, timeOf } from './place.ts';
import type { Draft, Ready, ReadySchool, Seat } from './prepare.ts';

/** What a school does not get: whole visits without a place, minutes that make up no visit, minutes planned beyond. */
export interface Shortfall {
  readonly schoolId: string;
  readonly terms: readonly Term[];
  readonly visits: number;
  readonly rest: number;
  readonly over: number;
}

/** A visit of an earlier plan that is elsewhere now, or nowhere. */
export interface Move {
  readonly schoolId: string;
  readonly from: Pick<PlannedVisit, 'id' | 'on' | 'at'>;
  readonly to: Pick<PlannedVisit, 'on' | 'at'> | null;
}

export interface Outcome {
  /** Those that stand and those that were planned, by day and time. */
  readonly visits: readonly PlannedVisit[];
  readonly shortfalls: readonly Shortfall[];
  readonly moves: readonly Move[];
  /** Visits that the earlier plan did not have in any shape. */
  readonly added: number;
  /** Slots of each school, such as 'am2', by its id. */
  readonly regular: Readonly<Record<string, readonly string[]>>;
}

/**
 * A draft as visits with dates, times and ids. A visit that stays where it was keeps its id and its time; the others of
 * a school take over, nearest day first, the ids of those that are no longer where they were.
 */
export function outcomeOf(ready: Ready, draft: Draft, newId: () => string): Outcome {
  const timed = timesOf(ready, draft.seats);
  const visits: PlannedVisit[] = [];
  const moves: Move[] = [];
  let added = 0;
  for (const [index, school] of ready.schools.entries()) {
    const mine = timed.filter(({ seat }) => seat.school === index);
    const kept = new Map(
      school.before.flatMap(({ visit, seat }) => (seat === undefined ? [] : [[seat, visit] as const])),
    );
    const taken = new Set(mine.flatMap(({ seat }) => kept.get(seat.key)?.id ?? []));
    const loose = school.before.map(({ visit }) => visit).filter(({ id }) => !taken.has(id));
    for (const { seat, at } of mine) {
      const stayed = kept.get(seat.key);
      const before = stayed ?? nearest(loose, seat);
      if (before && !stayed) loose.splice(loose.indexOf(before), 1);
      const visit = { ...visitOf(school, seat), at, id: before?.id ?? newId() };
      if (!before) added += 1;
      else if (before.on !== visit.on || before.at !== at || before.minutes !== visit.minutes)
        moves.push({ schoolId: visit.schoolId, from: before, to: visit });
      visits.push(visit);
    }
    for (const gone of loose) moves.push({ schoolId: gone.schoolId, from: gone, to: null });
    visits.push(...school.standing);
  }
  return {
    visits: visits.toSorted((a, b) => `${a.on}${a.at}`.localeCompare(`${b.on}${b.at}`)),
    shortfalls: ready.schools.flatMap((school, index) =>
      shortfallsOf(
        school,
        draft.seats.filter((seat) => seat.school === index),
      ),
    ),
    moves: moves.toSorted((a, b) => a.from.on.localeCompare(b.from.on)),
    added,
    regular: Object.fromEntries(ready.schools.map(({ school }, index) => [school.schoolId, draft.slots[index] ?? []])),
  };
}

const visitOf = ({ school }: ReadySchool, { on }: Seat) => ({
  schoolId: school.schoolId,
  on,
  minutes: school.visitMinutes,
  isPinned: false,
});

const nearest = (visits: readonly PlannedVisit[], { on }: Seat): PlannedVisit | undefined =>
  visits.toSorted((a, b) => daysApart(a.on, on) - daysApart(b.on, on))[0];

/** The times of day, each day's visits together; where a visit was before, its time is kept if it can be. */
function timesOf(ready: Ready, seats: readonly Seat[]): { seat: Seat; at: PlannedVisit['at'] }[] {
  const wishes = new Map(
    ready.schools.flatMap(({ before }) => before.map(({ visit, seat }) => [seat, minuteOf(visit.at)] as const)),
  );
  return [...new Set(seats.map(({ on }) => on))].flatMap((on) => {
    const day = seats.filter((seat) => seat.on === on).sort((a, b) => a.half.localeCompare(b.half));
    const asked = day.map((seat) => {
      const school = ready.schools[seat.school];
      const wish = wishes.get(seat.key);
      return { half: seat.half, minutes: school?.school.visitMinutes ?? 0, spot: school?.spot ?? null, wish };
    });
    const frame = ready.frame(on);
    const without = asked.map((each) => ({ ...each, wish: undefined }));
    const placed =
      frame && (placeDay(ready.input.travel, frame, asked) ?? placeDay(ready.input.travel, frame, without));
    return day.map((seat, at) => ({ seat, at: timeOf(placed?.[at]?.from ?? 0) }));
  });
}

const shortfallsOf = ({ school, needs }: ReadySchool, seats: readonly Seat[]): Shortfall[] =>
  needs
    .map(({ terms, visits, rest, over }) => {
      const met = seats.filter(({ term }) => terms.includes(term)).length;
      return { schoolId: school.schoolId, terms, visits: Math.max(0, visits - met), rest, over };
    })
    .filter(({ visits, rest, over }) => visits + rest + over > 0);

/** All three terms: a shortfall of the whole year. */
export const isOfYear = ({ terms }: Shortfall): boolean => terms.length === termSchema.options.length;
