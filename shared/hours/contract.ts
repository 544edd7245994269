import { z } from 'zod';
import { activitySchema } from './activity.ts';

const minutes = z.number().int();

/** `GET /api/schools/:schoolId/hours`: the short form; all figures in whole minutes. */
export const hoursAnswer = z.object({
  academicYear: z.string(),
  /** What there is to use: allocated, carried, lent and made good. */
  allocatedMinutes: minutes,
  usedMinutes: minutes,
  leftMinutes: minutes,
  plannedMinutes: minutes,
  lostMinutes: minutes,
  /** Largest first. */
  usedByActivity: z.array(z.object({ activity: activitySchema, name: z.string(), minutes })),
});
export type HoursAnswer = z.infer<typeof hoursAnswer>;
