import { z } from 'zod';
import { cycleIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { cycleSchema } from '../planning/cycle.ts';
import { planPartSchema } from '../planning/stage.ts';

/** One small line a school, kept up by the outbox, so that a list of schools is one read. Decisions 1. */
export const summarySchema = z.object({
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  cycle: cycleSchema
    .pick({ label: true, dueOn: true, status: true, participants: true, meeting: true, rev: true })
    .extend({ id: cycleIdSchema })
    .nullable(),
  /** Of the same cycle's plan: who has agreed, and whether it is locked. */
  plan: planPartSchema.nullable().optional(),
});
export type Summary = z.infer<typeof summarySchema>;
