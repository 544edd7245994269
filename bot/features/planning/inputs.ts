import { z } from 'zod';
import { slotIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { civilDateSchema, civilTimeSchema } from '../../../shared/kernel/time.ts';
import { meetingLengths, meetingModeSchema, type Slot } from '../../../shared/planning/cycle.ts';
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
});
export type OfferInput = z.infer<typeof offerInput>;

/** What the choice form sends. */
export const choiceInput = z.object({ time: typed, why: typed });
export type ChoiceInput = z.infer<typeof choiceInput>;

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
export function slotOf(input: OfferInput, newId: string | undefined): Result<Slot> {
  const read = slotForm.safeParse({
    ...input,
    minutes: Number(input.minutes || 60),
    mode: input.mode || 'face-to-face',
  });
  const id = slotIdSchema.safeParse(newId);
  if (!read.success || !id.success) return fail(problem('not-understood', planningText.fillIn));
  return ok({ ...read.data, id: id.data, reason: input.reason.trim().slice(0, 200) || null });
}
