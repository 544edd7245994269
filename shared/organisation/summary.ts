import { z } from 'zod';
import { cycleIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { cancelledSchema, cycleSchema, missedSchema, moveSchema, slotSchema } from '../planning/cycle.ts';
import { planPartSchema } from '../planning/stage.ts';

/** Times on offer without what somebody wrote about them. */
const times = z.array(slotSchema.omit({ reason: true }));

/** One small line a school, kept up by the outbox, so that a list of schools is one read. Decisions 1. */
export const summarySchema = z.object({
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  cycle: cycleSchema
    .pick({ label: true, dueOn: true, status: true, participants: true, meeting: true, dayLost: true, rev: true })
    .extend({
      id: cycleIdSchema,
      /** So that the therapist sees in one school which times she has offered in another. Row U06. */
      offer: times.optional(),
      move: moveSchema.pick({ side: true }).extend({ offer: times }).nullish(),
      bookingRev: z.number().int().nonnegative().optional(),
      /** How often a meeting fell through. Row F18. */
      missed: z.array(missedSchema.pick({ at: true })).optional(),
      cancelled: z.array(cancelledSchema.pick({ at: true })).optional(),
    })
    .nullable(),
  /** Of the same cycle's plan: who has agreed, and whether it is locked. */
  plan: planPartSchema.nullable().optional(),
});
export type Summary = z.infer<typeof summarySchema>;
