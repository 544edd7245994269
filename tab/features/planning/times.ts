import { shortDate, type CivilDate, type CivilTime } from '../../../shared/kernel/time.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { overlapOf, tooCloseTo, type Busy } from '../../../shared/planning/clashes.ts';
import type { DaysAnswer } from '../../../shared/planning/contract.ts';
import type { MeetingMode, Slot } from '../../../shared/planning/cycle.ts';
import { bookingWords as t } from './booking-words.ts';

/** A time as somebody fills it in; day and start are empty at first. */
export interface TypedTime {
  readonly on: string;
  readonly at: string;
  readonly minutes: Slot['minutes'];
  readonly mode: MeetingMode;
  readonly reason: string;
}
export type NewTime = Pick<Slot, 'on' | 'at' | 'minutes' | 'mode'> & { readonly reason: string };

export const emptyTime: TypedTime = { on: '', at: '', minutes: 60, mode: 'face-to-face', reason: '' };

/** The time as it is sent, or what is missing. */
export function timeOf(typed: TypedTime): NewTime | string {
  if (!typed.on || !/^\d\d:\d\d$/.test(typed.at)) return t.missing;
  if (typed.mode !== 'face-to-face' && !typed.reason.trim()) return t.needsReason;
  return { ...typed, on: typed.on as CivilDate, at: typed.at as CivilTime };
}

const busyOf = ({ days }: DaysAnswer): Busy[] => days.flatMap(({ busy }) => busy as Busy[]);

/** What speaks against a time among the person's other meetings; `again` when it asks for a second press. Row U06. */
export function clashOf(time: NewTime, days: DaysAnswer): { says: string; again: boolean } | undefined {
  const busy = busyOf(days);
  const overlap = overlapOf(time, busy);
  if (overlap) return { says: bookingText.overlaps(overlap), again: true };
  const close = tooCloseTo(time, busy);
  return close && { says: bookingText.tooClose(close.busy, close.minutes), again: false };
}

/** What speaks against a day, in words. */
export function notesOf(on: string, { days }: DaysAnswer): string[] {
  const day = days.find((each) => each.on === on);
  return day ? bookingText.against({ busy: day.busy as Busy[], events: day.events }) : [];
}

/** The days as a list offers them: 'Thu 3 Dec (1 note)'. */
export const dayOptions = (days: DaysAnswer): { value: string; label: string }[] =>
  days.days.map(({ on }) => ({ value: on, label: bookingText.days.day(on, notesOf(on, days).length) }));

/** In order, none twice. */
export const withTime = (times: readonly NewTime[], time: NewTime): NewTime[] =>
  [...times.filter(({ on, at }) => on !== time.on || at !== time.at), time].toSorted((a, b) =>
    `${a.on}${a.at}`.localeCompare(`${b.on}${b.at}`),
  );

/** 'Leave out Thu 3 Dec, 09:30' as a screen reader hears it. */
export const removeWords = ({ on, at }: NewTime): string => `${t.remove}: ${shortDate(on)}, ${at}`;
