import { londonDate, longDate, shortDate, type CivilDate } from '../kernel/time.ts';
import type { RedFlag } from './red-flags.ts';
import type { ConsentWhy } from '../consent/consent-for.ts';
import type { Went } from './merged.ts';
import type { Paper, PaperName } from './request.ts';

const papers: Record<PaperName, string> = {
  parentalQuestionnaire: 'Parental questionnaire',
  iep: 'IEP or ISP',
  ehcp: 'EHCP',
  reports: 'Other reports',
};

const doNotName = 'Please do not name the child here.';

/** Sentences about children to talk about, en-GB. A child is never named in one. */
export const requestText = {
  title: 'Children to talk about',
  none: 'No child is on the agenda yet.',
  count: (count: number): string =>
    count === 0
      ? 'No child is on the agenda yet'
      : count === 1
        ? '1 child to talk about'
        : `${count} children to talk about`,
  countOnly: 'Service leads see how many there are. What they are about stays between school and therapist.',
  /** For a specialist: with a child or strand they are drawn in for. */
  drawnInFor: 'You see the child you were drawn in for, and no other.',
  noneDrawnInFor: 'You were not drawn in for a child here, so no child is shown to you.',
  add: 'Add a child',
  open: 'Open',
  takeBack: 'Take off the agenda',
  putBack: 'Put back on the agenda',
  allChildren: 'All children',
  chooseChild: 'Choose a child',
  chooseChildError: 'Choose a child first.',
  offAgenda: (label: string): string => `${label}, off the agenda`,
  takenBack: (label: string): string =>
    `${label} is off the agenda. What you wrote is kept, and you can put the child back.`,
  isBack: (label: string): string => `${label} is back on the agenda.`,
  more: (count: number): string => `${count} more in the tab.`,
  openTab: 'Open in the tab',
  close: 'Close',
  closed: 'Children to talk about: closed. Your card has the button to open the list again.',
  summary: (label: string, school: string): string => `${school}: ${label}`,

  begunAlready: 'Somebody has begun this request already. Look at the list of children.',
  redFlags: {
    title: 'Before you begin',
    question: 'Is it one of these?',
    error: 'Choose one of the answers first.',
    options: {
      swallowing: 'Trouble with eating, drinking or swallowing: coughing, choking, food going down the wrong way',
      'sudden-loss': 'Speech or understanding has suddenly gone, or is getting lost',
      safeguarding: 'A worry that the child is not safe',
    } satisfies Record<RedFlag, string>,
    none: 'None of these',
    goOn: 'Go on',
    back: 'Back to all children',
    routeTitle: 'This must not wait',
    routes: {
      swallowing: [
        'If the child is choking or cannot breathe, ring 999 now.',
        'Otherwise ring the parents and your service’s eating and drinking team, or the GP, today. Until they answer, give food and drink only as the child’s own plan says.',
        'Nothing was saved here.',
      ],
      'sudden-loss': [
        'If it came on within hours, or with a fit, a bad headache, a drooping face or a weak arm, ring 999 now.',
        'Otherwise tell the parents today: the child should be seen by the GP or NHS 111 the same day. Then ring your link therapist.',
        'Nothing was saved here.',
      ],
      safeguarding: [
        'Speak to your designated safeguarding lead now. If the child is in danger, ring 999.',
        'Do not write about it here: it has its own record. Nothing was saved.',
      ],
    } satisfies Record<RedFlag, readonly string[]>,
  },

  stepsTitle: 'Go to',
  steps: {
    question: 'The question',
    tried: 'What was tried',
    papers: 'Papers',
    declaration: 'Who carries it out',
    consent: 'Consent, and who it is',
  },
  saveAndPut: 'Put on the agenda',
  save: 'Save and go on',
  saveAndMore: 'Save and add another',
  later: 'Leave the rest for later',
  saved: 'Saved.',
  onAgenda: (label: string): string => `${label} is on the agenda. Add the rest now, or come back to it.`,

  yearGroup: 'Year group',
  yearGroupError: 'Choose the year group.',
  question: 'Question for the therapist',
  questionHint: `What would you like to know, or get help with? ${doNotName}`,
  questionNeeded: 'Write what you would like to ask the therapist: one line is enough.',
  hopedFor: 'What you hope for',
  hopedForHint: `What should be different for the child? ${doNotName}`,

  tried: 'What was tried',
  triedSoFar: 'Tried so far',
  triedInTab: 'To change or take out a line, open the tab.',
  strand: 'Strand',
  strandError: 'Choose the strand, and write what was tried.',
  what: 'What was tried',
  whatHint: `For example: word of the week, in class. ${doNotName}`,
  howLong: 'For how long',
  howLongHint: 'For example: half a term, twice a week',
  effect: 'What it changed for the child',
  effectHint: `Nothing, too, is worth knowing. ${doNotName}`,
  nothingTried: 'Nothing is written down yet.',
  tooManyTried: 'Fifteen lines are the most. Take one out in the tab first.',
  triedLine: (strand: string, what: string, howLong: string, effect: string): string =>
    `${strand}: ${[what, howLong].filter(Boolean).join(', ')}${effect ? `. Effect: ${effect}` : ''}`,
  noStrand: 'Strand not said yet',
  noWhat: 'what was tried is not written yet',
  remove: 'Take out',
  addTried: 'Add what was tried',

  papers,
  paperDate: (paper: PaperName): string => `${papers[paper]}: of which day`,
  paperDateShort: 'Of which day',
  paperNote: 'Which, and by whom',
  paperNoteHint: doNotName,
  paperStates: {
    'not-said': 'Not said yet',
    have: 'We have it',
    missing: 'Missing',
    'not-needed': 'Not needed',
  } satisfies Record<Paper['state'], string>,
  notSaidYet: 'Not said yet',
  futurePaper: 'The day of a paper cannot be later than today.',
  questionnaireNeeded: 'The parental questionnaire is always needed: say whether you have it.',
  namedAdult: 'Adult in school who will carry it out',
  namedAdultHint: 'Name and role, for example: Mr Hall, teaching assistant',
  dateError: 'Give a day that exists.',

  consent: 'Parents’ consent',

  who: 'Who it is',
  name: 'Name of the child',
  bornOn: 'Date of birth',
  className: 'Class',
  whoHint: 'Only in the tab is it shown again',
  whoAbout: 'Who it is. What you type here is saved and not shown in the chat again.',
  whoSaved: (saved: readonly string[]): string => `Saved, and shown only in the tab: ${saved.join(', ')}.`,
  noBirthday: 'That date of birth cannot be right, so it was not saved. Please type it again.',
  typeAgain: 'Who the child is was not saved: please type it again.',
  noConsent: 'No consent yet: ask the SENDCo. Until then you can talk about the question without knowing who it is.',
  noConsentNow: 'Consent does not hold at the moment: ask the SENDCo. The question can be talked about all the same.',
  parentsDisagree:
    'Two people with parental responsibility do not agree, so who the child is stays hidden. The SENDCo talks with them; the question can be talked about all the same.',
  noNameYet: 'Who it is shows with the parents’ consent',
  noNameNow: 'Who it is stays hidden for now',
  upn: 'UPN',
  upnWrong: 'That is not a UPN. Check its letter and its twelve digits.',
  upnHint: 'Only if you use it. A letter and twelve digits.',
  restricted: 'The school has restricted its record of this child, so nothing of it is shown.',
  restrictedHere: 'You have restricted this record: nothing of it is shared, and nothing can be changed.',
  erased: 'The school has erased its record of this child. The number and the year group are all that is left.',
  notInUse: (erased: boolean): string =>
    erased ? 'This record was erased, so it cannot be changed.' : 'This record is restricted, so it cannot be changed.',
  /** 'Merged into Child 3, Year 2 on Fri 27 November 2026 by … and …. …' */
  mergedInto: ({ label, at, by, second }: Pick<Went, 'label' | 'at' | 'by' | 'second'>): string =>
    `Merged into ${label} on ${longDate(londonDate(at))} by ${by} and ${second}. It goes on there, so nothing is changed here.`,
  mergedWay: (label: string): string => `Go to ${label}`,
  mergedTitle: (label: string, into: string): string => `${label}: merged into ${into}`,
  mergedList: 'Merged into another request',
  mergedStands: 'Goes on in the other request',
  whoIsThere: 'Who the child is shows in the request it was merged into, while consent holds there.',
  whoInTab: 'Who it is. The link therapist sees this only while the parents’ consent holds.',
  chooseOne: 'Choose',
  noPlan: 'The list opens with the first planning of this school.',
  seeInTab: 'Who it is shows in the tab.',

  noSuchChild: 'This child is not on the list of your school. Open the list again.',
  notYours: 'This belongs to a school that you are not linked with, so it cannot be shown.',
  notAllowed: 'Only the school’s SENDCo writes a request for help. Nothing was changed.',
  planLocked:
    'You have both agreed this plan, so its list of children is closed. Add the child when the next planning opens, or ring your link therapist.',
  yearLocked: 'The plan is agreed, so the year group on its list stays as it is.',
  outOfDate: 'That card was out of date, so nothing was changed. This is how things stand.',
  tooLong: 'One of the answers is too long. Please shorten it.',
  over: (count: number): string => `${count} characters too many: please shorten it.`,
  stale: 'This form was out of date, so it was not saved. Here is how things stand, with what you typed.',
  changedBy: (by: string): string => `${by} changed this after you opened it. Have a look, and save again.`,
  tooBusy: 'Several people wrote at the same moment, so this was not saved. Please try again.',
  notReadable: 'That could not be read, so it was not saved. Please check it and try again.',

  lights: {
    there: 'there',
    missing: 'missing',
    refusedFile: 'missing: the virus check found something in its file, so add another copy',
    notSaid: 'not said yet',
    notNeeded: 'not needed',
    noDate: 'there, but of which day?',
    dated: (on: CivilDate): string => `of ${longDate(on)}`,
    old: (on: CivilDate): string => `of ${longDate(on)}, older than twelve months`,
    strands: (count: number): string =>
      count === 0 ? 'nothing yet' : count === 1 ? 'one strand; is there more?' : `${count} strands`,
    triedOpen: (count: number): string =>
      `${count === 1 ? 'one line does' : `${count} lines do`} not say yet what was tried, or in which strand`,
    noAdult: 'nobody named yet',
    consent: {
      'not-asked': 'not asked yet, so no name goes forward',
      refused: 'refused: you talk about the question only',
      withdrawn: 'withdrawn: you talk about the question only',
      'parents-disagree': 'two people do not agree: you talk about the question only',
      'not-yet': 'given, and does not count yet',
      'ran-out': 'ran out: ask the parents again',
      'no-day': 'given, but on which day?',
      elsewhere: 'asked in the request it went into',
    } satisfies Record<Exclude<ConsentWhy, 'holds'>, string>,
    holds: 'given',
    holdsUntil: (until: CivilDate): string => `given, until ${shortDate(until)} ${until.slice(0, 4)}`,
    savedInTab: 'saved; shows only in the tab',
    notWritten: 'name and date of birth are not there yet',
  },
  lightWords: { done: 'Done', look: 'Have a look', missing: 'Missing' },
  complete: (done: number, of: number): string => `${done} of ${of} things in place`,
};
