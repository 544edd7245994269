import { buildSchools } from '../../../../infra/local/sample/build.ts';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { planningWindows } from '../../../../shared/calendar/windows.ts';
import { slotIdSchema, type SlotId } from '../../../../shared/kernel/ids.ts';
import { date, instant, time, type Instant } from '../../../../shared/kernel/time.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { personOf } from '../../../../shared/organisation/school.ts';
import type { Cycle, Slot } from '../../../../shared/planning/cycle.ts';
import { openCycle, type Act } from '../../../../shared/planning/decide.ts';

/** Something a test needs to be there. */
export function there<T>(thing: T | undefined, what = 'it'): T {
  if (thing === undefined) throw new Error(`the test needs ${what}`);
  return thing;
}

export const [hazelbrook] = [there(buildSchools()[0])];
export const [spring] = [there(planningWindows({ ...kentCalendar(), insetDays })[0])];
export const priya = there(personOf(hazelbrook, 'link-therapist'));
export const ellen = there(personOf(hazelbrook, 'sendco'));

/** Five to nine on the morning when planning of the spring term opens. */
export const opening: Instant = instant('2026-11-27T08:55:00Z');

/** Hazelbrook's spring planning as it is when the window opens. */
export const opened = (): Cycle => there(openCycle(hazelbrook, spring, opening));

export const slotId = (id: string): SlotId => slotIdSchema.parse(id);

export const slot = (id: string, on: string, at: string, more: Partial<Slot> = {}): Slot => ({
  id: slotId(id),
  on: date(on),
  at: time(at),
  minutes: 60,
  mode: 'face-to-face',
  reason: null,
  ...more,
});

/** Hazelbrook's planning once a meeting is booked: Thu 3 Dec, 09:30 to 10:30, face to face. */
export const bookedCycle = (on = '2026-12-03', at = '09:30'): Cycle => {
  const { id, ...when } = slot('s-1', on, at);
  const meeting = {
    ...when,
    slotId: id,
    timeZone: 'Europe/London' as const,
    bookedAt: opening,
    bookedBy: ellen.personId,
  };
  return { ...opened(), status: 'booked', round: 1, meeting, rev: 3 };
};

let activities = 0;
export const act = (by: Act['by'], at: string = opening): Act => ({
  by,
  at: instant(at),
  activityId: `activity-${(activities += 1)}`,
});

/** What a decision gives, when the story is that it succeeds. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.problem.code}, ${result.problem.sentence}`);
  return result.value;
}

/** Code and sentence of a refusal, when the story is that it is refused. */
export function refused(result: Result<Cycle>): [code: string, sentence: string] {
  if (result.ok) throw new Error(`went through, now ${result.value.status}`);
  return [result.problem.code, result.problem.sentence];
}
