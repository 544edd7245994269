import { londonDate, longDate, shortDate, type CivilDate } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { Went } from '../request-for-help/merged.ts';
import type { ClockStep, Counted, StepClock } from './clock.ts';
import type { DecisionPart, Helped, PartKind } from './decision.ts';

const weeks = (count: number): string => (count === 1 ? '1 week' : `${count} weeks`);

const steps = {
  acknowledged: 'Acknowledged',
  'first-conversation': 'First conversation',
  'first-help': 'First help',
  assessment: 'Assessment',
} satisfies Record<ClockStep, string>;

const kinds = {
  advice: 'Advice',
  'universal-offer': 'Universal offer',
  'targeted-offer': 'Targeted offer',
  group: 'Group',
  observation: 'Observation',
  'functional-assessment': 'Functional assessment',
  specialist: 'Specialist support',
  signpost: 'Signpost',
  'not-now': 'Not now',
} satisfies Record<PartKind, string>;

const sides: Readonly<Record<Side, string>> = { 'link-therapist': 'the link therapist', sendco: 'the school' };

const helped = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'not-used': 'They did not go there',
} satisfies Record<Helped['answer'], string>;

/** Every sentence about deciding a request for help, en-GB; chat, tab and reminders. */
export const decisionText = {
  title: 'Requests: who has them, and what is decided',
  queue: 'Requests for help',
  intro: 'Both sides see the same: who answers for each request, how long it has taken, and for whom it waits.',
  none: 'No request for help yet.',
  ofService: 'Requests of all your schools',
  serviceTitle: 'Requests for help',
  ofServiceCounts: (all: number, unowned: number): string =>
    all === 0
      ? 'No request for help yet.'
      : `${all === 1 ? '1 request' : `${all} requests`}, ${unowned} without anybody who answers for it.`,
  ofServiceIntro: 'Without names, and without what was asked. Those that nobody has come first.',
  heading: (label: string): string => `Request for help: ${label}`,
  summary: (label: string, school: string): string => `${label}, ${school}`,
  moved: (school: string): string => `A request of ${school} has moved to a newer card below.`,
  steps,
  kinds,
  sides,

  clock: 'The clock',
  asked: (on: CivilDate, by: string): string => `Asked on ${longDate(on)} by ${by}`,
  askedAsQuestion: 'It began as a question without a name; the clock counts from there.',
  /** 'First conversation: week 3 of 6' */
  stepLine: ({ step, target, doneOn, state, counted, allWeeks, termWeeks }: StepClock): string => {
    const taken = counted === 'all-weeks' ? allWeeks : termWeeks;
    const took = taken === 0 ? 'within a week' : `after ${weeks(taken)}`;
    if (doneOn)
      return `${steps[step]}: ${longDate(doneOn)}, ${took}${state === 'done-late' ? ` (${weeks(target)} meant)` : ''}`;
    return `${step === 'acknowledged' ? 'To be acknowledged' : steps[step]}: ${decisionText.week({ target, state, taken })}`;
  },
  week: ({ target, state, taken }: Pick<StepClock, 'target' | 'state'> & { readonly taken: number }): string =>
    state === 'late' ? `late: week ${taken + 1}, ${target} meant` : `week ${Math.min(taken + 1, target)} of ${target}`,
  both: ({ allWeeks, termWeeks }: Pick<StepClock, 'allWeeks' | 'termWeeks'>): string =>
    `${weeks(allWeeks)} with holidays, ${weeks(termWeeks)} of term`,
  overLimit: (limit: number): string => `Over ${limit} weeks`,
  counted: { 'all-weeks': 'All weeks count, holidays too', 'term-weeks': 'Only weeks of term count' } satisfies Record<
    Counted,
    string
  >,
  inTime: 'in time',
  late: 'late',

  owner: 'Answers for it',
  nobody: 'nobody yet',
  ownedBy: (name: string): string => `Answers for it: ${name}`,
  ownedByNobody: (since: CivilDate): string => `Nobody has taken it on since ${longDate(since)}`,
  acknowledge: 'Acknowledge and take it on',
  takeOver: 'Take it over',
  acknowledged: 'Acknowledged. You answer for it now.',
  tookOver: 'You answer for it now.',
  given: (name: string): string => `${name} answers for it now.`,
  giveTo: 'Who is to answer for it',
  give: 'Give it to them',
  giveError: 'Choose a colleague who works with this school.',

  waits: {
    acknowledge: 'Waits for the link therapist to acknowledge it',
    owner: 'Waits for somebody at the service to take it on',
    agree: (side: Side): string => `A proposal waits for ${sides[side]}`,
    propose: 'Waits for a joint decision',
    helped: 'Waits for the school: did the signpost help?',
    nobody: 'Decided together',
    merged: 'Goes on in another request',
  },
  /** 'Merged into Child 3, Year 2 on Fri 27 November 2026 by … and …' */
  mergedInto: ({ label, at, by, second }: Omit<Went, 'into'>): string =>
    `Merged into ${label} on ${longDate(londonDate(at))} by ${by} and ${second}`,
  mergedWay: (label: string): string => `Go to ${label}`,

  request: 'What is asked',
  propose: 'Propose a decision',
  proposeOther: 'Propose something else',
  proposeTitle: 'Propose a decision',
  proposeIntro: 'Each part is saved as you add it. The other side agrees, and both of you are named.',
  kind: 'What you propose',
  kindError: 'Choose what you propose.',
  words: 'In your words',
  wordsHint: 'What exactly, where, with whom',
  wordsError: 'Write a few words to each part.',
  rationale: 'Why',
  rationaleHint: 'What speaks for it',
  rationaleError: 'Write why: both sides will read it later.',
  instead: 'What to do instead',
  insteadHint: 'Needed for “not now”',
  insteadError: 'Say what the school can do instead. “Not now” never stands alone.',
  add: 'Add this part',
  added: (kind: PartKind): string => `Added: ${kinds[kind]}.`,
  takeOut: 'Take this part out',
  send: 'Send the proposal',
  sent: 'Proposed. The other side has it in their chat.',
  partsNone: 'Add at least one part first.',
  notNowAlone: '“Not now” cannot stand beside specialist support or an assessment.',
  back: 'Back',
  earlier: 'Decided before',
  decided: 'What you decided',
  earlierMerged: 'of the request that was one with this',
  proposal: 'Proposed',
  partLine: ({ kind, words }: DecisionPart): string => `${kinds[kind]}: ${words}`,
  why: (rationale: string): string => `Why: ${rationale}`,
  insteadLine: (words: string): string => `Instead: ${words}`,
  proposedBy: (name: string, on: CivilDate): string => `Proposed by ${name} on ${longDate(on)}`,
  agreedBy: (one: string, other: string, on: CivilDate): string =>
    `Decided together by ${one} and ${other} on ${longDate(on)}`,
  agree: 'Agree to this',
  agreed: 'Agreed. It is a joint decision now, with both your names.',
  replaced: 'Another proposal took its place.',
  draft: 'Not sent yet',

  step: 'Which step',
  stepOn: 'On which day',
  note: 'Note a step',
  noteSave: 'Save the step',
  noted: (step: ClockStep, on: CivilDate): string => `${steps[step]}: ${shortDate(on)} is noted.`,
  stepError: 'Choose a step.',
  stepDay: 'Choose a day from the ask up to today.',

  didItHelp: 'Did it help?',
  helpedTitle: 'Did the signpost help?',
  helped,
  helpedWords: 'In a few words',
  helpedSave: 'Save',
  helpedError: 'Choose one of the answers.',
  helpedSaid: 'Thank you. Both of you can read it.',
  helpedLine: (answer: Helped['answer'], words: string): string =>
    `Did it help? ${helped[answer]}${words ? `: ${words}` : ''}`,

  assessConsent:
    'Specialist support and assessments can begin only while there is consent for an assessment. Ask the family first, or propose something else.',
  openTab: 'Open in the tab',
  inside: 'The clock, what is decided, and what to do',
  choose: 'Choose',
  cancel: 'Cancel',
  lights: (done: number, all: number): string => `${done} of ${all} things in place`,
  holidays: 'Holidays',
  notYours: 'You have no access to this request.',
  notAllowed: 'This is for the other side, or for whoever works with the child.',
  notOwn: 'You proposed this, so somebody of the other side agrees to it.',
  noProposal: 'There is no proposal any more that waits.',
  proposalChanged: 'The proposal is another one by now. Read it, and press again.',
  alreadyYours: 'You answer for it already.',
  askedMeanwhile: 'Somebody changed it at the same moment. Look at it as it stands now.',
  outOfDate: 'This card was out of date. Here is how it stands now.',
  tooMany: 'There is no room for one more. Nothing was changed.',
  isMerged: 'This request goes on in another one, so nothing is changed here.',
  tooBusy: 'Several people are writing here at this moment. Try again.',

  targets: 'How long each step may take',
  targetsIntro: 'Weeks from the first ask, for all schools of your service.',
  limit: 'The longest anything may take',
  save: 'Save',
  saved: 'Saved.',
  weeksError: 'Write a whole number of weeks from 1 to 104.',

  duplicates: {
    title: 'May be the same child',
    intro: 'These requests have the same birthday and surname. They may be one child asked about twice, or twins.',
    pair: (one: string, other: string): string => `${one} and ${other}`,
    sameName: 'The first name is the same too.',
    otherName: 'The first names differ: twins, perhaps. Look closely.',
    ask: (keep: string): string => `They are the same child: keep ${keep}`,
    asked: (by: string, keep: string): string =>
      `${by} asks to keep ${keep} alone. A second person of the school has to agree.`,
    approve: 'Yes, the same child',
    decline: 'No, two children',
    apart: 'Said to be two children',
    after: 'They are the same child after all',
    apartBy: (by: string, on: CivilDate): string => `Two children, said by ${by} on ${longDate(on)}`,
    notSameAs: (label: string, by: string, on: CivilDate): string =>
      `Not the same child as ${label}: said by ${by} on ${longDate(on)}`,
    approved: 'They are one request now. What was decided and agreed before went along.',
    declined: 'They stay two requests, and both sides read that they are two children.',
    askedSaved: 'Asked. Nothing changes before a second person of the school has agreed.',
    two: 'Two people of the school decide on this, one of them the SENDCo. Whoever asked cannot be the second.',
    notAlike: 'These two requests are not alike any more, so nothing was changed.',
    noRoom: 'There is no room for the people and answers of both. Take out who is there twice, and try again.',
    notAgreed:
      'In one of the two somebody said no to something that the other allows. Ask the family, write down their answer in both, and try again.',
    done: 'Counted as one',
    doneIntro: 'What went into another request is read and not changed. Two people of the school can undo it.',
    mergedPair: (gone: string, keep: string): string => `${gone} went into ${keep}`,
    undo: 'They are two children: undo this',
    undoAsked: (by: string): string => `${by} asks to make them two again. A second person of the school has to agree.`,
    undoApprove: 'Yes, make them two again',
    undoDecline: 'No, it stays one',
    undone: 'They are two requests again, each as it was. Whatever was written since is still there.',
    notUndone: 'It stays one request.',
    undoFirst: 'Another request went into the same one later, or this one went on. Undo that first.',
    undoNotHere: 'This cannot be undone any more. Nothing was changed.',
    undoNoRoom: 'There is no room for everything that was said since. Nothing was changed.',
    tooManyDecisions: 'The two together have more decisions than one request holds. Nothing was changed.',
    askedAlready: (by: string): string => `${by} has asked about this already.`,
  },
};
