import type { Term } from '../calendar/calendar.ts';
import type { Predicted } from './area.ts';
import type { Need, YearGroup } from './profile.ts';
import type { Prevalence } from './settings.ts';

const number = (count: number): string => count.toLocaleString('en-GB');

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
  sharedBefore: 'This term’s profile has been shared already. A mistake in it can be corrected.',
  nothingToCorrect: 'The service sees already what would be shared now.',
  correctedOften: 'This term’s profile has been corrected five times. The next can be shared next term.',
  wouldGiveAway:
    'This correction would let somebody work out a small number: fewer on roll, or fewer screened, than were shared. It can be shared next term.',
  nothingToShare: 'There are no counts to share yet.',
  tooBusy: 'Somebody else is writing in the profile just now. Please try again.',
  notForYou: 'The profile of needs is not yours to see.',
  notAllowed: 'Only people who lead the service can see the profile of its area.',
  changedMeanwhile: 'Somebody has changed this meanwhile. Please look again.',
  pasteEmpty: 'There is nothing to read yet.',
  pasteHead: 'The first line has to name the columns, such as “Year”, “Roll”, “SEN support”.',
  pasteColumn: (said: string): string => `The column “${said}” is not one of the profile’s, and is left out.`,
  pasteGroup: (said: string): string => `“${said}” is not a year group, and the line is left out.`,
  pasteTwice: (group: YearGroup): string => `${groupName(group)} is there twice; the first line counts.`,
  pasteCount: (group: YearGroup, need: string): string =>
    `${groupName(group)}, “${need}”: this is not a count, and is left empty.`,
  listHead: 'The first line has to name the columns, one of them “Year group”.',
  listGroup: 'This line has no year group, and is not counted.',
  listField: (heading: string): string =>
    `The field under “${heading}” is neither yes nor no, nor a code of the census; it counts as no.`,
  page: {
    title: 'Profile of needs',
    intro: 'How many children of each year group, in numbers only. Please write no names here.',
    introRead: 'How many children of each year group, in numbers only.',
    introTold: 'As the school has shared it. Counts under five, and those that would show them, are held back.',
    group: 'Year group',
    all: 'All',
    none: '–',
    held: 'held back',
    requests: (academicYear: string): string => `Requests for help ${academicYear}`,
    requestsHow:
      'Requests for help are those first asked about this school year, as among the figures of requests. Fewer than five, and what would show them, are not told.',
    fewRequests: 'none or few',
    addGroup: 'Add a year group',
    remove: (group: YearGroup): string => `Remove ${groupName(group)}`,
    removeShort: 'Remove',
    removeHead: 'Remove a year group',
    glance: 'At a glance',
    heldBack: (count: number): string =>
      count === 0 ? 'Nothing is held back.' : `${count} ${count === 1 ? 'count is' : 'counts are'} held back.`,
    field: (group: YearGroup, need: string): string => `${groupName(group)}: ${need}`,
    notACount: 'A whole number up to 2,000, please, or nothing.',
    notSaved: 'Not saved yet.',
    removed: (group: YearGroup): string => `${groupName(group)} was removed.`,
    putBack: 'Put it back',
    silent: 'Where more is held back than before in this school year, or a correction changed it, the sum is not told.',
    paste: 'Paste a table',
    pasteHelp: 'Copy a table from a spreadsheet: year groups in the first column, names of columns in the first line.',
    pasteField: 'The copied table',
    list: 'Count a list of children',
    listHelp:
      'A line for each child from your own system, with columns such as “Year group”, “EAL”, “FSM”, “SEN status”, “Primary need”. The list is counted here and stays in this window; only the numbers are saved.',
    listField: 'The copied list',
    take: 'Take over',
    read: (rows: number): string => `${rows} year ${rows === 1 ? 'group' : 'groups'} can be taken over.`,
    moreLines: (count: number): string => `And ${count} more ${count === 1 ? 'line' : 'lines'} like these.`,
    line: (line: number, says: string): string => `Line ${line}: ${says}`,
    saved: 'Saved',
    share: 'Share with the service',
    shareHelp: 'Once a term. The therapist and the service’s leads see the table below, without small counts.',
    sharing: {
      sure: 'Share this term’s profile? A mistake can be corrected later, but what somebody has seen stays seen.',
      yes: 'Share it',
    },
    shareNo: 'Not yet',
    sharedOn: (by: string, on: string): string => `Shared by ${by} on ${on}.`,
    notAsShared: 'Counted otherwise since then',
    correctHelp:
      'If there was a mistake in what you shared, the service can see this table in its place. What was held back stays held back. If needs have changed since then, leave it: the next table is for next term.',
    correct: 'Correct what was shared',
    correcting: { sure: 'Put this table in the place of the one that was shared?', yes: 'Correct it' },
    correctedOn: (by: string, on: string): string =>
      `Corrected by ${by} on ${on}. This table takes the place of the one that was shared before.`,
    willSee: 'What the service sees',
    empty: 'Nobody has counted anything for this term yet.',
    notShared: 'The school has not shared a profile yet.',
    trend: 'From term to term',
    changed: (need: string, before: number, now: number): string => `${need}: ${before} before, ${now} now.`,
    trendLater: 'From the second term on, the sums of each term stand here beside each other.',
    toPlan: 'Open the plan',
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
    least: 'At least',
    schools: 'Schools counted',
    without: 'Held back or not given',
    predicted: 'Expected and known',
    /** Population, expected, known and gap. */
    facts: ({ roll, children, known, gap }: Predicted): readonly (readonly [string, string])[] => [
      ['Children on roll', number(roll)],
      ['Expected to have SLCN', number(children)],
      ['Known: SLCN as main need', number(known)],
      [gap > 0 ? 'Gap: fewer known than expected' : 'Gap: known beyond what is expected', number(Math.abs(gap))],
    ],
    method: ({ percent, roll, schools }: Predicted): string =>
      `Worked out from the ${schools === 1 ? 'one school that has' : `${schools} schools that have`} shared both roll and SLCN this school year: expected is ${percent} % of the ${number(roll)} children on roll, known is what the schools counted.`,
    sourceOf: ({ percent, source }: Prevalence): string => `Where ${percent} % is from: ${source}`,
    noneHasBoth: 'No school has shared both roll and SLCN this year yet.',
    notSaid: 'The service has not said yet how many children it expects to have SLCN.',
    tooFew: 'Sums are shown to commissioners once five schools have shared, so that none shows by itself.',
    heat: 'By year group',
    heatHow: 'Sums of what the schools have shared; – is held back, or not given. Shares are of the children on roll.',
    showRequests: 'Show requests for help too',
    requestsHow:
      'Requests for help are those first asked about this school year at all your schools, also those that have not shared a profile, as among the figures of requests.',
    settings: 'What the service expects and suggests',
    percent: 'Children expected to have SLCN, in percent',
    percentSource: 'Where that number is from',
    wrongPercent: 'A number from 0.1 to 100, please, or leave both fields empty.',
    wrongSource: 'Please say where this is from.',
    wrongShare: 'A whole number from 1 to 100, please.',
    wrongOffer: 'Please say what to think about.',
    rules: 'Suggestions to schools',
    rulesHelp: 'A school sees a suggestion when its counts reach the share. Nothing follows from it by itself.',
    rule: (n: number): string => `Suggestion ${n}`,
    need: 'Need',
    from: 'From',
    to: 'To',
    wholeSchool: 'The whole school',
    atLeast: 'From, in percent of the roll',
    outcome: 'Outcome',
    offer: 'What to think about',
    source: 'Source',
    isOn: 'Shown to schools',
    add: 'Add a suggestion',
    remove: 'Remove',
    removeOne: (n: number): string => `Remove suggestion ${n}`,
    save: 'Save',
    saved: 'Saved',
    unsaved: 'Not saved yet.',
    discard: 'Put away what I typed',
    lookAtFields: 'Some fields need another look.',
  },
};
