import { z } from 'zod';
import type { HoursActivity } from '../hours/activity.ts';

/** What a pair talks about when it plans the use of a year's hours; a coarser word than an activity. Row L18. */
export const mixGroupSchema = z.enum(['workforce', 'groups', 'children', 'assessment', 'environment', 'admin']);
export type MixGroup = z.infer<typeof mixGroupSchema>;
export const mixGroups: readonly MixGroup[] = mixGroupSchema.options;

/** Where each activity of the ledger belongs. */
export const groupOf = {
  training: 'workforce',
  coaching: 'workforce',
  group: 'groups',
  direct: 'children',
  indirect: 'children',
  'parent-liaison': 'children',
  assessment: 'assessment',
  report: 'assessment',
  environment: 'environment',
  quality: 'environment',
  advice: 'environment',
  meeting: 'admin',
  admin: 'admin',
  travel: 'admin',
} as const satisfies Record<HoursActivity, MixGroup>;
