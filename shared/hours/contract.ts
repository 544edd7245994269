import { z } from 'zod';
import { activitySchema } from './hours.ts';

/** `GET /api/schools/:schoolId/hours`; all figures in whole minutes. */
export const hoursAnswer = z.object({
  academicYear: z.string(),
  allocatedMinutes: z.number().int(),
  usedMinutes: z.number().int(),
  leftMinutes: z.number().int(),
  /** Largest first. */
  usedByActivity: z.array(z.object({ activity: activitySchema, name: z.string(), minutes: z.number().int() })),
});
export type HoursAnswer = z.infer<typeof hoursAnswer>;
