import { longDate, type CivilDate } from '../kernel/time.ts';
import type { AgreementStanding } from './agreement.ts';

/** Sentences about data-sharing agreements, en-GB. No child is in one. */
export const agreementText = {
  title: 'Data-sharing agreement',
  about:
    'It says what the school may tell the service about a child, and why. While it holds, and the parents agree, the therapist learns who a child is.',
  standings: {
    holds: 'In force',
    missing: 'Not written down yet',
    'not-yet': 'Not in force yet',
    'past-review': 'Past its review day',
  } satisfies Record<AgreementStanding, string>,
  /** What the state means for the work today, and what to do. */
  meaning: {
    holds: 'Names pass to the therapist where parents have agreed.',
    missing:
      'Until it is written down here, the service is not told who a child is. Everything else goes on with “Child 3, Year 2”.',
    'not-yet': 'Until its first day, the service is not told who a child is. Everything else goes on as usual.',
    'past-review':
      'Until it has been reviewed, the service is not told who a child is. Everything else goes on with “Child 3, Year 2”.',
  } satisfies Record<AgreementStanding, string>,
  toDo: 'The service lead writes it down, or reviews it, on this page.',
  reviewNear: (on: CivilDate): string => `It is to be reviewed by ${longDate(on)}.`,
  notForYou: 'Service lead, SENDCo and head teacher can read what was agreed.',

  /** To the service’s side, in place of a name. */
  noName:
    'The data-sharing agreement between school and service is missing or past its review, so who the child is stays hidden. Ask your service lead. The question can be talked about all the same.',
  /** To the school’s side, beside the name. */
  notShared:
    'The therapist does not see who it is: the data-sharing agreement is missing or past its review. The service lead can put that right.',
  light: 'Data-sharing agreement',
  lightSays: 'not in force, so the therapist does not see who it is',

  agreed: 'What was agreed',
  purpose: 'What it is for',
  items: 'What is shared',
  itemsHint: 'One thing a line',
  basisOfService: 'Lawful basis of the service',
  basisOfSchool: 'Lawful basis of the school',
  retention: 'How long each side keeps it',
  contactOfService: 'Contact at the service',
  contactOfSchool: 'Contact at the school',
  name: 'Name',
  role: 'Role',
  email: 'Work e-mail',
  phone: 'Work phone',
  signedOn: 'Signed by both on',
  reviewOn: 'To be reviewed by',
  write: 'Write it down',
  change: 'Change or review',
  save: 'Save the agreement',
  cancel: 'Leave it as it is',
  saved: 'Saved. It counts from now on.',
  changedLine: (by: string, on: CivilDate): string => `Written down by ${by}, ${longDate(on)}`,

  /** What the form holds before anybody has written in it. */
  model: {
    purpose: 'To plan and give speech and language therapy support to children at this school.',
    items: [
      'Name, date of birth and class of a child whose parents agree',
      'What the school asks, what was tried and what changed',
      'Which papers there are: questionnaire, IEP, EHCP, reports',
      'What both agree to do, and how it went',
    ],
    bases: {
      service: 'UK GDPR Art. 6(1)(e) public task and Art. 9(2)(h) health care',
      school: 'UK GDPR Art. 6(1)(e) public task and Art. 9(2)(g) substantial public interest',
    },
    retention:
      'The service keeps its record to the child’s 25th birthday, or the 26th if seen at 17. The school keeps its SEN file to 31 years from birth.',
  },

  needed: 'Fill in every field that is marked, and give days that exist.',
  futureSigned: 'The day it was signed cannot be later than today.',
  reviewBeforeSigned: 'The review has to come after the day it was signed.',
  reviewTooFar: 'Set the review within three years of the day it was signed.',
  changedBy: (by: string): string =>
    by
      ? `${by} changed the agreement after you opened it. Have a look, and save again.`
      : 'The agreement changed after you opened it. Have a look, and save again.',

  register: {
    title: 'Data-sharing agreements',
    open: 'Data-sharing agreements of all schools',
    intro: 'One for each school. Where none is in force, the service is not told who a child is.',
    none: 'No school is linked with your service yet.',
    notYours: 'The register is for service and team leads and administrators.',
    counts: (holds: number, all: number): string => `${holds} of ${all} in force`,
    near: 'Review soon',
    download: 'Save as a table (CSV)',
    fileName: 'Data-sharing agreements',
    head: ['School', 'Service', 'State', 'Signed', 'Review by', 'Contact at the service', 'Contact at the school'],
    noFile: 'This table cannot be opened: the link has run out, or it is not yours. Open the register again.',
  },
} as const;
