import { longDate, type CivilDate } from '../kernel/time.ts';
import type { Topic } from './row.ts';

/** Every sentence of one's own settings of reminders, en-GB; on the card and in the tab. Row V04. */
export const settingsText = {
  title: 'Your reminders',
  intro:
    'At most one message a day, with everything that needs you. School people get it on school days, NHS people on working days.',
  topics: 'Remind me about',
  topicsWrong: 'Choose from the list.',
  from: 'Not before',
  until: 'Not after',
  hourWrong: 'Choose an hour.',
  save: 'Save',
  saved: 'Saved.',
  pauseTwoWeeks: 'Pause for two weeks',
  /** The first day of the next term. */
  pauseUntil: (day: string): string => `Pause until ${day}`,
  resume: 'Start again now',
  paused: (until: CivilDate): string => `Paused: you get no reminders before ${longDate(until)}.`,
  resumed: 'Your reminders come again.',
  snoozed: (until: CivilDate): string =>
    `You will be reminded again on ${longDate(until)}, or on your next day at work.`,
  notThere: 'That is not among your reminders any more.',
  changedMeanwhile: 'Your settings were changed at the same moment, so nothing was saved. Try again.',
  problems: {
    hours: 'The second time has to be later than the first.',
    pause: 'Choose a day after today and within a year.',
  },
  topicNames: {
    'window-open': 'Time to plan the next term',
    'slots-waiting': 'Times offered that wait for an answer',
    'nothing-heard': 'Nothing heard for a while',
    'scoping-refresh': 'The grid before the meeting',
    'requests-due': 'Children to talk about',
    'paperwork-due': 'Papers for the meeting',
    'meeting-soon': 'A meeting in two days',
    'day-lost': 'A meeting whose day is no school day any more',
    pack: 'The pack for tomorrow',
    'notes-to-agree': 'The plan to agree after a meeting',
    'actions-due': 'Actions due and overdue',
    'half-term': 'The check-in at half term',
    escalated: 'Meetings not booked in time, or missed three times',
    unowned: 'Requests for help that nobody has',
    'signpost-check': 'Whether a signpost helped',
    'review-due': 'Reviews of a child’s support',
    'visit-note': 'Notes about visits that are not written yet',
    'hours-asked': 'Hours asked for that wait for a lead',
    'move-ready': 'A child’s move that is not ready',
    'move-taken': 'A child’s move that nobody has taken on',
    unreachable: 'People who cannot be reached in Teams',
  } satisfies Record<Topic, string>,
};
