import { londonDate, londonTime, longDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { CopySide } from '../own-copy/decide.ts';
import { requestText } from '../request-for-help/text.ts';
import type { SheetKind } from '../sheet/sheet.ts';
import type { WhyLeftOut } from './left-out.ts';

/** What the fields of the stored documents are called for a parent; a name that is not here is split into its words. */
const fields: Readonly<Record<string, string>> = {
  child: 'Who the child is',
  name: 'Name',
  bornOn: 'Date of birth',
  className: 'Class',
  upn: 'Unique pupil number',
  nhsNumber: 'NHS number',
  schoolName: 'School',
  number: 'Number in our lists',
  question: 'Question for the therapist',
  hopedFor: 'What is hoped for',
  tried: 'What was tried',
  what: 'What',
  effect: 'What it changed',
  papers: 'Papers',
  ...requestText.papers,
  consents: 'Consent',
  consent: 'Consent',
  on: 'On',
  until: 'Until',
  how: 'How it was given',
  by: 'By',
  witness: 'Heard by',
  people: 'People around the child',
  reachBy: 'How to reach them',
  reachWhen: 'When to reach them',
  email: 'E-mail',
  text: 'What was asked or written',
  asked: 'Asked',
  answers: 'Answers',
  spoken: 'Written down while questions were read out, and not saved as answers',
  trying: 'What they said they would try',
  namedAdult: 'Adult in school who carries it out',
  files: 'Files',
  bytes: 'Size in bytes',
  sha256: 'Fingerprint',
  scan: 'Check for malware',
  addedAt: 'Added',
  note: 'Note',
  toldAt: 'When the school’s words were last taken over',
  takenUpOn: 'Taken up by the service',
  holders: 'Who held the case',
  from: 'From',
  setBy: 'Written down by',
  copy: 'Whether the record is in use',
  past: 'Decided before',
  changed: 'Last changed',
  at: 'When',
  yearGroup: 'Year group',
  state: 'How it stands',
  hold: 'Legal hold',
  pastHolds: 'Legal holds before',
  lawfulBasis: 'On what ground it is kept',
  withWhom: 'Who may be told',
  otherBody: 'Which other body',
  giver: 'Who answered',
  saidAt: 'Written down',
  datedOn: 'Dated',
};

/** Codes that are stored, in words; each stands for itself alone, so that nothing somebody typed is changed. */
const codes: Readonly<Record<string, string>> = {
  'not-said': 'not said',
  have: 'there',
  'not-needed': 'not needed',
  'not-asked': 'not asked',
  'signed-form': 'signed form',
  'e-mail': 'e-mail',
  'young-person': 'young person',
  'in-person': 'in person',
  'interpreter-needed': 'an interpreter is needed',
  'no-interpreter': 'no interpreter is needed',
  'link-therapist': 'link therapist',
  'cover-therapist': 'cover therapist',
  'deputy-sendco': 'deputy SENDCo',
  sendco: 'SENDCo',
  'school-staff': 'school staff',
  'parental-responsibility': 'somebody with parental responsibility',
  'other-named': 'another body',
  'local-authority': 'local authority',
  'educational-psychologist': 'educational psychologist',
  'share-reports': 'share reports',
  parentalQuestionnaire: requestText.papers.parentalQuestionnaire,
  'family-asks': 'the family asked',
  open: 'in use',
  'no-longer-needed': 'not needed any more',
  'not-accurate': 'not right',
  'wrong-child': 'about the wrong child',
  'not-lawful': 'should not have been kept',
  'time-is-up': 'kept long enough',
  'never-sent': 'begun and never sent',
  'access-request': 'somebody has asked to see it',
  'offered-declined': 'offered, not wanted',
};

/** 'givenBy' → 'Given by' */
const split = (name: string): string => {
  const said = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return said.charAt(0).toUpperCase() + said.slice(1);
};

const kinds: Readonly<Record<SheetKind, string>> = {
  plan: 'Joint plan',
  'check-in': 'Half-term check-in',
  initial: 'Initial discussions',
};

/** Sentences of the subject access pack, en-GB, for a parent or young person who reads it. */
export const packText = {
  title: 'What is kept about a child',
  fileName: 'Subject access pack',
  standing: 'Confidential: for the person it is about, or who asks for them',
  intro: (by: string, on: CivilDate): string =>
    `Made by ${by} on ${longDate(on)}. School and therapy service each keep a record of their own. This pack holds one of the two, whole, and says where the other one is.`,
  check:
    'Whoever hands this over: check first that the person may have it, and read it through for words about somebody else.',
  part: (number: number, side: CopySide): string =>
    `Part ${number}: ${side === 'school' ? 'the school’s record' : 'the therapy service’s record'}`,
  controller: (name: string): string => `Kept by: ${name}`,
  record: 'The record',
  more: 'More about the record',
  began: 'The question it began with',
  pages: 'What the plans say about the child',
  joint: {
    decision: 'What school and service decided together',
    support: 'How support has gone on, as school and service wrote it down together',
    'case-study': 'The child’s journey as a story without names, which is not released yet',
  },
  page: (kind: SheetKind, label: string, agreedAt: Instant | null): string =>
    `${kinds[kind]}, ${label}${agreedAt ? `, agreed on ${longDate(londonDate(agreedAt))}` : ', not agreed'}`,
  noPages: 'No plan speaks of the child.',
  takenOut: (at: Instant): string => `Taken out on ${longDate(londonDate(at))}`,
  earlier: 'Earlier words',
  also: (by: string): string => `Also written, by the ${by}`,
  seen: 'Who has read or changed it',
  seenHead: ['When', 'Who', 'What they did'],
  noSeen: 'Nobody, since the list began.',
  service: (name: string, holder: string | null): string[] => [
    holder
      ? `${name} keeps a record of its own about the child. It is not in this pack. It holds what the school told it, its own notes and who has worked with the child.`
      : `${name} has not begun a record of its own about the child, as far as the school knows.`,
    holder ? `Ask ${holder}, or ${name} itself, for that record.` : `Ask ${name} itself to be sure.`,
  ],
  school: (name: string, sendco: string | null): string[] => [
    `${name} keeps a record of its own about the child: the request for help with its papers and consent, and what the plans say. It is not in this pack.`,
    sendco ? `Ask ${sendco}, the school’s SENDCo, for that record.` : `Ask ${name} for that record.`,
  ],
  leftOutTitle: 'What is left out',
  leftOut: {
    bookkeeping: 'Numbers by which the computer knows a press that came twice. They say nothing about the child.',
    'staff-number': 'Numbers of members of staff. Their names are there.',
    'somebody-else':
      'How to reach parents and carers. It is theirs, and the pack may go to somebody else. The young person’s own is there.',
    'not-sent':
      'What a family has typed in a page of its own and not sent. Nobody here can read it before it is sent; they can.',
  } satisfies Record<WhyLeftOut, string>,
  field: (name: string): string => fields[name] ?? split(name),
  code: (said: string): string => codes[said] ?? said,
  yes: 'Yes',
  no: 'No',
  day: longDate,
  moment: (at: Instant): string => `${longDate(londonDate(at))}, ${londonTime(at)}`,
  listed: (number: number): string => `${number}.`,

  ask: 'Make a subject access pack',
  askHint: {
    school:
      'All that the school keeps about this child, to hand to a parent or the young person. That you make it is noted.',
    service:
      'All that the service keeps about this child, to hand to a parent or the young person. That you make it is noted.',
  } satisfies Record<CopySide, string>,
  ready: (minutes: number): string => `Ready. The links hold for ${minutes} minutes. Keep the file where it belongs.`,
  files: { pdf: 'To print (PDF)', html: 'To read (web page)', json: 'For a computer (JSON)' },
  notYours: 'This record is not one of yours, or does not exist.',
  notOpen:
    'You cannot see who this record is about, so you cannot make the pack. Ask whoever of your side works with the child.',
  tooBusy: 'Several people wrote at the same moment, so the pack was not made. Please try again.',
  erased: 'This record has been erased, so there is nothing to put into a pack.',
  noFile: 'This pack cannot be opened: the link has run out, or it is not yours. Make it again on the child’s page.',
} as const;
