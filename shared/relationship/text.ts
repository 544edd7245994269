import { longDate, type CivilDate } from '../kernel/time.ts';
import type { LanguagePart } from './relationship.ts';

const days = (count: number): string => (count === 1 ? 'yesterday' : `${count} days ago`);

/** Every sentence about how a pair works together, en-GB. */
export const relationshipText = {
  title: 'Working together',
  whoSees: 'Only the two of you and your service’s leads can see this. Schools are never compared by it.',
  vacant: 'This begins when the school has both a link therapist and a SENDCo.',
  lastMet: 'Last met',
  met: (on: CivilDate, daysSince: number): string => `${longDate(on)}, ${days(daysSince)}`,
  notMet: 'Not yet, by what is booked here',
  meetings: 'Meetings kept',
  kept: (kept: number, booked: number): string => (booked === 0 ? 'None booked so far' : `${kept} of ${booked} booked`),
  lastSign: (name: string): string => `Last word from ${name}`,
  noSign: 'Nothing yet',
  score: 'Shared language',
  ofHundred: (score: number): string => `${score} of 100`,
  noScore: 'Nothing to count yet',
  how: 'How this is counted',
  howMet:
    'A booked meeting counts as kept once its day is past, unless somebody said that it was missed. Up to six terms of this pair count.',
  howSign:
    'A last word is what somebody wrote in the plan, the initial discussions, the grid, or stars, bugs and moon.',
  howScore: 'Shared language is the mean of these parts, each as far as there is something to count:',
  part: ({ id, done, of }: LanguagePart): string =>
    ({
      entries: `${done} of ${of} entries of the grid agreed by the therapist`,
      gaps: `${done} of ${of} gaps with a priority that both agreed`,
      initial: done ? 'initial discussions agreed by both' : 'initial discussions not agreed by both yet',
    })[id],
  howNot: 'It says how much you have written down and agreed, not how well you get on.',
};
