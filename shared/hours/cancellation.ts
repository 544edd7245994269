import { z } from 'zod';
import type { Instant } from '../kernel/time.ts';
import type { PostingKind } from './posting.ts';

/** Why a visit does not take place: called off by the school or the service, somebody ill, or the school is shut. Row J12. */
export const cancelledBySchema = z.enum(['school', 'service', 'illness', 'closure']);
export type CancelledBy = z.infer<typeof cancelledBySchema>;

/** What becomes of the hours: gone, gone and given back by the service, or free to be planned again. Rows J12, L11. */
export const effectSchema = z.enum(['lost', 'made-good', 'not-charged']);
export type Effect = z.infer<typeof effectSchema>;

export const mostNoticeHours = 336;

/** `late` holds with less than `noticeHours` until the visit begins, `inTime` with as many or more. */
export const cancellationRuleSchema = z.object({
  by: cancelledBySchema,
  noticeHours: z.number().int().min(0).max(mostNoticeHours),
  late: effectSchema,
  inTime: effectSchema,
});
export type CancellationRule = z.infer<typeof cancellationRuleSchema>;

const anHour = 3_600_000;

/** Whole hours from when it was said until the visit begins; below zero once it has begun. */
export const noticeHoursOf = (saidAt: Instant, beginsAt: Instant): number =>
  Math.floor((Date.parse(beginsAt) - Date.parse(saidAt)) / anHour);

/** What the rule does with hours of a visit that was called off with so many hours' notice. */
export const effectOf = (rule: CancellationRule, noticeHours: number): Effect =>
  noticeHours < rule.noticeHours ? rule.late : rule.inTime;

/** Kinds and minutes of the postings that an end of a visit makes, beside what is the same in all of them. */
export type EndLine = readonly [kind: PostingKind, minutes: number];

const gone = (minutes: number, effect: Effect): EndLine[] =>
  minutes === 0 || effect === 'not-charged'
    ? []
    : [['lost', minutes], ...(effect === 'made-good' ? [['made-good', minutes] as const] : [])];

const undone = (planned: number): EndLine[] => (planned ? [['planned', -planned]] : []);

/** A visit that does not take place: what was planned is undone, and is lost as its rule says. Section 8 test 8. */
export const linesOfCancelled = (planned: number, effect: Effect): EndLine[] => [
  ...undone(planned),
  ...gone(planned, effect),
];

/** A visit that took place: what was planned is undone, what its rule charges is used. */
export const linesOfDone = (planned: number, charged: number): EndLine[] => [
  ...undone(planned),
  ...(charged ? [['used', charged] as const] : []),
];

/** A visit that was cut short: what it charges is used, and the rest of what was planned goes as the rule says. Row J12. */
export const linesOfShort = (planned: number, charged: number, effect: Effect): EndLine[] => [
  ...linesOfDone(planned, charged),
  ...gone(Math.max(0, planned - charged), effect),
];
