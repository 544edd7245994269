import type { Side } from '../organisation/roles.ts';

/** The three outcomes of the initial discussions, in the order they are gone through. Row C01. */
export const outcomeIds = ['foundations', 'drivers', 'strengths'] as const;
export type OutcomeId = (typeof outcomeIds)[number];

interface InitialOutcome {
  readonly title: string;
  readonly texts: Readonly<Record<'outcome' | 'impact' | 'measure', string>>;
  readonly actions: Readonly<Record<Side, readonly string[]>>;
}

/** What a new pair goes through before its first planning meeting, in our words. Seed A lines 193-210; row C02. */
export const initialOutcomes: Readonly<Record<OutcomeId, InitialOutcome>> = {
  foundations: {
    title: 'Foundations',
    texts: {
      outcome: 'We both know what the link is for, and what each of us brings to it',
      impact: 'We plan and deliver support for pupils from one common framework',
      measure: 'Examples of words we both use, and of things we planned well together',
    },
    actions: {
      'link-therapist': [
        'I know what our service has agreed about the link therapist’s role',
        'I have shared our local guidance on link therapy, or told the school that there is none',
      ],
      sendco: [
        'I have made myself familiar with the five strands and three levels',
        'I have read the guidance and noted what I want to ask',
      ],
    },
  },
  drivers: {
    title: 'Drivers and barriers',
    texts: {
      outcome: 'We know what will help us work together in this school, and what could get in the way',
      impact: 'We see this school’s chances and difficulties in the same way',
      measure: 'Examples of the evaluation tools used by both of us to plan and to solve problems',
    },
    actions: {
      'link-therapist': [
        'I am at home in the tools: I can use them, share them and guide staff through them',
        'I have helped the SENDCo with the tools where that was wanted',
      ],
      sendco: [],
    },
  },
  strengths: {
    title: 'Strengths and gaps',
    texts: {
      outcome: 'We know what the school has in place for speech, language and communication, and what is missing',
      impact: 'We share one picture of what the whole school offers',
      measure: 'Examples of the scoping grid used to decide what the therapist supports and what the school puts first',
    },
    actions: {
      'link-therapist': [
        'I can explain the grid, and find the right strand and level for what I see in school',
        'We have placed some examples in the grid together',
      ],
      sendco: [
        'I have scoped what we provide across the five strands and three levels',
        'I have shared the finished grid with our staff, so that we speak the same language',
      ],
    },
  },
};

/** The tools a school completes and shares before the first planning meeting. Row C08; seed A lines 201-202. */
export const initialTools = [
  { id: 'tool-baseline', name: 'Baseline evaluation' },
  { id: 'tool-stars-bugs-moon', name: 'Stars, bugs and moon' },
  { id: 'tool-detailed', name: 'Detailed evaluation' },
] as const;
