import { z } from 'zod';
import { slotIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { civilDateSchema, civilTimeSchema } from '../../../shared/kernel/time.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { meetingLengths, meetingModeSchema, type Cycle, type Slot } from '../../../shared/planning/cycle.ts';
import { planningText } from '../../../shared/planning/text.ts';

const typed = z.string().max(500).default('');

/** What the offer form sends: every input as the client has it, empty when it was left alone. */
export const offerInput = z.object({
  times: typed,
  on: typed,
  at: typed,
  minutes: typed,
  mode: typed,
  reason: typed,
  keepText: typed,
});
export type OfferInput = z.infer<typeof offerInput>;

/** What the choice form sends. */
export const choiceInput = z.object({ time: typed, why: typed, keepText: typed });
export type ChoiceInput = z.infer<typeof choiceInput>;

/** What the card on which a meeting is moved or cancelled sends. */
export const moveInput = z.object({
  why: typed,
  on: typed,
  at: typed,
  on2: typed,
  at2: typed,
  time: typed,
  keepText: typed,
});
export type MoveInput = z.infer<typeof moveInput>;

/** What the list of a side sends: the ids of the ticked items, joined by commas. */
export const readyInput = z.object({ ticks: typed });
export type ReadyInput = z.infer<typeof readyInput>;

export const kept = (input: OfferInput): string[] => input.times.split(',').filter(Boolean);

/** Whether a day or a time was filled in at all: the rest of the form has defaults. */
export const hasNewTime = (input: OfferInput): boolean => Boolean(input.on || input.at);

const slotForm = z.object({
  on: civilDateSchema,
  at: civilTimeSchema,
  minutes: z.literal(meetingLengths),
  mode: meetingModeSchema,
});

/** The time in the form as a slot with the id minted for it, or the sentence that says what is missing. */
export function slotOf(input: Omit<OfferInput, 'keepText'>, newId: string | undefined): Result<Slot> {
  const read = slotForm.safeParse({
    ...input,
    minutes: Number(input.minutes || 60),
    mode: input.mode || 'face-to-face',
  });
  const id = slotIdSchema.safeParse(newId);
  if (!read.success || !id.success) return fail(problem('not-understood', planningText.fillIn));
  return ok({ ...read.data, id: id.data, reason: input.reason.trim().slice(0, 200) || null });
}

/** The new times of a meeting that is to be moved: as long as it is, and met in the same way. */
export function newTimesIn(input: MoveInput, { meeting }: Cycle, newId: string | undefined): Result<Slot[]> {
  const how = { minutes: String(meeting?.minutes ?? 60), mode: meeting?.mode ?? 'face-to-face', times: '' };
  const given = [
    { on: input.on, at: input.at },
    { on: input.on2, at: input.at2 },
  ].filter(({ on, at }) => on || at);
  const slots = given.map((when, n) => slotOf({ ...how, ...when, reason: meeting?.reason ?? '' }, `${newId}-${n}`));
  const wrong = slots.find((each) => !each.ok);
  return wrong && !wrong.ok
    ? fail(problem('not-understood', bookingText.changeCard.fillIn))
    : ok(slots.flatMap((each) => (each.ok ? [each.value] : [])));
}
