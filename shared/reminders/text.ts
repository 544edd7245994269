import { longDate, shortDate, addDays, type CivilDate, type CivilTime } from '../kernel/time.ts';
import type { ReminderRow, Topic } from './row.ts';

/** 'one school', '2 schools' */
const schools = (of: number): string => (of === 1 ? 'one school' : `${of} schools`);

/** 'Offer times' → 'offer times'; a word of capitals, such as SENDCo, stays. */
const inSentence = (ask: string): string =>
  /^[A-Z][a-z’]*( |$)/.test(ask) ? ask.charAt(0).toLowerCase() + ask.slice(1) : ask;

/** Their day is that of a meeting; the day of all others is the last on which it can be done. */
const onTheDay: readonly Topic[] = ['meeting-soon', 'pack', 'day-lost'];

function dayOf({ topic, by }: ReminderRow, today: CivilDate): string {
  if (!by) return '';
  if (by === today) return ', today';
  if (by === addDays(today, 1)) return onTheDay.includes(topic) ? ', tomorrow' : ', by tomorrow';
  if (by < today) return `, overdue (${shortDate(by)})`;
  return `, ${onTheDay.includes(topic) ? 'on' : 'by'} ${shortDate(by)}`;
}

/** What a row asks and by when: 'Offer times for the spring term 2027, by Fri 18 Dec'. */
const asked = (row: ReminderRow, today: CivilDate, now: CivilTime): string =>
  `${row.ask}${dayOf(row, today)}${row.from > now ? ` (from ${row.from})` : ''}`;

/** How one knows a reminder from other cards. */
const atMost = 'At most one a day.';

/** Every sentence of the reminders, en-GB; what a row asks is in ask-text.ts. Row V04. */
export const reminderText = {
  atMost,
  title: (today: CivilDate): string => longDate(today),
  asked,
  /** 'Hazelbrook Primary School: offer times for the spring term 2027, by Fri 18 Dec' */
  line: (row: ReminderRow, today: CivilDate, now: CivilTime): string =>
    `${row.thing}: ${inSentence(asked(row, today, now))}`,
  /** What the notification says: how many, and the first. */
  summary: (of: number, first: string): string => (of === 1 ? first : `${of} things need you. First: ${first}`),
  oneThing: 'One thing needs you.',
  things: (of: number): string => `${of} things need you.`,
  andMore: (more: number): string => `And ${more} more in the tab.`,
  nothing: 'Nothing needs you today.',
  choose: 'Which one?',
  chooseOne: 'Choose one of the list.',
  open: 'Open',
  openTab: 'Open in the tab',
  inTab: (school: string): string => `${school}: this is in the tab.`,
  opensInAMoment: (label: string): string =>
    `Planning of the ${label} is just being opened. Press Open once more in a minute.`,
  later: 'Remind me in 3 days',
  settings: 'Reminder settings',
  why: (parts: readonly string[]): string =>
    `You get this because ${parts.length ? `you ${parts.join(', and ')}` : 'you are linked with a school'}. ${atMost}`,
  notTold: 'Who cannot be reached is for link therapists and leads to know.',
  because: {
    therapist: (of: number): string => `are the link therapist of ${schools(of)}`,
    sendco: (of: number): string => `are the SENDCo of ${schools(of)}`,
    lead: 'lead the service',
  },
};
