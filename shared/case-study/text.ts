import { longDate, type CivilDate } from '../kernel/time.ts';
import type { familyHows, familyWhos, KeyStage, Risk, SpotKind, studyStates, StoryField } from './case-study.ts';

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const stages: Readonly<Record<KeyStage, string>> = {
  'early-years': 'the early years',
  ks1: 'Key Stage 1',
  ks2: 'Key Stage 2',
  ks3: 'Key Stage 3',
  ks4: 'Key Stage 4',
  'post-16': 'sixth form',
};
const who = { child: 'Child A', parent: 'A parent or carer', staff: 'Staff' } as const;
const ends = { achieved: 'Reached', partly: 'Partly reached', 'let-go': 'No longer a priority' } as const;

/** Every sentence of case studies, en-GB. None of them names anybody. */
export const caseStudyText = {
  title: 'Case study without names',
  titleAll: 'Case studies',
  intro:
    'The child’s journey as a story for others to learn from. Nobody in it may be known: not the child, not the school, not the staff.',
  link: 'Write a case study without names',
  toAll: 'Case studies of the service',
  toJourney: 'Back to the journey',
  stages,
  titleFor: (stage: KeyStage): string => `From concern to change: a story from ${stages[stage]}`,
  termWeek: (term: string, week: number): string => `${term} term, week ${week}`,
  holidays: 'in the holidays',
  after: (weeks: number): string =>
    weeks === 0 ? 'in the same week' : `after ${numbers[weeks] ?? weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
  began: (what: string, place: string): string => `${what} (${place}).`,
  ended: (what: string): string => `it ended: ${what}.`,
  tried: (what: string): string => `the school began to try: ${what}.`,
  decided: (kind: string, words: string): string => `decided together, ${kind}: ${words}`,
  because: (words: string): string => `Why: ${words}`,
  outcome: (words: string): string => `what Child A wanted: “${words}”`,
  outcomeEnded: (state: keyof typeof ends, words: string, evidence: string): string =>
    `${ends[state].toLowerCase()}: “${words}”${evidence ? ` ${evidence}` : ''}`,
  voice: (kind: keyof typeof who, words: string): string => `${who[kind]} said: “${words}”`,

  fields: {
    title: 'Title',
    concern: 'The concern',
    advice: 'Question and advice',
    universal: 'Universal support',
    targeted: 'Targeted support',
    specialist: 'Specialist support',
    changes: 'What changed',
    'step-down': 'Step down',
  } satisfies Record<StoryField, string>,

  none: 'No case study of this child yet. The first draft is made from the journey; nobody outside the two of you sees it.',
  begin: 'Make a draft from the journey',
  states: {
    draft: 'Draft',
    checked: 'Checked',
    released: 'Released',
    'taken-back': 'Taken back',
    gone: 'Erased',
  } satisfies Record<(typeof studyStates)[number], string>,
  stateSays: {
    draft: 'Only you and the other side of this school see it.',
    checked: 'Read by somebody of the other side. Any change needs that again.',
    released:
      'Everybody of the service can read it. Nothing in it leads back to the child. A Word file that somebody has saved cannot be called back.',
    'taken-back':
      'The family does not want it any more. Its words are gone, here and in the library. A Word file that somebody had saved before cannot be called back.',
    gone: 'It went with the school’s record of the child.',
  } satisfies Record<(typeof studyStates)[number], string>,
  write: 'The story',
  save: 'Save the story',
  saved: 'The story is saved.',
  saveFirst: 'Save what you have typed in the story first.',
  notSavedTitle: 'Typed and not saved',
  notSaved: 'The story was finished before this was saved. Copy what you need, then put it away.',
  putAway: 'Put it away',

  spotsTitle: 'What may tell who it is',
  noSpots: 'Nothing is left to look at.',
  spotsHint: 'Change each of these in the story, or keep it if it tells nobody anything.',
  kinds: {
    name: 'a name on the school’s list',
    staff: 'a name of staff',
    school: 'the school’s name',
    number: 'a number, birthday, postcode or address',
    'maybe-name': 'a word that is also somebody’s name',
    date: 'a date',
    year: 'an age or year group',
    language: 'a language',
    capital: 'a capital: a name or a place?',
  } satisfies Record<SpotKind, string>,
  hasToChange: 'has to be changed',
  keep: 'Keep it',
  keepLabel: (words: string): string => `Keep “${words}”`,
  kept: 'Kept.',

  risksTitle: 'Would somebody know the child anyway?',
  risksHint:
    'Answer each in a sentence: why nobody will know the child by it, or what you changed. Readers do not see it.',
  noRisks: 'Nothing was found that makes the child known.',
  risks: {
    few: 'Fewer than five children of this key stage asked for help at the school.',
    device: 'A device, signs or symbols are in it.',
    language: 'A language, or speaking several, is in it.',
    hearing: 'Hearing is in it.',
    diagnosis: 'A diagnosis or condition is in it.',
    home: 'Something about home is in it.',
    twin: 'A brother, sister or twin is in it.',
  } satisfies Record<Risk, string>,
  answer: 'Answer',
  answered: (by: string): string => `Answered by ${by}`,
  saveAnswer: 'Save the answer',
  answerSaved: 'The answer is saved.',

  familyTitle: 'The family',
  familyHint:
    'A story is released only when the family was asked and agrees. They may say no at any time; tell them that a Word file somebody has saved by then cannot be called back.',
  who: 'Who was asked',
  whos: {
    'parental-responsibility': 'Somebody with parental responsibility',
    'young-person': 'The young person',
  } satisfies Record<(typeof familyWhos)[number], string>,
  how: 'How',
  hows: {
    spoken: 'In a talk',
    signed: 'Signed form',
    written: 'Letter or message',
    interpreted: 'With an interpreter',
  } satisfies Record<(typeof familyHows)[number], string>,
  on: 'On which day',
  saveFamily: 'They agree',
  familySaved: 'It is written down that the family agrees.',
  familyAgreed: (whom: string, how: string, on: CivilDate): string =>
    `${whom} agreed on ${longDate(on)} (${how.toLowerCase()}).`,
  no: 'The family says no',
  noHint:
    'The story is taken back at once, also from the library. Its words are gone for good, except in Word files that somebody has saved.',
  noSaved: 'The story is taken back.',
  saidNo: (on: CivilDate): string => `The family said no on ${longDate(on)}.`,

  stepsTitle: 'Check and release',
  check: 'I have read it: nobody can be known',
  checkedSaved: 'The story is checked.',
  checkedBy: (by: string): string => `Checked by ${by}.`,
  writtenBy: (by: string): string => `Written by ${by}.`,
  release: 'Release to the library of the service',
  releasedSaved: 'The story is in the library.',
  wordStays: 'Once it is released, a Word file of it that somebody saves cannot be called back.',

  library: 'Library of the service',
  libraryHint: 'Stories of children’s journeys in schools of the service, without names.',
  libraryNone: 'No case study was released yet.',
  own: 'Of this school, still being written or released',
  ownNone: 'None of this school.',
  takenBack: 'A story was taken back because the family does not want it any more.',
  download: 'Word',
  openIt: 'Open',

  why: {
    spots: 'Something in the story has to be changed or kept first.',
    risks: 'Answer first why nobody will know the child.',
    'same-side': 'Somebody of the other side than the last who wrote in it has to read it.',
    empty: 'Write the story first.',
    'not-checked': 'Somebody of the other side has to read it first.',
    family: 'Ask the family first, and write down that they agree.',
    school: 'The school releases it: it alone knows all the names on its list.',
  },
  notYours: 'This case study is not one of yours, or does not exist.',
  notOpen: 'This case study is not being written any more. Nothing was changed.',
  changedSince: (by: string): string => `${by} changed the story after you opened it. Have a look, and save again.`,
  tooBusy: 'Several people wrote at the same moment, so this was not saved. Please try again.',
  noSpot: 'That place in the story is no longer there. Have another look.',
  cannotKeep: 'That says who somebody is, so it has to be changed.',
  answerNeeded: 'Write the answer in a sentence.',
  futureDay: 'Choose today or an earlier day.',
  notNow: 'There is a case study of this child already. Here it is.',
  paperStanding: 'Without names, released with the family’s agreement',
  fileName: 'Case study',
  noFile: 'This link does not lead to a case study any more. Open the library in the tab.',
} as const;
