import { z } from 'zod';
import { termSchema } from '../calendar/calendar.ts';
import { schoolIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';

/** A planning window that opens: filed under the day it opens, done when its cycle exists. Decisions 1, 5. */
export const duePlanningSchema = z.object({
  id: z.string().min(1),
  on: civilDateSchema,
  at: instantSchema,
  kind: z.literal('window-opens'),
  schoolId: schoolIdSchema,
  term: termSchema,
  academicYear: z.string(),
});
export type DuePlanning = z.infer<typeof duePlanningSchema>;
