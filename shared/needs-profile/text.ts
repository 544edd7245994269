import type { Term } from '../calendar/calendar.ts';
import type { Need, YearGroup } from './profile.ts';

const groupName = (group: YearGroup): string =>
  group === 'N' ? 'Nursery' : group === 'R' ? 'Reception' : `Year ${group}`;

const needs: Readonly<Record<Need, string>> = {
  roll: 'Children on roll',
  'free-meals': 'Free school meals',
  eal: 'English as an additional language',
  'sen-support': 'SEN support',
  'ehc-plans': 'EHC plans',
  slcn: 'SLCN as main need',
  'known-to-slt': 'Known to speech and language therapy',
  screened: 'Screened this year',
  'of-concern': 'Of concern in the screening',
};

const terms: Readonly<Record<Term, string>> = { autumn: 'Autumn', spring: 'Spring', summer: 'Summer' };

/** Every sentence about the profile of needs, en-GB. */
export const needsText = {
  needs,
  groupName,
  /** How spreadsheets head such a column. */
  headings: {
    roll: ['roll', 'on roll', 'number on roll', 'children', 'pupils', 'children on roll'],
    'free-meals': ['fsm', 'free meals', 'free school meals'],
    eal: ['eal', 'english as an additional language'],
    'sen-support': ['sen support', 'sen'],
    'ehc-plans': ['ehcp', 'ehc', 'ehc plans', 'ehc plan'],
    slcn: ['slcn', 'slcn as main need'],
    'known-to-slt': ['slt', 'known to slt', 'known to speech and language therapy'],
    screened: ['screened', 'screened this year'],
    'of-concern': ['of concern', 'concern', 'of concern in the screening'],
  } satisfies Record<Need, string[]>,
  term: (academicYear: string, term: Term): string => `${terms[term]} term ${academicYear}`,
  overRoll: (group: YearGroup, need: string, roll: number): string =>
    `${groupName(group)} has ${roll} on roll, and more than that under “${need}”.`,
  overScreened: (group: YearGroup): string => `${groupName(group)} has more of concern than were screened.`,
  sharedBefore:
    'This term’s profile has been shared. A second one would show what the first holds back; the next can be shared next term.',
  nothingToShare: 'There are no counts to share yet.',
  tooBusy: 'Somebody else is writing in the profile just now. Please try again.',
  notForYou: 'The profile of needs is not yours to see.',
  notAllowed: 'Only people who lead the service can see the profile of its area.',
  changedMeanwhile: 'Somebody has changed this meanwhile. Please look again.',
  notUnderstood:
    'Please check what was typed: each suggestion needs words, a source and a share from 1 to 100, and an expectation its source.',
  pasteEmpty: 'There is nothing to read yet.',
  pasteHead: 'The first line has to name the columns, such as “Year”, “Roll”, “SEN support”.',
  pasteColumn: (said: string): string => `The column “${said}” is not one of the profile’s, and is left out.`,
  pasteGroup: (said: string): string => `“${said}” is not a year group, and the line is left out.`,
  pasteTwice: (group: YearGroup): string => `${groupName(group)} is there twice; the first line counts.`,
  pasteCount: (group: YearGroup, need: string): string =>
    `${groupName(group)}, “${need}”: this is not a count, and is left empty.`,
  page: {
    title: 'Profile of needs',
    intro: 'How many children of each year group, in numbers only. Please write no names here.',
    introTold: 'As the school has shared it. Counts under five, and those that would show them, are held back.',
    group: 'Year group',
    all: 'All',
    none: '–',
    addGroup: 'Add a year group',
    remove: (group: YearGroup): string => `Remove ${groupName(group)}`,
    removeShort: 'Remove',
    removeHead: 'Remove a year group',
    glance: 'At a glance',
    heldBack: (count: number): string =>
      count === 0 ? 'Nothing is held back.' : `${count} ${count === 1 ? 'count is' : 'counts are'} held back.`,
    field: (group: YearGroup, need: string): string => `${groupName(group)}: ${need}`,
    notACount: 'A whole number, please, or nothing.',
    paste: 'Paste a table',
    pasteHelp: 'Copy a table from a spreadsheet: year groups in the first column, names of columns in the first line.',
    pasteField: 'The copied table',
    take: 'Take over',
    read: (rows: number): string => `${rows} year ${rows === 1 ? 'group' : 'groups'} can be taken over.`,
    line: (line: number, says: string): string => `Line ${line}: ${says}`,
    saved: 'Saved',
    share: 'Share with the service',
    shareHelp: 'Once a term. The therapist and the service’s leads see the table below, without small counts.',
    shareSure: 'Share this term’s profile? It cannot be changed for them until next term.',
    shareYes: 'Share it',
    shareNo: 'Not yet',
    sharedOn: (by: string, on: string): string => `Shared by ${by} on ${on}.`,
    willSee: 'What the service sees',
    empty: 'Nobody has counted anything for this term yet.',
    notShared: 'The school has not shared a profile yet.',
    trend: 'From term to term',
    changed: (need: string, before: number, now: number): string => `${need}: ${before} before, ${now} now.`,
    planAgain: 'Needs have changed enough to look at the plan again:',
    suggestions: 'Worth thinking about',
    suggestionsIntro: 'What the numbers suggest. Nothing follows from it by itself.',
    noSuggestions: 'The numbers suggest nothing in particular, or too few of them are known.',
    because: (need: string, children: number, roll: number, percent: number): string =>
      `${need}: ${children} of ${roll} children (${percent} %)`,
    source: (source: string): string => `Source: ${source}`,
    outcome: (cell: string): string => `Outcome ${cell}`,
  },
  area: {
    title: 'Profile of needs',
    intro: (shared: number, all: number): string =>
      `From what ${shared} of ${all} schools have shared. Counts under five are held back by each school, so a sum is the least it can be.`,
    nothing:
      'No school has shared a profile this year yet. SENDCos share it on the page “Profile of needs” of their school.',
    need: 'Need',
    least: 'At least',
    schools: 'Schools counted',
    without: 'Held back or not given',
    predicted: 'Expected and known',
    predictedSays: (percent: number, roll: number, children: number): string =>
      `${percent} % of ${roll.toLocaleString('en-GB')} children: ${children.toLocaleString('en-GB')} would be expected to have SLCN.`,
    known: (known: number, gap: number): string =>
      gap > 0
        ? `${known.toLocaleString('en-GB')} are known: ${gap.toLocaleString('en-GB')} fewer than expected.`
        : `${known.toLocaleString('en-GB')} are known: as many as expected, or more.`,
    ofSchools: (schools: number): string =>
      `Of the ${schools} ${schools === 1 ? 'school' : 'schools'} that have shared both roll and SLCN.`,
    notSaid: 'The service has not said yet how many children it expects to have SLCN.',
    heat: 'By year group',
    settings: 'What the service expects and suggests',
    percent: 'Children expected to have SLCN, in percent',
    percentSource: 'Where that number is from',
    rules: 'Suggestions to schools',
    ruleWhen: (need: string, groups: readonly YearGroup[]): string =>
      `${need}, ${groups.length === 0 ? 'whole school' : groups.map(groupName).join(', ')}`,
    atLeast: 'From this share of the roll, in percent',
    offer: 'What to think about',
    source: 'Source',
    isOn: 'Shown to schools',
    save: 'Save',
    saved: 'Saved',
  },
};
