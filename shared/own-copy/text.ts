import { longDate, type CivilDate } from '../kernel/time.ts';
import type { CopyKind, CopyReason, CopyState } from './copy-state.ts';
import type { CopySide, DecidingSide } from './decide.ts';

/** Sentences about restricting and erasing a record, en-GB. A child is never named in one. */
export const ownCopyText = {
  title: 'Restrict or erase a record',
  open: 'Restrict or erase a record',
  waits: (count: number): string => (count === 1 ? '1 waits for your decision' : `${count} wait for your decision`),
  about:
    'School and service each decide on their own record of a child. One of you asks, a second one decides. The other side’s record stays as it is.',
  none: 'There is no record of a child here yet.',
  back: 'Back to the children',
  sides: { school: 'The school’s request', service: 'The service’s own record' } satisfies Record<CopySide, string>,
  states: { open: 'In use', restricted: 'Restricted', erased: 'Erased' } satisfies Record<CopyState['state'], string>,
  kinds: {
    restrict: 'Restrict it',
    lift: 'Use it again',
    erase: 'Erase it',
  } satisfies Record<CopyKind, string>,
  meaning: {
    restrict: 'It is kept, but nothing of it is shared and nothing can be changed.',
    lift: 'It is shared and can be changed as before.',
    erase:
      'Names, dates of birth, files and every word written in it go for good. Number, year group, days and who decided stay. An agreed plan stays as both signed it.',
  } satisfies Record<CopyKind, string>,
  reasons: {
    'family-asks': 'The family asks for it',
    'not-accurate': 'What it says is not right',
    'wrong-child': 'It is about the wrong child',
    'no-longer-needed': 'It is not needed any more',
    'not-lawful': 'It should not have been kept',
    other: 'Another reason',
    'time-is-up': 'The time for which it has to be kept is over',
    'never-sent': 'It was begun and never sent',
  } satisfies Record<CopyReason, string>,
  ask: 'Ask for it',
  wantsTo: 'Ask to restrict or erase',
  holds: 'Legal hold',
  cancel: 'Leave it as it is',
  what: 'What should happen',
  reason: 'Why',
  choose: 'Choose',
  chooseBoth: 'Choose what should happen, and why.',
  note: 'Note for your colleague',
  noteHint: 'Please do not name the child here.',
  asked: (kind: string, by: string, on: CivilDate): string => `${kind}: asked by ${by} on ${longDate(on)}`,
  decided: (kind: string, outcome: string, by: string, on: CivilDate): string =>
    `${kind}: ${outcome} by ${by} on ${longDate(on)}`,
  outcomes: { approved: 'agreed', declined: 'declined' },
  waitsForOther: 'It waits for a colleague’s decision.',
  approve: 'Agree',
  decline: 'Decline',
  why: 'Why you decline',
  whyHint: 'Only needed to decline. It stands in the letter.',
  whyNeeded: 'Write why you decline: it stands in the letter to whoever asked.',
  letterPdf: 'Letter (PDF)',
  letterWord: 'Letter (Word)',
  askedNow: 'Asked. A colleague has to decide on it.',
  decidedNow: 'Decided. The letter is ready below.',

  askedAlready: (by: string): string => `${by} has asked about this record already. Decide on that first.`,
  jointHeld: 'A legal hold keeps what school and service wrote together about this child. It has to be lifted first.',
  onHold: 'A legal hold keeps this record from being erased. It has to be lifted first.',
  notNow: 'That cannot be asked of this record as it stands.',
  notAskedAnyMore: 'This is not waiting any more. Here is how things stand.',
  twoPeople: {
    school: 'A second person has to decide: the SENDCo or deputy together with the head teacher or each other.',
    service: 'A second person has to decide: the therapist together with the team or service lead.',
    joint: 'Both sides wrote this together, so somebody of the other side has to decide.',
  } satisfies Record<DecidingSide, string>,
  notYours: 'This record is not one of yours, or does not exist.',
  tooBusy: 'Several people wrote at the same moment, so this was not saved. Please try again.',
  noFile: 'This letter cannot be opened: the link has run out, or it is not yours. Open the page again.',

  letter: {
    title: 'What we decided about your request',
    fileName: 'Outcome letter',
    standing: 'Outcome of a request about a record',
    to: 'To:',
    child: 'About:',
    byHand: 'Fill in by hand whom the letter goes to and whom it is about. Our system keeps no copy with these names.',
    reference: (label: string): string => `Our reference: ${label}`,
    dear: 'You asked us to do something about a record that we keep.',
    asks: {
      restrict: 'You asked us to keep the record but to stop using it.',
      lift: 'You asked us to use the record again.',
      erase: 'You asked us to erase the record.',
    } satisfies Record<CopyKind, string>,
    yes: {
      restrict: 'We have agreed. The record is kept, nobody works with it, and nothing of it is passed on.',
      lift: 'We have agreed. The record is in use again.',
      erase:
        'We have agreed. Names, dates of birth and everything written in the record are gone. We keep a number, a year group, the days and who decided, so that we can show that it was done.',
    } satisfies Record<CopyKind, string>,
    keptProof:
      'If we had written down that somebody agreed to something or said no, we keep that for some more years: whose record it was, who said it, what about, when and how. The law lets us, because we have to be able to show it (UK GDPR, Article 17(3)). Then two people remove it, too.',
    no: 'We have not agreed. This is why:',
    when: (on: CivilDate): string => `Two people looked at your request. It was decided on ${longDate(on)}.`,
    ours: {
      school:
        'This is about the school’s record. The therapy service keeps a record of its own: please ask the service about that.',
      service:
        'This is about the therapy service’s record. The school keeps a record of its own: please ask the school about that.',
    } satisfies Record<CopySide, string>,
    complain:
      'If you are not happy with this, please talk to us first. You can also complain to the Information Commissioner: ico.org.uk, telephone 0303 123 1113.',
    signed: 'Name and signature:',
  },
} as const;
