import type { CivilDate } from '../kernel/time.ts';
import { longDate } from '../kernel/time.ts';
import type { closeReasons, SupportPlace, voiceKinds } from './support.ts';

const levelNames = { 1: 'universal', 2: 'targeted', 3: 'specialist' } as const;
const levelWords = { 1: 'Universal', 2: 'Targeted', 3: 'Specialist' } as const;
const places: Readonly<Record<SupportPlace, string>> = {
  class: 'in class',
  playground: 'in the playground',
  home: 'at home',
  hub: 'at a family hub',
  online: 'online',
};
const who: Readonly<Record<(typeof voiceKinds)[number], string>> = {
  child: 'The child',
  parent: 'A parent or carer',
  staff: 'Staff',
};
const closedFor: Readonly<Record<(typeof closeReasons)[number], string>> = {
  'step-down': 'stepped down to universal support',
  'outcomes-met': 'outcomes met',
  'family-choice': 'the family’s choice',
  moved: 'moved school',
  'no-help': 'another way is tried',
  other: 'another reason',
};

export const endStates = { achieved: 'Achieved', partly: 'Partly achieved', 'let-go': 'No longer a priority' } as const;

/** Words of the picture of a child's way, en-GB. */
export const lineText = {
  title: 'From first concern to now',
  intro: 'The same picture for school and service.',
  empty: 'Nothing has happened yet.',
  concern: 'The school was worried and asked, without a name',
  conversation: 'The link therapist answered',
  offer: (text: string): string => `The school began to try: ${text}`,
  request: 'The school asked for help with this child',
  acknowledged: 'The service said that it has the request',
  decision: (kinds: readonly string[]): string => `Decided together: ${kinds.join(', ').toLowerCase()}`,
  takenUp: 'The service took the child up',
  begun: (level: 1 | 2 | 3, what: string, place: SupportPlace): string =>
    `Support began, ${levelNames[level]}, ${places[place]}: ${what}`,
  ended: (level: 1 | 2 | 3, what: string): string => `Support ended, ${levelNames[level]}: ${what}`,
  outcome: (words: string): string => `Outcome set: ${words}`,
  changed: (words: string): string => `Outcome changed: ${words}`,
  outcomeEnded: (state: keyof typeof endStates, words: string, selfReported: boolean): string =>
    `Outcome ${endStates[state].toLowerCase()}${selfReported ? ' (self-reported)' : ''}: ${words}`,
  assessed: (question: string): string => `Assessment began: ${question}`,
  found: (question: string): string => `Assessment done: ${question}`,
  voice: (kind: (typeof voiceKinds)[number], words: string): string => `${who[kind]} on what has changed: ${words}`,
  review: (words: string): string => `Review: ${words}`,
  closed: (reason: (typeof closeReasons)[number]): string => `Support closed: ${closedFor[reason]}`,
  again: (why: string): string => `Support opened again: ${why}`,
  noDay: 'day not written down',
  sameDay: 'the same day',
  later: (count: number): string => (count === 1 ? '1 day later' : `${count} days later`),
  reached: (level: 1 | 2 | 3, count: number, steps: number): string =>
    `${levelWords[level]} support ${count === 0 ? 'on the first day' : `after ${count === 1 ? '1 day' : `${count} days`}`}${steps === 0 ? '' : `, ${steps === 1 ? '1 step' : `${steps} steps`} before it`}`,
  stepSays: (on: CivilDate | null, after: string | undefined): string =>
    [on ? longDate(on) : 'Day not written down', after].filter(Boolean).join(', '),
  more: (count: number): string => `${count} earlier steps are in the tab.`,
} as const;
