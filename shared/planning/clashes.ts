import type { SchoolId } from '../kernel/ids.ts';
import { addMinutes, type CivilDate, type CivilTime, type Instant } from '../kernel/time.ts';
import type { Summary } from '../organisation/summary.ts';
import type { Side } from '../organisation/roles.ts';
import type { Cycle, Meeting, MeetingMode, Slot } from './cycle.ts';

/**
 * The least time between two meetings face to face at two schools. Nothing is known of where a school lies, so it is one
 * number for all: packing up, driving across a district and signing in take about three quarters of an hour. Row B15.
 */
export const travelMinutes = 45;

/** A planning meeting of the same person at another school. `schoolName` is undefined where only its time is known. */
export interface Busy {
  readonly schoolName: string | undefined;
  readonly on: CivilDate;
  readonly at: CivilTime;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly how: 'booked' | 'offered';
  /** When it was booked, where that is known. */
  readonly bookedAt?: Instant | undefined;
}

/** Something on at the school for one or more days: a play, a trip, an inspection. Row U06. */
export interface SchoolEventDay {
  readonly label: string;
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
}

/** What speaks against a day, though both calendars allow it. */
export interface AgainstDay {
  readonly busy: readonly Busy[];
  readonly events: readonly string[];
}

type When = Pick<Slot, 'on' | 'at' | 'minutes' | 'mode'>;

/** The booked and offered meetings in lines of a list, of all schools but one: what the caller may see of them. */
export const busyIn = (summaries: readonly Summary[], besides: SchoolId): Busy[] =>
  summaries
    .filter(({ schoolId, cycle }) => schoolId !== besides && cycle)
    .flatMap(({ schoolName, cycle }) => {
      const booked = cycle?.status === 'booked' && cycle.meeting ? [cycle.meeting] : [];
      const offered = [...(cycle?.status === 'offered' ? (cycle.offer ?? []) : []), ...(cycle?.move?.offer ?? [])];
      const busy = ({ on, at, minutes, mode }: When, how: Busy['how']): Busy => ({
        ...{ schoolName, on, at, minutes, mode, how },
      });
      const meetings = booked.map((each) => ({ ...busy(each, 'booked'), bookedAt: each.bookedAt }));
      return [...meetings, ...offered.map((each) => busy(each, 'offered'))];
    })
    .toSorted((a, b) => `${a.on}${a.at}`.localeCompare(`${b.on}${b.at}`));

/** The meetings of whoever stands for a side of a cycle at other schools of its service. */
export function busyElsewhere(summaries: readonly Summary[], cycle: Cycle, side: Side): Busy[] {
  const person = cycle.participants.find(({ role }) => role === side)?.personId;
  const theirs = summaries.filter((summary) =>
    summary.cycle?.participants.some(({ personId, role }) => personId === person && role === side),
  );
  return busyIn(theirs, cycle.schoolId);
}

/** What speaks against a day. Rows U04, U06, B15. */
export const againstDay = (day: CivilDate, busy: readonly Busy[], events: readonly SchoolEventDay[]): AgainstDay => ({
  busy: busy.filter(({ on }) => on === day),
  events: events.filter(({ firstOn, lastOn }) => firstOn <= day && day <= lastOn).map(({ label }) => label),
});

const endOf = ({ at, minutes }: Pick<Busy, 'at' | 'minutes'>): CivilTime => addMinutes(at, minutes);

const minutesOf = (at: CivilTime): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));

/** Minutes from the end of the earlier of two to the start of the later; negative when they overlap. */
const between = (a: When, b: Busy): number =>
  a.at <= b.at ? minutesOf(b.at) - minutesOf(endOf(a)) : minutesOf(a.at) - minutesOf(endOf(b));

/** The booked meeting that a time overlaps; undefined when there is none. */
export const overlapOf = (time: When, busy: readonly Busy[]): Busy | undefined =>
  busy.find((each) => each.how === 'booked' && each.on === time.on && between(time, each) < 0);

/** A booked meeting face to face elsewhere that leaves too little time to get there, and how many minutes it leaves. */
export function tooCloseTo(time: When, busy: readonly Busy[]): { busy: Busy; minutes: number } | undefined {
  if (time.mode !== 'face-to-face') return undefined;
  return busy
    .filter((each) => each.how === 'booked' && each.on === time.on && each.mode === 'face-to-face')
    .map((each) => ({ busy: each, minutes: between(time, each) }))
    .find(({ minutes }) => minutes >= 0 && minutes < travelMinutes);
}

/** Whether somebody can be there at a time, as far as the other meetings say. */
export const isFree = (time: When, busy: readonly Busy[]): boolean => !overlapOf(time, busy) && !tooCloseTo(time, busy);

/** A time and a booked meeting elsewhere: they overlap, or only so many minutes are left to get there. */
export interface Clash {
  readonly time: When;
  readonly busy: Busy;
  readonly minutes: number | undefined;
}

const isSame = (a: Busy, b: Busy): boolean => a.on === b.on && a.at === b.at;

/** Every clash of these times, but for meetings that the person was told of before. Rows U04, U06, B15. */
export const clashesOf = (times: readonly When[], busy: readonly Busy[], told: readonly Busy[] = []): Clash[] =>
  times.flatMap((time) =>
    busy
      .filter((each) => !told.some((one) => isSame(one, each)))
      .flatMap((each): Clash[] => {
        if (overlapOf(time, [each])) return [{ time, busy: each, minutes: undefined }];
        const close = tooCloseTo(time, [each]);
        return close ? [{ time, ...close }] : [];
      }),
  );

/** The times that an act would put before the other side or book, where it does so. */
export function timesBrought(before: Cycle, after: Cycle): readonly (Slot | Meeting)[] {
  if (after.status === 'offered' && before.status !== 'offered') return after.offer;
  if (after.move && after.move !== before.move) return after.move.offer;
  return after.meeting && after.meeting !== before.meeting ? [after.meeting] : [];
}
