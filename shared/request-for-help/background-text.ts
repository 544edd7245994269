import { longDate, type CivilDate } from '../kernel/time.ts';
import type { Level } from '../balanced-system/framework.ts';
import type { Background, Hearing, Screen } from './background.ts';
import type { careAnswers, sexes } from './child.ts';
import type { settings } from './request.ts';

type Titles<V extends string> = Readonly<Record<V, string>>;
type Of<Part extends keyof Background, Field extends keyof Background[Part]> = NonNullable<Background[Part][Field]>;

const doNotName = 'Please do not name the child here.';

/** Sentences about what goes round the question of a request, en-GB. A child is never named in one. */
export const backgroundText = {
  optional: 'All of this can stay empty. What you write is saved at each field.',
  filled: (filled: number): string => (filled === 0 ? 'nothing yet' : filled === 1 ? '1 answer' : `${filled} answers`),
  groups: {
    child: 'More about the child',
    history: 'What was before',
    education: 'At school',
    screens: 'What tests and tools say',
  },
  moreInTab: 'Health, hearing tests, school and more: in the tab.',
  onlyWithConsent: 'The link therapist sees this only while the parents’ consent holds.',
  remove: 'Take out',
  futureDay: 'That day is still to come, so it was not saved. Please check it.',
  tooMany: 'Six entries are the most. Take one out first.',

  child: {
    preferredName: 'Likes to be called',
    classTeacher: 'Class teacher',
    sex: 'Sex',
    lookedAfter: 'Looked after by the local authority',
    address: 'Address',
    phone: 'Phone at home',
    gp: 'GP',
    surgery: 'Surgery',
    nhsNumber: 'NHS number',
  },
  nhsHint: 'Only if you have it. Ten digits.',
  nhsWrong: 'That is not an NHS number. Check its ten digits.',
  sexes: { female: 'Female', male: 'Male', other: 'Other' } satisfies Titles<(typeof sexes)[number]>,
  care: {
    no: 'No',
    'looked-after': 'Yes',
    'was-looked-after': 'In the past',
  } satisfies Titles<(typeof careAnswers)[number]>,

  about: 'What it is about',
  reasons: {
    communication: 'Talking and understanding',
    'eating-drinking': 'Eating and drinking',
    both: 'Both',
  } satisfies Titles<Of<'reason', 'about'>>,
  worry: 'What you notice, and where',
  worryHint: `For example: in class, at lunch, with friends. ${doNotName}`,

  medical: 'Health',
  medicalHint: 'What a therapist should know: birth, illness, hearing, sight, medicine',
  family: 'Family',
  familyHint: 'For example: others who were late talkers',
  seenBefore: 'Seen by speech and language therapy before',
  seen: {
    no: 'No',
    'by-this-service': 'Yes, by this service',
    elsewhere: 'Yes, elsewhere',
    'not-known': 'Not known',
  } satisfies Titles<Of<'history', 'seenBefore'>>,
  seenNote: 'When, and by whom',
  answeredBefore: 'Earlier reports that may answer the question',
  hearing: 'Hearing test',
  hearings: 'Hearing tests',
  addHearing: 'Add a hearing test',
  on: 'Of which day',
  result: 'Result',
  where: 'Where',
  hearingResults: {
    passed: 'Passed',
    'not-passed': 'Not passed',
    waiting: 'Waiting for it',
  } satisfies Titles<NonNullable<Hearing['result']>>,

  stage: 'SEN stage',
  stages: {
    none: 'None',
    'sen-support': 'SEN support',
    'ehc-assessment': 'EHC needs assessment',
    ehcp: 'EHCP',
  } satisfies Titles<Of<'education', 'stage'>>,
  attainment: 'How the child is getting on',
  attainmentHint: `In reading, writing, maths, for example against what is expected. ${doNotName}`,
  support: 'Help in class now',
  supportHint: `Who, how often, for what. ${doNotName}`,
  targets: 'Targets on language in the IEP or ISP',
  targetsHint: doNotName,
  oneToOne: 'Somebody has time to work with the child alone',
  oneToOnes: { yes: 'Yes', 'a-little': 'A little', no: 'No' } satisfies Titles<Of<'education', 'oneToOne'>>,
  agencies: 'Others who help',
  agenciesHint: 'For example: educational psychologist, paediatrician',

  screen: 'Test or tool',
  addScreen: 'Add a result',
  tool: 'Which',
  tools: {
    'language-link': 'Language Link',
    'speech-link': 'Speech Link',
    wellcomm: 'WellComm',
    'progression-tools': 'Progression Tools',
    other: 'Another',
  } satisfies Titles<NonNullable<Screen['tool']>>,
  score: 'Total or level',
  scoreHint: 'Of another tool, its name too',
  band: 'Colour',
  bands: {
    green: 'Green',
    amber: 'Amber',
    red: 'Red',
    blue: 'Blue',
    purple: 'Purple',
    yellow: 'Yellow',
  } satisfies Titles<NonNullable<Screen['band']>>,

  completedBy: 'Filled in by',
  completedByHint: 'Name and role. Left empty, it is whoever says the next line.',
  informed: 'Child and parents know of this request',
  informeds: {
    yes: 'Both know',
    'parents-only': 'The parents know, the child not yet',
    'not-yet': 'Not yet',
  } satisfies Titles<Of<'declaration', 'informed'>>,
  filledIn: 'Filled in on',

  level: 'Level',
  levels: { 1: 'Universal', 2: 'Targeted', 3: 'Specialist' } satisfies Record<Level, string>,
  setting: 'With whom',
  settings: {
    class: 'The whole class',
    group: 'A group',
    'one-to-one': 'One to one',
  } satisfies Titles<(typeof settings)[number]>,
  fromGrid: 'Choose from your grid',
  fromGridHint: 'What your school has in place, by strand and level',
  fromGridInChat: 'What you choose brings its strand, level and words; add how long and what it changed.',
  moreOfGrid: (count: number): string => `${count} more of your grid: in the tab.`,
  notFromGrid: 'Write it myself',
  noGrid: 'Nothing of your grid is in place there yet.',

  lights: {
    declared: (by: string, on: CivilDate): string => `${by}, ${longDate(on)}`,
    notDeclared: 'say that child and parents know of it',
    notInformed: 'child and parents do not both know of it yet',
    oldFiles: (count: number): string => `${count === 1 ? 'one is' : `${count} are`} older than twelve months`,
  },
  declaration: 'Who filled it in',
  files: 'Files',

  known: {
    title: 'You have told us before',
    from: (labels: readonly string[]): string => `From ${labels.join(' and ')}, the same child:`,
    take: 'Take it over; you can change it',
    usually: (words: string): string => `Take “${words}”`,
  },
} as const;
