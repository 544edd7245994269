import { longDate, type CivilDate } from '../kernel/time.ts';

/** Sentences of the questionnaire on paper, en-GB; the family reads them too. */
export const paperText = {
  title: 'Questions for the family',
  standing: (on: CivilDate): string => `Printed on ${longDate(on)}`,
  tick: (isTicked: boolean, words: string): string => `${isTicked ? '☑' : '☐'} ${words}`,
  signed: 'Your name',
  signedSays: 'Sign here if what you ticked is what you want.',
  signedRows: ['Name', 'What you are to the child', 'Date and sign'],
  readOut: 'If it was read out',
  readOutSays: 'The person who read it, and one who heard it, fill this in.',
  readOutRows: ['Read out by', 'Heard by', 'Interpreter', 'Language', 'Date'],
};
