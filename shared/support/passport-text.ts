import { longDate, shortDate, type CivilDate } from '../kernel/time.ts';
import type { passportTakings, passportWays, PassportField, PassportWord, StaffRole } from './passport.ts';

const labels = {
  device: 'My device or communication book',
  kept: 'Where it is kept',
  care: 'Who charges and updates it',
  understand: 'What helps me understand',
  join: 'What helps me join in and be understood',
  hard: 'What is hard for me, and what sets it off',
  upset: 'How you can tell that I am upset',
  calm: 'What helps me calm down',
  likes: 'What I like to talk about',
  matters: 'What matters to me',
  languages: 'Languages at home',
} satisfies Record<PassportWord, string>;

const ways = {
  speech: 'Speech',
  signs: 'Signs',
  symbols: 'Symbols',
  device: 'A device',
  objects: 'Pointing or objects',
  drawing: 'Drawing',
  other: 'Another way',
} satisfies Record<(typeof passportWays)[number], string>;

const old = {
  year: 'Nobody has looked it through for more than a year.',
  'school-year': 'A new school year has begun since it was last looked through.',
} as const;

/** Sentences about the communication passport, en-GB. Where it is the child’s, in the child’s own person. Row I22. */
export const passportText = {
  title: 'Communication passport',
  intro: 'How the child communicates and what helps, for everybody who meets the child. Without a name; short texts.',
  none: 'No passport yet. Begin with one thing: how the child communicates, or a sign that others should know.',
  nothing: 'Nothing yet',
  ways,
  labels,
  waysTitle: 'How I communicate',
  looks: {
    speech: 'Speech: what it sounds like',
    signs: 'Signs: what they look like',
    symbols: 'Symbols: what they look like',
    device: 'The device: what it looks like',
    objects: 'Pointing or objects: what it looks like',
    drawing: 'Drawing: what it looks like',
    other: 'Another way: what it looks like',
  } satisfies Record<(typeof passportWays)[number], string>,
  hints: {
    device: 'What it is. Its settings and passwords do not belong here.',
    care: 'A role, such as teaching assistant.',
    hard: 'For example: noise in the hall, a change that nobody told me about.',
  } as Readonly<Partial<Record<PassportWord, string>>>,
  groups: {
    ways: 'How I communicate',
    device: 'My device or book',
    helps: 'What helps',
    hard: 'What is hard',
    about: 'About me',
    making: 'Made with me',
  },
  change: 'Change',
  write: 'Write',
  fields: {
    ...labels,
    ways: 'How I communicate',
    signs: 'My signs',
    eating: 'Eating and drinking',
    part: 'How I took part',
  } satisfies Record<PassportField, string>,

  signs: {
    title: 'Signs, words, sounds and symbols that mean something special',
    see: 'What you see or hear',
    means: 'What it means',
    todo: 'What to do',
    add: 'Add a sign, word, sound or symbol',
    remove: 'Take away',
    removeAsk: (see: string): string => `Take “${see}” out of the passport?`,
    keep: 'Keep it',
    none: 'None yet',
    needed: 'Write what others see or hear, and what it means.',
    full: (most: number): string => `A passport holds ${most} of these, so that it can be read at a glance.`,
    removed: 'It is taken away.',
  },

  eating: 'Eating and drinking: ask the therapist',
  eatingHint: 'A tick only. What to do about eating, drinking or swallowing is never written in a passport.',
  part: 'How I took part in making this',
  parts: {
    chosen: 'I chose what it says',
    said: 'I said what it says',
    signed: 'I signed or pointed',
    'looked-at': 'I looked at it',
  } satisfies Record<(typeof passportTakings)[number], string>,
  notYet: 'Not yet',

  saved: 'The passport is saved.',
  nowStands: (words: string): string => `Now stands there: ${words}`,
  beforeMade: 'There was no passport yet on that day.',
  noFile: 'This file is not there, or not for you.',
  notMade: 'There is no passport yet. Write something in it first.',
  versionBy: (n: number, on: CivilDate, by: string): string => `Version ${n}, ${longDate(on)}, ${by}`,
  versionsTitle: (count: number): string => `What was changed, and by whom (${count})`,
  versionLine: (n: number, on: CivilDate, by: string, fields: readonly string[]): string =>
    `${n}: ${shortDate(on)}, ${by}: ${fields.join(', ')}`,
  lookedOn: (on: CivilDate): string => `Last looked through on ${longDate(on)}`,
  old,
  isOld: (why: keyof typeof old): string => `This passport is old. ${old[why]}`,
  look: 'It was looked through',
  lookDay: 'Looked through on',
  lookSaved: 'It is written down that the passport was looked through.',

  shared: {
    title: 'Copies on paper',
    none: 'No copy has been given to anybody yet.',
    hint: 'Print it, write the name on it by hand, and note who has it.',
    note: 'Note who has a copy',
    roles: 'Who has it',
    of: {
      teacher: 'Class teacher',
      assistant: 'Teaching assistant',
      lunchtime: 'Lunchtime staff',
      cover: 'Cover or supply staff',
      other: 'Other staff',
    } satisfies Record<StaffRole, string>,
    on: 'Given on',
    saved: 'It is noted who has a copy.',
    rolesNeeded: 'Tick who has a copy.',
    has: (version: number, on: CivilDate, by: string): string =>
      `version ${version}, given on ${shortDate(on)}, noted by ${by}`,
    older: 'an older version',
    current: 'the newest version',
    someOlder: (roles: readonly string[]): string =>
      `These have only an older version: ${roles.join(', ').toLowerCase()}. Print the new one and shred the old one.`,
    back: 'No longer has a copy',
    backSaved: 'It is noted that the copy is gone.',
  },

  print: {
    word: 'Word file',
    pdf: 'PDF to print',
    preview: 'What the paper says',
    title: 'My communication passport',
    name: 'Name (by hand):',
    photo: 'Photo',
    versionSays: (n: number, on: CivilDate): string => `Version ${n}, ${longDate(on)}. Shred older ones.`,
    standing: (n: number, on: CivilDate): string => `Version ${n} of ${longDate(on)}. Shred older ones`,
    looked: (on: CivilDate): string => `Looked through on ${longDate(on)}.`,
    takeCare: 'Keep it where only those who need it can read it.',
    took: (how: string): string => `How I took part in making this: ${how}.`,
    eating: 'Eating and drinking: ask the therapist.',
  },

  line: {
    made: (fields: readonly string[]): string => `Communication passport made: ${fields.join(', ').toLowerCase()}`,
    renewed: (fields: readonly string[]): string =>
      `Communication passport renewed: ${fields.join(', ').toLowerCase()}`,
    looked: 'Communication passport looked through',
  },

  onCard: (n: number, last: CivilDate, why: keyof typeof old | undefined): string =>
    [
      `Communication passport: version ${n}, last looked through on ${longDate(last)}.`,
      ...(why ? [old[why]] : []),
    ].join(' '),
} as const;
