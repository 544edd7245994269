import { z } from 'zod';

const someMinutes = z
  .number()
  .int()
  .min(1)
  .max(24 * 60);

/** The most sessions that one piece of work is charged as. */
export const mostSessions = 20;

/**
 * What a piece of work takes from a school's hours: the minutes it took, fixed minutes, a number of sessions of so many
 * minutes (null: each session that was begun), or nothing. Rows L08, J05.
 */
export const chargeRuleSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('worked') }),
  z.object({ rule: z.literal('fixed'), minutes: someMinutes }),
  z.object({
    rule: z.literal('sessions'),
    sessions: z.number().int().min(1).max(mostSessions).nullable(),
    minutes: someMinutes,
  }),
  z.object({ rule: z.literal('free') }),
]);
export type ChargeRule = z.infer<typeof chargeRuleSchema>;

/**
 * The minutes that a piece of work takes from the hours, for `worked` minutes of it. Once for each piece, however long
 * its rule says it is; work that was not done costs nothing, sessions that were not begun neither.
 */
export function chargedMinutes(rule: ChargeRule, worked: number): number {
  switch (rule.rule) {
    case 'worked':
      return worked;
    case 'fixed':
      return worked > 0 ? rule.minutes : 0;
    case 'sessions':
      return (worked > 0 ? (rule.sessions ?? Math.ceil(worked / rule.minutes)) : 0) * rule.minutes;
    case 'free':
      return 0;
  }
}
