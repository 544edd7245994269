import { longDate, type CivilDate } from '../kernel/time.ts';

/** Words of the paper that goes with a child who moves, en-GB. Row I15. */
export const movePackText = {
  title: 'Transition pack',
  fileName: 'Transition pack',
  standing: { named: 'With the child’s name, for those it names only', anonymous: 'Without the child’s name' },
  draft: 'Not ready yet: some lines have no answer.',
  ready: 'Every line is answered.',
  from: (school: string, by: string, on: CivilDate): string => `From ${school}, made by ${by} on ${longDate(on)}`,
  summary: 'On one page',
  child: 'The child',
  name: 'Name',
  born: 'Born',
  byHand: 'Name (whoever hands this over may write it here)',
  move: 'The move',
  talk: 'Who to talk to',
  sendco: 'SENDCo',
  therapist: 'Link therapist',
  nobody: 'Nobody at the moment. Ask the school.',
  goesOn: 'What goes on',
  ends: 'What ends, and why',
  open: 'Not answered yet',
  none: 'Nothing.',
  wants: 'What the child and family want',
  soWhat: (all: string): string => `for ${all.toLowerCase()}`,
  works: 'What was said about what matters and what works',
  notHeard: 'Nobody has been heard yet.',
  passport: 'There is a communication passport. Ask for its paper: it goes along with this pack.',
  review: 'Reviews',
  next: (on: CivilDate): string => `The next review is due on ${longDate(on)}.`,
  lines: 'Every line of the move',
  lineHead: ['What was open', 'What happens to it', 'Who takes it on'],
  voices: 'Voices',
  held: 'Reviews held',
  found: 'What assessments found',
  forms: { named: 'With the name', anonymous: 'Without the name' },
  formats: { pdf: 'PDF', word: 'Word', html: 'To read' },
  why: {
    'no-consent':
      'The pack does not say who the child is, because nobody has agreed that reports are shared with the new school. Ask the family, or give them the pack: they take it along.',
    'not-named':
      'The pack does not say who the child is, because the consent to share reports does not name the new school under ‘others’. Ask the family and write the school’s name there, or give them the pack: they take it along.',
    'not-shown':
      'The pack does not say who the child is, because you may not know it at the moment: agreement or consent is missing.',
    discuss:
      'The pack does not say who the child is, because there is no consent to talk about the child by name with the service.',
  },
  noFile: 'This link has run out, or who the child is may not be shared any more. Open the move again.',
  tooBusy: 'Somebody else wrote at the same moment, so the pack was not made. Please try again.',
} as const;
