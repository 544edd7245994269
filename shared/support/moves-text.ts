import { longDate, shortDate, type CivilDate } from '../kernel/time.ts';
import type { MoveKind, Phase, WhereTo } from './moves.ts';
import type { MoveState } from './move-lines.ts';
import type { SupportPlace } from './support.ts';

const levels = { 1: 'Universal', 2: 'Targeted', 3: 'Specialist' } as const;
const places: Readonly<Record<SupportPlace, string>> = {
  class: 'in class',
  playground: 'in the playground',
  home: 'at home',
  hub: 'at a family hub',
  online: 'online',
};
const phaseNames: Readonly<Record<Phase, string>> = {
  nursery: 'Nursery',
  primary: 'Primary',
  secondary: 'Secondary',
  'post-16': 'Post-16',
};

/** Where a child goes, after ‘Move to’. */
function whereTo(to: WhereTo): string {
  if (to.kind === 'year') return to.yearGroup;
  if (to.kind === 'therapist') return `another therapist: ${to.name}`;
  if (to.kind === 'school') return to.school.name;
  const phase = phaseNames[to.phase].toLowerCase();
  return to.school ? `${phase}, ${to.school.name}` : phase;
}

/** Every sentence about a child's move, en-GB. Row I15. */
export const movesText = {
  title: 'Moves',
  intro:
    'A new year, phase, school or therapist. Whatever is open then is listed here, and each line goes on or ends with a reason, so that nothing is lost.',
  none: 'No move is written down.',
  add: 'Add a move',
  change: 'Change day or place',
  kind: 'What changes',
  kinds: {
    year: 'The year group',
    phase: 'The phase',
    school: 'The school',
    therapist: 'The therapist',
  } satisfies Record<MoveKind, string>,
  phase: 'Which phase',
  phases: phaseNames,
  yearGroup: 'Next year group',
  therapist: 'Who takes over',
  school: 'Which school',
  sameSchool: 'The same school',
  elsewhere: 'A school elsewhere',
  schoolName: 'Name of the school elsewhere',
  on: 'The day it happens',
  to: whereTo,
  headed: (to: WhereTo, on: CivilDate): string => `To ${whereTo(to)}, ${longDate(on)}`,
  coming: (to: WhereTo, on: CivilDate): string => `A move is coming: to ${whereTo(to)} on ${longDate(on)}.`,
  onLine: (to: WhereTo, isDone: boolean): string =>
    `${isDone ? 'Moved, and everything open was taken on' : 'Move'}: to ${whereTo(to)}`,

  states: {
    preparing: 'Being prepared',
    reopened: 'Something new is open: answer it first',
    ready: 'Ready, not taken on yet',
    asked: 'A question came back',
    done: 'Taken on',
    off: 'Does not take place',
  } satisfies Record<MoveState, string>,
  reopenedThere: 'The other school adds something',
  lineOf: {
    spell: (level: 1 | 2 | 3, what: string, place: SupportPlace): string =>
      `${levels[level]} support ${places[place]}: ${what}`,
    outcome: (words: string): string => `Outcome: ${words}`,
    assessment: (question: string, begunOn: CivilDate | null): string =>
      `Assessment ${begunOn ? `begun on ${shortDate(begunOn)}` : 'planned'}: ${question}`,
    passport: 'Communication passport',
    review: (on: CivilDate): string => `Next review on ${longDate(on)}`,
    step: (kind: string, words: string): string => `Agreed together, not done yet. ${kind}: ${words}`,
  },
  left: (count: number): string =>
    count === 0 ? 'Every line is answered.' : count === 1 ? '1 line has no answer.' : `${count} lines have no answer.`,
  unanswered: 'No answer yet',
  answer: 'Answer',
  answerAgain: 'Change the answer',
  goes: 'What happens to it',
  goesOn: 'Goes on',
  ends: 'Ends',
  because: 'Why it ends, or what to know',
  becauseHint: 'Needed where it ends.',
  endsBecause: (why: string): string => `Ends, because: ${why}`,
  goesOnWith: (more: string): string => (more ? `Goes on. ${more}` : 'Goes on'),
  isOver: 'Not open any more',
  answered: 'The answer is saved.',
  makeReady: 'Mark as ready',
  madeReady: 'The move is ready to be taken on.',
  begun: 'The move is written down. Now answer each line.',
  changed: 'The move is changed.',

  take: 'Taken on',
  takeAll: 'Take on every line',
  who: 'Who does it',
  whoHint: 'A role or a colleague, such as: class teacher of Year 3.',
  takenBy: (who: string, by: string, on: CivilDate): string =>
    `Taken on${who ? ` (${who})` : ''}: ${by}, ${shortDate(on)}`,
  taken: 'It is taken on.',
  ask: 'Ask back',
  question: 'The question',
  askedBy: (words: string, by: string): string => `${by} asks: ${words}`,
  asked: 'The question is sent back.',
  takerIs: {
    here: 'Somebody of the school or the therapist takes it on for the new class.',
    therapist: (name: string): string => `${name} takes it on, line by line.`,
    school: (name: string): string =>
      `The child goes to ${name}. Write down when and how this was given to the family or sent there.`,
    ours: (name: string): string =>
      `The child goes to ${name}. Once it is ready, their SENDCo sees it under ‘Children who are coming’ and takes it on while the family’s agreement to share reports names the school. Without it, write down when and how this was given to the family.`,
  },
  hand: 'Handed over',
  handedWay: 'How it went',
  handedWays: { family: 'Given to the family, who take it along', sent: 'Sent to the other school' },
  handedHow: 'In more words',
  handedHowHint: 'To whom and by which way, as a role: given to the parent at the last review.',
  handedOn: (on: CivilDate): string => `Handed over on ${longDate(on)}`,
  handed: 'It is written down that it was handed over.',
  off: 'It does not take place',
  offWhy: 'Why it does not take place',
  offSaid: (why: string): string => `Does not take place: ${why}`,
  wasOff: 'The move is taken back.',
  earlier: (count: number): string => `Earlier moves (${count})`,
  closeFirst: 'Before support is closed because the child moved: add the move, so that nothing open is lost.',

  whichError: 'Choose one from the list.',
  schoolNeeded: 'Write the name of the school.',
  sameYear: 'The child is in this year group already.',
  ownSchool: 'The child is at this school already.',
  dayTooFar: 'The day has to be within the last month or the next two years.',
  sameKind: 'A move of this kind is being prepared. Change its day or place, or take it back.',
  becauseNeeded: 'Write why it ends.',
  notAll: (count: number): string => `Not ready yet: ${count === 1 ? '1 line has' : `${count} lines have`} no answer.`,
  notReady: 'The move is not ready: a line has no answer, or nobody has marked it as ready.',
  tookEffect: 'The day of this move has come and the year group has followed. Take it on, then add another move.',
  isDone: 'The move was taken on already, so it stays as it is.',
  isOff: 'The move was taken back, so it stays as it is.',
  whoNeeded: 'Write who does it.',
  questionNeeded: 'Write the question.',
  handedNeeded: 'Write to whom and how it was given.',
  whyNeeded: 'Write why it does not take place.',
  notReceiver: 'This is taken on by whoever the child goes to. Nothing was changed.',
  staysHere: 'The child stays at this school, so there is nobody to hand it to.',
} as const;
