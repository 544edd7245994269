import type { CancelledBy, Effect } from '../hours/cancellation.ts';
import { hoursText } from '../hours/text.ts';
import { longDate, shortDate, type CivilDate, type CivilTime } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { DayTrouble } from './day-check.ts';

type Dated = { readonly on: CivilDate };
const { duration } = hoursText;

const bySide: Readonly<Record<CancelledBy, string>> = {
  school: 'the school',
  service: 'the service',
  illness: 'illness of the therapist',
  closure: 'closure of the school',
};

const side: Readonly<Record<Side, string>> = { 'link-therapist': 'the therapist’s side', sendco: 'the school’s side' };

/** What becomes of minutes, in words that both sides read. */
const becomes = (effect: Effect, minutes: number): string => {
  if (minutes === 0) return 'No hours were set aside, so nothing changes';
  if (effect === 'lost') return `${duration(minutes)} are lost to the school`;
  if (effect === 'made-good') return `${duration(minutes)} are lost and given back by the service`;
  return `${duration(minutes)} go back to the school’s hours`;
};

const notice = (hours: number): string => {
  if (hours < 0) return 'After it had begun';
  if (hours < 48) return `${hours} ${hours === 1 ? 'hour' : 'hours'} before`;
  return `${Math.floor(hours / 24)} days before`;
};

/** Every sentence about visits, en-GB. */
export const visitsText = {
  title: 'Visits',
  because: {
    planned: ({ on }: Dated): string => `Visit planned for ${longDate(on)}`,
    changed: ({ on }: Dated): string => `Visit of ${longDate(on)} was changed`,
    done: ({ on, isElsewhere }: Dated & { readonly isElsewhere: boolean }): string =>
      isElsewhere ? `Work of ${longDate(on)} was logged` : `Visit of ${longDate(on)} was held`,
    corrected: ({ on }: Dated): string => `What was logged for the visit of ${longDate(on)} was corrected`,
    cancelled: ({ on }: Dated, by: CancelledBy, reason: string): string =>
      `Visit of ${longDate(on)} was cancelled (${bySide[by]}): ${reason}`,
    reopened: ({ on }: Dated): string => `Visit of ${longDate(on)} is planned again`,
  },
  by: {
    school: 'The school',
    service: 'The service',
    illness: 'The therapist is ill',
    closure: 'The school is closed',
  } satisfies Record<CancelledBy, string>,
  levels: { 1: 'universal', 2: 'targeted', 3: 'specialist' },
  bySide,
  side,
  becomes,
  notice,
  /** What a press will do, said before it: 'If the school cancels now: 3 h are lost to the school, with less than 24 hours’ notice.' */
  ruleNow: (by: CancelledBy, effect: Effect, minutes: number, limit: number, noticeHours: number): string =>
    `If the reason is ${bySide[by]}: ${becomes(effect, minutes)}${
      limit > 0 ? `, with ${noticeHours < limit ? 'less than' : 'at least'} ${limit} hours’ notice` : ''
    }.`,
  problems: {
    noParts: 'Say at least one thing that the visit is for.',
    tooLong: (hours: number): string => `A visit lasts ${hours} hours at most. Make its parts shorter.`,
    isDone: 'That visit was held and logged already.',
    isCancelled: 'That visit was cancelled.',
    notBegun: 'That visit has not begun yet. It can be logged once it has.',
    otherYear: (year: string): string =>
      `The hours of this visit belong to ${year}. Cancel it and plan another one for a day of another school year.`,
    noReason: 'Say why it does not take place.',
    longReason: (most: number): string => `Please use ${most} characters at most for the reason.`,
    notYours: 'This visit belongs to a school that you are not linked with, or it is not there any more.',
    notAllowed: 'That is for others to do. You can see this visit and not change it.',
    tooBusy: 'Somebody changed this at the same moment. Please try again.',
    outOfDate: 'That card was out of date, so nothing was changed.',
    noteEarly: 'A note is written once the visit was held and logged.',
    noNote: 'Write what you did first.',
    noteLong: 'Please use 1,200 characters at most, and six actions of 200 characters for each side.',
    isOver: 'That visit is over, so its times to drop in do not change any more.',
    noTherapist: 'This school has no link therapist just now, so nobody can visit it.',
    beyond: 'Choose a day from a year ago to two years ahead.',
  },
  trouble: {
    weekend: 'That day is a Saturday or Sunday.',
    inset: 'That is an INSET day at the school, without pupils.',
    'bank-holiday': 'That is a bank holiday.',
    holiday: 'The school is on holiday that day.',
    unknown: 'Nobody has given the school’s dates for that day yet.',
  } satisfies Record<DayTrouble, string>,
  fields: {
    purpose: 'What it is for',
    room: 'Room',
    reason: 'Why it does not take place',
    note: 'The note',
    place: 'The door and the day',
  },
  anyway: 'Send it once more with “Plan it anyway” if you mean it.',
  when: (on: CivilDate, from: CivilTime, until: CivilTime): string => `${shortDate(on)}, ${from} to ${until}`,
  slots: {
    none: 'There are no times to drop in at this visit.',
    gone: 'Somebody else has taken that time. Choose another one.',
    fullList: 'The waiting list is full. Ask the therapist for more times.',
  },
} as const;
