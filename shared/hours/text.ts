import type { HoursActivity } from './activity.ts';
import type { Term } from '../calendar/calendar.ts';
import type { Pace } from './course.ts';
import type { Flag } from './figures.ts';
import type { PostingKind, Stream } from './posting.ts';

/** Every sentence about hours, en-GB. */
export const hoursText = {
  /** '1 h 30 min', '12 h', '45 min', '−2 h' */
  duration: (minutes: number): string => {
    const hours = Math.floor(Math.abs(minutes) / 60);
    const rest = Math.abs(minutes) % 60;
    const parts = [...(hours ? [`${hours} h`] : []), ...(rest || !hours ? [`${rest} min`] : [])];
    return (minutes < 0 ? '−' : '') + parts.join(' ');
  },
  activity: {
    direct: 'Work with children',
    indirect: 'Work for children without them',
    group: 'Groups',
    training: 'Training',
    coaching: 'Coaching',
    'parent-liaison': 'Parents and carers',
    meeting: 'Meetings',
    assessment: 'Assessment',
    report: 'Reports',
    advice: 'Questions answered',
    environment: 'Work on the environment',
    quality: 'Quality assurance',
    admin: 'Admin',
    travel: 'Travel',
  } satisfies Record<HoursActivity, string>,
  noActivity: 'Not said',
  kind: {
    allocated: 'Allocated',
    carried: 'Carried over',
    lent: 'Lent or borrowed',
    'made-good': 'Made good',
    planned: 'Planned',
    used: 'Used',
    lost: 'Lost',
  } satisfies Record<PostingKind, string>,
  /** Hours lent come with a sign: out of a ledger, or into it. */
  lent: (minutes: number): string => (minutes < 0 ? 'Lent' : 'Borrowed'),
  stream: { core: 'Core contract', authority: 'Authority and EHC plans', 'bought-in': 'Bought in' } satisfies Record<
    Stream,
    string
  >,
  /** Not a mistake that was mended: its visit was held, changed or called off. */
  plannedBack: 'Planned time taken back',
  because: 'Reason',
  left: 'Left',
  free: 'Left and not planned',
  term: { autumn: 'autumn term', spring: 'spring term', summer: 'summer term' } satisfies Record<Term, string>,
  leftOf: (left: string, given: string, year: string): string => `${left} left of ${given} for ${year}`,
  courseToday: {
    on: (taken: string, line: string): string =>
      `On course: ${taken} gone by today, and a straight line over the school days would be at ${line}.`,
    under: (taken: string, line: string): string =>
      `Below the line: ${taken} gone by today, where a straight line over the school days would be at ${line}.`,
    over: (taken: string, line: string): string =>
      `Above the line: ${taken} gone by today, where a straight line over the school days would be at ${line}.`,
  } satisfies Record<Pace, unknown>,
  courseTerm: (term: string, taken: string, off: string): string =>
    `With what is planned, ${taken} will have gone by the end of the ${term}: ${off}.`,
  off: {
    on: (): string => 'about as much as the line',
    under: (minutes: string): string => `${minutes} less than the line`,
    over: (minutes: string): string => `${minutes} more than the line`,
  } satisfies Record<Pace, unknown>,
  usedOn: (activities: string): string => `Used on: ${activities}`,
  chart: 'Used, lost, planned and free, from left to right',
  flags: {
    'over-used': 'More has been used or lost than there was.',
    'over-planned': 'More is planned than is left.',
    'stream-over-used': 'One funding stream has more used than it had, while another still has some.',
    'undone-twice': 'A sum is below zero: something was taken back that was not there. Please look at the corrections.',
  } satisfies Record<Flag, string>,
  noSuchPosting: 'This line of the ledger is not there.',
  notCorrected: {
    correction: 'This line is itself a correction. Please correct the line that it names.',
    other: 'This line belongs to a visit that is still planned, or to hours carried or lent: it is changed there.',
  },
  onlyLost: 'Only hours that were lost can be made good.',
  moreThanLost: 'That is more than was lost and not yet made good.',
  lessThanGivenBack: 'More of these lost hours was already made good than that.',
  alreadyRight: 'The line says so already.',
  noChange: 'Please write how many hours more or less.',
  noYear: 'There is no such year in this school’s calendar.',
  transfers: {
    gone: 'This request is not there any more.',
    decidedAlready: 'This request has been decided already.',
    onlyLeads: 'Only a lead of both schools can decide this.',
    onlyAsker: 'Only somebody who may ask at this school can take this back.',
    notThatSchool: 'Please choose another school of the same service.',
    notSoMuch: (name: string, free: string): string => `${name} has only ${free} left and not planned of this kind.`,
  },
  notAllowed: 'Your role does not include this.',
  tariffsMeanwhile: 'Somebody else has changed these rules meanwhile. Please look at them again.',
  none: 'No hours are allocated for this year yet.',
  overspent: 'More has been used than was allocated.',
  tooBusy: 'Somebody else was writing to these hours at the same moment. Please try again.',
};
