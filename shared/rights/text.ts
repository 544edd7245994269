import type { HoldReason } from '../own-copy/copy-state.ts';
import { longDate, type CivilDate } from '../kernel/time.ts';
import type { PeriodName } from './periods.ts';
import type { RetentionClass } from './retention.ts';

type Class = Exclude<RetentionClass, 'audit'>;

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Sentences about how long records are kept, and about legal holds, en-GB. A child is never named in one. */
export const rightsText = {
  title: 'Records due',
  back: 'Back to the children',
  notForYou: 'Only those who answer for the records see what falls due.',
  link: (count: number): string => (count === 1 ? '1 record is due' : `${count} records are due`),
  linkNone: 'Records due',
  about: {
    school:
      'Each night we look at how long the school’s records have to be kept. Nothing goes by itself: one of you asks, a second one decides.',
    service:
      'Each night we look at how long the service’s records have to be kept. Nothing goes by itself: one of you asks, a second one decides.',
  },
  sides: { school: 'The school’s records', service: 'The service’s records' },
  looked: (day: CivilDate | null): string =>
    day ? `Last looked on ${longDate(day)}.` : 'Not looked yet: the first look is tonight.',
  none: 'Nothing falls due.',
  unknown: (count: number): string =>
    count === 1
      ? 'Of 1 record nobody can say how long it has to be kept: there is no date of birth, or the person had grown up at the last entry. It stays.'
      : `Of ${count} records nobody can say how long they have to be kept: there is no date of birth, or the person had grown up at the last entry. They stay.`,
  classes: {
    'nhs-record': 'Therapy record of a child',
    'sen-record': 'School SEN record',
    draft: 'Request that was never sent',
    'joint-record': 'What both sides wrote about a child',
    consent: 'Proof of consent',
    'service-record': 'Plans, meetings and hours of a school year',
  } satisfies Record<Class, string>,
  rules: {
    'nhs-record':
      'Kept to the 25th birthday, or to the 26th if the child was 17 at the last entry, or for as long as the service has settled.',
    'sen-record': 'Kept for 31 years from the date of birth, or for as long as the school has settled.',
    draft: 'Kept for 90 days from the last change.',
    'joint-record':
      'Kept as long as the longer of both sides’ rules says, and at least as long as plans of the same time.',
    consent: 'Kept for six years after its record went, or for as long as the school has settled.',
    'service-record':
      'Kept to 1 April, six years after the financial year in which the school year ended, or for longer where one of both sides has settled so.',
  } satisfies Record<Class, string>,
  heading: (name: string, count: number): string => `${name}: ${count}`,
  since: (month: string): string => `due since ${months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
  soon: (month: string): string => `will be due in ${months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
  held: 'Legal hold: it stays.',
  asked: (by: string): string => `${by} asked for it to be erased.`,
  askAll: (count: number): string => (count === 1 ? 'Ask to erase it' : `Ask to erase these ${count}`),
  askHint: 'What is erased is gone for good. The other side’s record stays as it is.',
  approveAll: (count: number): string => (count === 1 ? 'Agree and erase it' : `Agree and erase these ${count}`),
  declineAll: (count: number): string => (count === 1 ? 'Keep it' : 'Keep them'),
  why: (count: number): string => (count === 1 ? 'Why it stays' : 'Why they stay'),
  whyHint: 'Only needed to keep what is due. Please do not name a child.',
  whyNeeded: 'Write why you keep what is due.',
  waits: 'A second person has to agree.',
  askedNow: 'Asked. A colleague has to decide.',
  decidedNow: 'Done. The certificate stands below.',
  keptNow: 'Kept. You can ask again at any time.',
  notDue: 'One of these is not due any more, or is held. Here is how things stand.',
  bundlesTitle: 'What is disposed of as a whole',
  bundlesAbout:
    'What both sides wrote together, and plans with their hours, go only when somebody of each side agrees. The proof of consent is the school’s.',
  schoolYear: (year: string): string => `School year ${year}`,
  documents: (count: number): string => (count === 1 ? '1 document' : `${count} documents`),
  askOne: 'Ask to erase it',
  askOneFor: (label: string): string => `Ask to erase it: ${label}`,
  heldBy: (reason: string, note: string, by: string, day: CivilDate): string =>
    `Legal hold since ${longDate(day)}, by ${by}. ${reason}${note ? `: ${note}` : ''}.`,
  waitsForOtherSide: 'A person of the other side has to agree.',
  unknownJoint: (count: number): string =>
    count === 1
      ? 'Of 1 record that both sides wrote together nobody can say how long it has to be kept. It stays.'
      : `Of ${count} records that both sides wrote together nobody can say how long they have to be kept. They stay.`,
  aheadTitle: 'What is kept',
  aheadLine: (kind: string, count: number, year: string): string =>
    count === 1 ? `${kind}: 1, to ${year}` : `${kind}: ${count}, the first of them to ${year}`,
  trail: (year: string | null): string =>
    year
      ? `Who has seen what stays written down at least to ${year}, as long as the longest record it tells of.`
      : 'Who has seen what stays written down: of one record it tells of, nobody can say how long it is kept.',

  periodsTitle: 'How long records are kept',
  periodsAbout:
    'The usual times are also the shortest. You can keep a class of your records longer and say why; the longer one of both sides counts for what is both’s.',
  periods: {
    'sen-record': 'School SEN records, from the date of birth',
    'nhs-record': 'Therapy records, to the birthday of this age',
    consent: 'Proof of consent, after its record went',
    'service-record': 'Plans, meetings and hours, after the financial year',
  } satisfies Record<PeriodName, string>,
  years: (count: number): string => `${count} years`,
  yearsField: (name: string): string => `Years: ${name}`,
  yearsHint: (shortest: number): string => `At least ${shortest}.`,
  changePeriod: 'Change',
  changePeriodOf: (name: string): string => `Change: ${name}`,
  savePeriod: 'Save',
  whyPeriod: 'Why',
  whyPeriodHint: 'It stays to be read beside the time. Please do not name a child.',
  whyPeriodNeeded: 'Write why this time is right.',
  periodChanged: (why: string, by: string, day: CivilDate): string => `${by} on ${longDate(day)}: ${why}`,
  periodSaved: 'Saved. The next look at night goes by it.',
  tooShort: {
    'sen-record':
      'A school keeps the record of a child with special needs for 31 years from the date of birth: 25 years, and six in which somebody can still ask a court. It cannot be shorter.',
    'nhs-record':
      'The NHS Records Management Code keeps a child’s record to the 25th birthday, or the 26th if they were 17 at the end. It cannot be shorter.',
    consent:
      'Whoever acted on consent has to be able to show it for six years, while somebody can still ask a court. It cannot be shorter.',
    'service-record': 'Records of the work are kept for six years after their financial year. It cannot be shorter.',
  } satisfies Record<PeriodName, string>,
  tooLong: (most: number): string => `Write ${most} years at most.`,
  notYoursToSettle:
    'Only the SENDCo, deputy or head settles how long the school keeps, and the service lead how long the service does.',
  sameYears: 'That is how long it is kept already.',
  changedMeanwhile: 'Somebody else has changed this meanwhile. Here is how things stand.',
  notYoursToLift: 'The other side has put this on hold, so they lift it.',

  certificates: 'Certificates of disposal',
  certificateLine: (kind: string, count: number, day: CivilDate): string => `${kind}: ${count}, on ${longDate(day)}`,
  open: 'PDF',
  certificate: {
    title: 'Certificate of disposal',
    standing: 'Holds no personal data of a child',
    says: 'These records were erased, because the time for which they had to be kept was over. Two people decided it.',
    keeper: 'Kept by',
    class: 'Class of record',
    count: 'How many',
    on: 'Erased on',
    rule: 'Rule',
    askedBy: 'Asked by',
    authorisedBy: 'Authorised by',
    left: 'What is left of each is a number, a year group, days and who decided.',
    nothingLeft: 'Nothing of them is left but this.',
    signed: 'Signature:',
  },

  hold: 'Legal hold',
  holdOn: (by: string, day: CivilDate): string => `Legal hold since ${longDate(day)}, by ${by}`,
  holdHint: 'While it stands, nobody erases this record, whatever its age.',
  setHold: 'Put on legal hold',
  lift: 'Lift the hold',
  whyLift: 'Why it can be lifted',
  holdReason: 'Why',
  holdNote: 'Note',
  holdNoteHint: 'Please do not name the child here.',
  holdReasons: {
    court: 'A court or tribunal',
    complaint: 'A complaint',
    inquiry: 'An inquiry or investigation',
    'access-request': 'Somebody has asked to see the record',
    other: 'Another reason',
  } satisfies Record<HoldReason, string>,
  choose: 'Choose',
  chooseReason: 'Choose why.',
  cancel: 'Leave it as it is',
  heldNow: 'The record is on hold.',
  liftedNow: 'The hold is lifted.',
  heldAlready: (by: string): string => `${by} has put this record on hold already.`,
  notHeld: 'This record is not on hold any more.',
  erasedAlready: 'This record has been erased, so there is nothing to hold.',
  reasonNeeded: 'Write what the reason is.',
  whyLifted: 'Write why the hold can be lifted.',
  notYours: 'This record is not one of yours, or does not exist.',
  notYoursToHold:
    'Only the SENDCo, deputy or head puts a school’s record on hold, and a service or team lead one of the service.',
  noFile: 'This certificate cannot be opened: the link has run out, or it is not yours. Open the page again.',
} as const;
