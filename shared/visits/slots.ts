import { z } from 'zod';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { civilTimeSchema, instantSchema } from '../kernel/time.ts';
import { visitsText as t } from './text.ts';

export const mostSlots = 12;
export const mostWaiting = 20;

/** For whom a slot is taken; nobody is named. Row J17. */
export const slotForSchema = z.enum(['staff', 'parent']);
export type SlotFor = z.infer<typeof slotForSchema>;

const taking = { for: slotForSchema, at: instantSchema, by: z.string().max(200) };

/** Times of a visit at which staff or parents come with a question, and who waits for one to be free. */
export const slotsSchema = z.object({
  times: z
    .array(
      z.object({
        id: z.string().min(1).max(80),
        at: civilTimeSchema,
        minutes: z.number().int().min(5).max(60),
        taken: z.object(taking).nullable(),
      }),
    )
    .max(mostSlots),
  waiting: z.array(z.object({ id: z.string().min(1).max(100), ...taking })).max(mostWaiting),
});
export type Slots = z.infer<typeof slotsSchema>;

export const noSlots: Slots = { times: [], waiting: [] };

type Taking = z.infer<z.ZodObject<typeof taking>> & { readonly id: string };

/** The first free time, or a place at the end of those who wait. */
export function takeSlot(slots: Slots, { id, ...taken }: Taking, slotId?: string): Result<Slots> {
  const free = slots.times.find((each) => !each.taken && (slotId === undefined || each.id === slotId));
  if (free)
    return ok({ ...slots, times: slots.times.map((each) => (each.id === free.id ? { ...each, taken } : each)) });
  if (slots.times.length === 0) return fail(problem('no-slots', t.slots.none));
  if (slots.times.some((each) => !each.taken)) return fail(problem('changed-meanwhile', t.slots.gone));
  if (slots.waiting.length >= mostWaiting) return fail(problem('too-many', t.slots.fullList));
  return ok({ ...slots, waiting: [...slots.waiting, { id, ...taken }] });
}

/** Gives a time back; whoever has waited longest gets it. */
export function freeSlot(slots: Slots, slotId: string): Slots {
  const at = slots.times.find(({ id }) => id === slotId);
  if (!at?.taken) return slots;
  const [next, ...waiting] = slots.waiting;
  const taken = next ? { for: next.for, at: next.at, by: next.by } : null;
  return { times: slots.times.map((each) => (each.id === slotId ? { ...each, taken } : each)), waiting };
}

/** Times as they are offered now: those that are taken stay, however the others change. */
export function offerSlots(
  slots: Slots,
  offered: readonly Pick<Slots['times'][number], 'id' | 'at' | 'minutes'>[],
): Slots {
  const kept = slots.times.filter(({ taken, id }) => taken && !offered.some((each) => each.id === id));
  const times = [
    ...kept,
    ...offered.map((each) => ({ ...each, taken: slots.times.find(({ id }) => id === each.id)?.taken ?? null })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  return filled({ times, waiting: slots.waiting });
}

/** Whoever waits takes what is free, in their order. */
function filled(slots: Slots): Slots {
  const free = slots.times.find(({ taken }) => !taken);
  const [next, ...waiting] = slots.waiting;
  if (!free || !next) return slots;
  const taken = { for: next.for, at: next.at, by: next.by };
  return filled({ times: slots.times.map((each) => (each.id === free.id ? { ...each, taken } : each)), waiting });
}
