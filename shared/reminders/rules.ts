import { z } from 'zod';
import type { DayKind } from '../calendar/days.ts';
import { time, type CivilTime } from '../kernel/time.ts';
import { audienceSchema, topicSchema, type Audience, type Topic } from './row.ts';

/** The day a rule counts from. Counting back is possible only from days that are known before they come. */
const before = ['meeting', 'action-due', 'window-due', 'review-day', 'move-day'] as const;
const after = [
  'window-opens',
  'waiting-since',
  'day-lost-since',
  'offered-on',
  'meeting-over',
  'half-term',
  'window-over',
  'missed-again',
  'post-vacant',
  'unreachable-since',
  'unowned-since',
  'unowned-long',
  'signposted-on',
  'move-over',
  'visit-held',
  'hours-asked-on',
] as const;
export const anchorSchema = z.enum([...before, ...after]);
export type Anchor = z.infer<typeof anchorSchema>;

export const mostDays = 30;
export const mostRepeats = 10;

/**
 * When somebody is reminded of something: so many days from an event, then again every few days. Which rule it is, is
 * said by topic, audience and anchor together; the rest a service may change. Row V04.
 */
export const storedRuleSchema = z.object({
  topic: topicSchema,
  to: audienceSchema,
  anchor: anchorSchema,
  /** Whether it is switched on at all. */
  on: z.boolean(),
  /** Days from the event, negative for days before it; 0 is its own day. */
  offset: z.number().int().min(-mostDays).max(mostDays),
  /** Again so many of their own days later; 0 for never. */
  every: z.number().int().min(0).max(mostDays),
  /** How often again at most. */
  most: z.number().int().min(0).max(mostRepeats),
});
export type StoredRule = z.infer<typeof storedRuleSchema>;

/** What a service keeps of its own; what is not in it is as usual. */
export const storedRulesSchema = z.array(storedRuleSchema).max(100);

/** `counted`: whose days the offset is counted in, days with pupils or days the NHS works. Domain 5.4 rule 5. */
export type Rule = Readonly<StoredRule & { counted: DayKind }>;

type Line = readonly [Topic, Audience, Anchor, offset: number, counted: DayKind, every?: number, most?: number];

/** Every rule there is, as it usually stands. docs/decisions/reminders.md has it as a table. */
const lines: readonly Line[] = [
  ['window-open', 'link-therapist', 'window-opens', 0, 'working'],
  ['slots-waiting', 'link-therapist', 'waiting-since', 2, 'working', 3, 5],
  ['nothing-heard', 'link-therapist', 'offered-on', 5, 'school', 5, 1],
  ['scoping-refresh', 'link-therapist', 'meeting', -5, 'school'],
  ['meeting-soon', 'link-therapist', 'meeting', -2, 'working'],
  ['pack', 'link-therapist', 'meeting', -1, 'working'],
  ['day-lost', 'link-therapist', 'day-lost-since', 0, 'working', 2, 10],
  ['notes-to-agree', 'link-therapist', 'meeting-over', 0, 'working', 3, 5],
  ['actions-due', 'link-therapist', 'action-due', -2, 'working', 5, 4],
  ['half-term', 'link-therapist', 'half-term', 0, 'working', 3, 3],
  ['unreachable', 'link-therapist', 'unreachable-since', 1, 'working', 5, 2],
  ['slots-waiting', 'sendco', 'waiting-since', 2, 'school', 3, 5],
  ['scoping-refresh', 'sendco', 'meeting', -5, 'school'],
  ['requests-due', 'sendco', 'meeting', -5, 'school'],
  ['paperwork-due', 'sendco', 'meeting', -3, 'school'],
  ['meeting-soon', 'sendco', 'meeting', -2, 'school'],
  ['pack', 'sendco', 'meeting', -1, 'school'],
  ['day-lost', 'sendco', 'day-lost-since', 0, 'school', 2, 10],
  ['notes-to-agree', 'sendco', 'meeting-over', 0, 'school', 3, 5],
  ['actions-due', 'sendco', 'action-due', -2, 'school', 5, 4],
  ['half-term', 'sendco', 'half-term', 0, 'school', 3, 3],
  ['escalated', 'service-lead', 'window-due', -3, 'school'],
  ['escalated', 'service-lead', 'window-over', 1, 'working', 5, 1],
  ['escalated', 'service-lead', 'missed-again', 1, 'working', 5, 1],
  ['escalated', 'service-lead', 'post-vacant', 5, 'working', 5, 1],
  ['unreachable', 'service-lead', 'unreachable-since', 1, 'working', 5, 2],
  ['unowned', 'service-lead', 'unowned-since', 1, 'working'],
  ['unowned', 'service-lead', 'unowned-long', 5, 'working', 5, 1],
  ['signpost-check', 'sendco', 'signposted-on', 30, 'school', 10, 2],
  ['review-due', 'link-therapist', 'review-day', -5, 'working', 5, 4],
  ['review-due', 'sendco', 'review-day', -5, 'school', 5, 4],
  ['visit-note', 'link-therapist', 'visit-held', 1, 'working', 3, 2],
  ['hours-asked', 'service-lead', 'hours-asked-on', 3, 'working', 5, 2],
  ['move-ready', 'link-therapist', 'move-day', -10, 'school', 5, 4],
  ['move-ready', 'sendco', 'move-day', -10, 'school', 5, 4],
  ['move-taken', 'link-therapist', 'move-over', 5, 'school', 5, 4],
  ['move-taken', 'sendco', 'move-over', 5, 'school', 5, 4],
  ['move-taken', 'service-lead', 'move-over', 5, 'school', 5, 1],
];

export const usualRules: readonly Rule[] = lines.map(([topic, to, anchor, offset, counted, every = 0, most = 0]) => ({
  topic,
  to,
  anchor,
  on: true,
  offset,
  counted,
  every,
  most,
}));

type Name = Pick<StoredRule, 'topic' | 'to' | 'anchor'>;

export const isSameRule = (one: Name, other: Name): boolean =>
  one.topic === other.topic && one.to === other.to && one.anchor === other.anchor;

/** Whether a rule's days lie before its event: they may move earlier, never past it. */
export const countsBack = ({ anchor }: Pick<Rule, 'anchor'>): boolean => before.some((each) => each === anchor);

/** Whether an offset lies on the right side of its event. */
export const isPossible = (rule: StoredRule): boolean => (countsBack(rule) ? rule.offset < 0 : rule.offset >= 0);

/**
 * The rules of a service: the usual ones with what it keeps of its own in their place. What is not known, or could never
 * come true, is left out, so that a rule of another version of the product does no harm.
 */
export function rulesOf(stored: unknown): readonly Rule[] {
  const own = (Array.isArray(stored) ? stored : []).flatMap((each) => {
    const read = storedRuleSchema.safeParse(each);
    return read.success && isPossible(read.data) ? [read.data] : [];
  });
  return usualRules.map((usual) => ({
    ...usual,
    ...own.find((each) => isSameRule(each, usual)),
    counted: usual.counted,
  }));
}

/** The usual first hour of a reminder, and that of the pack. Row F16, hazard H-11. */
export const saidFrom: CivilTime = time('08:00');
export const packFrom: CivilTime = time('17:00');

/** Whose days an audience's reminders come on. */
export const daysOf = (audience: Audience): DayKind => (audience === 'sendco' ? 'school' : 'working');
