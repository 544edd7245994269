import { slotIdSchema } from '../kernel/ids.ts';
import { addMinutes, time, weekday, type CivilDate, type CivilTime, type Instant } from '../kernel/time.ts';
import { isFree, type Busy } from './clashes.ts';
import type { Cycle, Slot } from './cycle.ts';
import { daysAhead, whyNot } from './decide.ts';
import { planningText } from './text.ts';

/** After so many rounds in which no time suited, one is proposed. */
export const roundsBeforeProposal = 2;

/** Starts that are tried on a day, after the one that was offered first: within the hours of any school. */
const starts = ['09:30', '10:30', '11:30', '13:30', '14:30', '15:30'].map(time);

type Time = Pick<Slot, 'on' | 'at' | 'minutes'>;
const overlap = (a: Time, b: Time): boolean =>
  a.on === b.on && a.at < addMinutes(b.at, b.minutes) && b.at < addMinutes(a.at, a.minutes);

/**
 * The first day on which both can: school and NHS work, the therapist has no other planning meeting at that time, and
 * nothing of it was refused before. Days on which nothing was refused come first; then other times of the others.
 * Undefined when no such time is left. Row U04.
 */
export function firstCommonTime(cycle: Cycle, busy: readonly Busy[], now: Instant): Slot | undefined {
  const offered = cycle.refused.at(0);
  const { minutes, mode, reason } = offered ?? { minutes: 60 as const, mode: 'face-to-face' as const, reason: null };
  const tried: CivilTime[] = [...new Set([...(offered ? [offered.at] : []), ...starts])];
  const isRefused = (day: CivilDate): boolean => cycle.refused.some(({ on }) => on === day);
  const days = daysAhead(cycle, now);
  const inOrder = [...days.filter((day) => !isRefused(day)), ...days.filter(isRefused)];
  const id = slotIdSchema.parse(`proposed-${cycle.rev + 1}`);
  return inOrder
    .flatMap((on) => tried.map((at): Slot => ({ id, on, at, minutes, mode, reason })))
    .find(
      (slot) =>
        !whyNot({ ...cycle, draft: [] }, slot, now) &&
        isFree(slot, busy) &&
        !cycle.refused.some((refused) => overlap(refused, slot)),
    );
}

/** Whether a time is to be proposed now: after each round from the second on, once. */
export const isToBeProposed = ({ status, round, proposal, draft }: Cycle): boolean =>
  status === 'others-asked' && round >= roundsBeforeProposal && draft.length === 0 && (proposal?.round ?? 0) < round;

/**
 * The cycle with the first common time put before its therapist, who sends it with one press, and the SENDCo books it
 * with one. Where none is left that is noted, so that it is looked for once a round: the therapist offers by hand as
 * before. Undefined when none is to be proposed.
 */
export function withProposal(cycle: Cycle, busy: readonly Busy[], now: Instant): Cycle | undefined {
  if (!isToBeProposed(cycle)) return undefined;
  const slot = firstCommonTime(cycle, busy, now);
  if (!slot) return { ...cycle, proposal: { slotId: null, round: cycle.round }, rev: cycle.rev + 1 };
  return {
    ...cycle,
    draft: [slot],
    proposal: { slotId: slot.id, round: cycle.round },
    changed: { at: now, by: planningText.theBot },
    rev: cycle.rev + 1,
  };
}

/** The time that was proposed and stands before the therapist or the SENDCo now. */
export const proposedTime = ({ proposal, draft, offer }: Cycle): Slot | undefined =>
  [...draft, ...offer].find(({ id }) => id === proposal?.slotId);

/** The same weekday and time as last term's meeting, on the first day that is free; undefined when there is none. Row U05. */
export function likeLastTime(
  last: Pick<Slot, 'on' | 'at' | 'minutes'> | undefined,
  days: readonly CivilDate[],
  busy: readonly Busy[],
): Pick<Slot, 'on' | 'at' | 'minutes'> | undefined {
  if (!last) return undefined;
  const { at, minutes } = last;
  return days
    .filter((on) => weekday(on) === weekday(last.on))
    .map((on) => ({ on, at, minutes }))
    .find((slot) => isFree({ ...slot, mode: 'face-to-face' }, busy));
}
