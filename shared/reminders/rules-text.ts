import type { DayKind } from '../calendar/days.ts';
import { daysOf, type Anchor, type Rule } from './rules.ts';
import type { Audience } from './row.ts';
import { settingsText } from './settings-text.ts';

const who: Readonly<Record<Audience, string>> = {
  'link-therapist': 'The link therapist',
  sendco: 'The SENDCo',
  'service-lead': 'The service lead',
};

const dayNames: Readonly<Record<DayKind, readonly [one: string, many: string]>> = {
  school: ['school day', 'school days'],
  working: ['working day', 'working days'],
};

/** What a rule counts from, after 'before', 'after' or 'on the day'. */
const events: Readonly<Record<Anchor, string>> = {
  meeting: 'the meeting',
  'action-due': 'the action is due',
  'window-due': 'the last day for the meeting',
  'window-opens': 'planning opens',
  'waiting-since': 'it became their turn',
  'day-lost-since': 'the meeting lost its day',
  'offered-on': 'times were offered',
  'meeting-over': 'the meeting',
  'half-term': 'the check-in opens',
  'window-over': 'the last day for the meeting',
  'missed-again': 'a meeting fell through again',
  'post-vacant': 'a post became vacant',
  'unreachable-since': 'a message could not be delivered',
  'unowned-since': 'a request was left with nobody',
  'unowned-long': 'a request was left with nobody',
  'signposted-on': 'a signpost was agreed',
  'move-day': 'the child moves',
  'move-over': 'the child moved',
  'review-day': 'the day of the next review',
  'visit-held': 'the visit',
  'hours-asked-on': 'the request for hours',
};

/** Events with a verb of their own; all others are named. */
const isClause = (anchor: Anchor): boolean =>
  / (is|opens|became|were|fell|could|lost|moves|moved) ?/.test(` ${events[anchor]} `);

const counted = (days: number, kind: DayKind): string => `${days} ${dayNames[kind][days === 1 ? 0 : 1]}`;
const listed = (parts: readonly (number | string)[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${String(parts.at(-1))}`;

/** More than these are said as 'every so many days'. */
const mostListed = 3;

function when({ anchor, offset, counted: kind, to, every, most }: Rule): string {
  const event = events[anchor];
  const again = every > 0 ? most : 0;
  const days = Array.from({ length: again + 1 }, (_, n) => offset + n * every);
  const isListed = offset >= 0 && again > 0 && days.length <= mostListed && kind === daysOf(to);
  if (isListed) {
    const named = listed(days.map((day) => (day === 0 ? '0' : day)));
    return `${named} ${dayNames[kind][1]} after ${event}`;
  }
  const onTheDay = isClause(anchor) ? `on the day ${event}` : `on the day of ${event}`;
  const first =
    offset === 0 ? onTheDay : `${counted(Math.abs(offset), kind)} ${offset < 0 ? 'before' : 'after'} ${event}`;
  if (again === 0) return first;
  const unit = every === 1 ? `every ${dayNames[daysOf(to)][0]}` : `every ${counted(every, daysOf(to))}`;
  return `${first}, then ${again === 1 ? `once more ${counted(every, daysOf(to))} later` : `${unit}, up to ${again} times`}`;
}

/** Every sentence about a service's rules of reminders, en-GB. Row V04. */
export const rulesText = {
  title: 'When people are reminded',
  intro:
    'These rules hold for all schools of your service. Nobody gets more than one message a day, and none on a day that is not theirs.',
  /** 'The SENDCo is reminded 2, 5 and 8 school days after times were offered.' */
  sentence: (rule: Rule): string =>
    `${who[rule.to]} is ${rule.on ? '' : 'not '}reminded${rule.on ? ` ${when(rule)}` : ''}.`,
  /** Which rule a button or form is about, on or off: 'The pack for tomorrow: The SENDCo is reminded …' */
  named: (rule: Rule): string => `${settingsText.topicNames[rule.topic]}: ${rulesText.sentence({ ...rule, on: true })}`,
  on: 'On',
  change: 'Change',
  switchOf: (what: string): string => `On: ${what}`,
  notYet: 'What this comes to shows here once the numbers fit.',
  changeOf: (what: string): string => `Change: ${what}`,
  days: (rule: Rule): string =>
    `${rule.counted === 'school' ? 'School days' : 'Working days'} ${rule.offset < 0 ? 'before' : 'after'} ${events[rule.anchor]}`,
  every: (rule: Rule): string => `Then every so many ${dayNames[daysOf(rule.to)][1]} (0 for once only)`,
  most: 'How many times more, at most',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Saved. It holds from the next reminder on.',
  reset: 'Back to the usual rules',
  wasReset: 'The usual rules hold again.',
  usual: 'These are the usual rules.',
  changedBy: (by: string, on: string): string => `Changed by ${by} on ${on}.`,
  /** A topic as the line above its rules: 'The pack for tomorrow (changed, off)'. */
  topic: (name: string, { isChanged, isOff }: { readonly isChanged: boolean; readonly isOff: boolean }): string => {
    const marks = [...(isChanged ? ['changed'] : []), ...(isOff ? ['off'] : [])];
    return marks.length ? `${name} (${marks.join(', ')})` : name;
  },
  notYours: 'When people are reminded is for service leads and administrators to settle.',
  problems: {
    days: (least: number, most: number): string => `Write a whole number from ${least} to ${most}.`,
    unknown: 'There is no such rule, so nothing was changed.',
    impossible: 'A reminder cannot come before its reason is known, or after what it is for. Nothing was changed.',
    changedMeanwhile:
      'Somebody changed the rules at the same moment. They are shown as they stand now; nothing of yours was saved.',
  },
};
