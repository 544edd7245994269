import { z } from 'zod';

/**
 * What a school's hours go on; everything counts, the way there included. 'advice' are questions answered, which nobody
 * came for. Rows J05, L07.
 */
export const activitySchema = z.enum([
  'direct',
  'indirect',
  'group',
  'training',
  'coaching',
  'parent-liaison',
  'meeting',
  'assessment',
  'report',
  'advice',
  'environment',
  'quality',
  'admin',
  'travel',
]);
export type HoursActivity = z.infer<typeof activitySchema>;
