import { shortDate, type CivilDate } from '../kernel/time.ts';

/** Words that people typed, as a sentence that another can follow. */
const ended = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** Every sentence about a day that does not suit a school, en-GB; the same in chat and tab. */
export const wishText = {
  say: 'This day does not suit',
  intro:
    'The therapist reads it at once. The visit stays as it is until it is moved, or the therapist says why it cannot be.',
  why: 'Why it does not suit (you both see it)',
  whyHint: 'Such as: the whole school is at the theatre. Leave out names of children.',
  whyError: 'Say in a few words why the day does not suit.',
  send: 'Tell the therapist',
  suits: 'It suits after all',
  keep: 'Keep this day',
  keepIntro: 'The visit stays where it is, and the school reads why.',
  answer: 'Why the visit stays (the school reads it)',
  answerHint: 'Such as: I am at other schools on every other day that week. Could we use the library?',
  answerError: 'Say in a few words why the visit stays.',
  sendAnswer: 'Tell the school',
  back: 'Back to the visit',
  reason: 'Why the day does not suit',
  reply: 'Why the visit stays',
  said: { wish: 'The therapist has been told.', suits: 'It suits again.', kept: 'The school has been told.' },
  unsuited: (on: CivilDate): string => `${shortDate(on)} does not suit the school`,
  because: (on: CivilDate, by: string, reason: string): string =>
    `${shortDate(on)} does not suit, says ${by}: ${ended(reason)}`,
  standing: {
    open: 'The therapist has not answered yet.',
    moved: 'The visit was moved.',
    over: 'Nobody answered before that day.',
  },
  kept: (by: string, text: string): string => `${by} keeps the day: ${ended(text)}`,
  summaries: {
    said: (school: string): string => `A day does not suit ${school}`,
    moved: (school: string, on: CivilDate): string => `The visit to ${school} is moved to ${shortDate(on)}`,
    kept: (school: string, on: CivilDate): string => `The visit to ${school} stays on ${shortDate(on)}`,
  },
  problems: {
    past: 'That day is over.',
    noReason: 'Say in a few words why the day does not suit.',
    noAnswer: 'Say in a few words why the visit stays.',
    long: (most: number): string => `Please use ${most} characters at most.`,
    noneOpen: 'Nothing waits for an answer about this day any more.',
    tooMany: 'This visit was moved often already. Please talk to the therapist about it.',
  },
} as const;
