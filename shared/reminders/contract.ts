import { z } from 'zod';
import { civilDateSchema, civilTimeSchema, instantSchema } from '../kernel/time.ts';
import { unreachableSchema } from '../organisation/account.ts';
import { preferencesSchema } from './preferences.ts';
import { storedRuleSchema } from './rules.ts';
import { reminderRowSchema, topicSchema } from './row.ts';

/** `GET /api/me/reminders`: one's own settings, and what one would be reminded of now. Changes answer the same. */
export const remindersAnswer = z.object({
  preferences: preferencesSchema,
  /** What this person can be reminded of. */
  topics: z.array(topicSchema),
  /** The first day of the next term, to pause until; null where none is known. */
  nextTerm: civilDateSchema.nullable(),
  due: z.array(reminderRowSchema.pick({ key: true, thing: true, schoolId: true }).extend({ says: z.string() })),
  /** Why reminders come: 'are the SENDCo of one school'. */
  why: z.string(),
  may: z.object({ rules: z.boolean(), unreachable: z.boolean() }),
});
export type RemindersAnswer = z.infer<typeof remindersAnswer>;

const editId = z.string().min(1).max(100);

export const saveBody = z.object({
  editId,
  from: civilTimeSchema,
  until: civilTimeSchema,
  muted: z.array(topicSchema).max(topicSchema.options.length),
});
/** `until` null: they come again. */
export const pauseBody = z.object({ editId, until: civilDateSchema.nullable() });

const ruleSchema = storedRuleSchema.extend({ counted: z.enum(['school', 'working']), isOwn: z.boolean() });
/** `GET /api/reminder-rules`: every rule of the service as it stands. Changes answer the same. */
export const rulesAnswer = z.object({
  rev: z.number().int().nonnegative(),
  rules: z.array(ruleSchema),
  changed: z.object({ by: z.string(), at: instantSchema }).nullable(),
});
export type RulesAnswer = z.infer<typeof rulesAnswer>;

const seen = z.number().int().nonnegative();
export const changeRuleBody = z.object({ editId, seen, rule: storedRuleSchema });
export const resetRulesBody = z.object({ editId, seen });

/** People whom no message reaches, by school. */
export const unreachableAnswer = z.object({
  people: z.array(
    z.object({
      schoolId: z.string(),
      schoolName: z.string(),
      name: z.string(),
      role: z.string(),
      ...unreachableSchema.required().shape,
    }),
  ),
});
export type UnreachableAnswer = z.infer<typeof unreachableAnswer>;
