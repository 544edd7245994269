import { londonDate, londonTime, longDate, type Instant } from '../kernel/time.ts';

/** Every sentence of the grid as a file, en-GB. */
export const gridFileText = {
  title: 'Scoping grid',
  formTitle: 'Scoping grid to fill in',
  /** The place where the name of the term stands while it is the grid of today. */
  today: 'as it stands',
  asOf: (at: Instant): string => `As it stands at ${londonTime(at)} on ${longDate(londonDate(at))}.`,
  kept: (label: string, at: Instant): string =>
    `As it was kept with the plan for the ${label}, on ${longDate(londonDate(at))}.`,
  level: 'Level',
  levelNumber: (level: number): string => `Level ${level}`,
  goesOn: 'continued',
  nothing: 'Nothing yet',
  gaps: 'Gaps',
  gapsHead: ['Gap', 'Where', 'Priority, who and when', 'What is done about it'] as const,
  notSettled: 'Not settled yet',
  sheets: { grid: 'Grid', entries: 'Entries' },
  entriesHead: {
    kind: 'Kind',
    text: 'What',
    cells: 'Cells',
    places: 'Where',
    agreed: 'Agreed',
    question: 'Asked about its place',
    settled: 'Priority, who and when',
    actions: 'What is done about it',
    addedOn: 'Added on',
    confirmedOn: 'Last said to be true',
  },
  agreedBy: (by: string, at: Instant): string => `Agreed by ${by}, ${longDate(londonDate(at))}`,
  proposed: 'Proposed',
  yes: 'Yes',
  form: {
    hint: 'Write what is in place, one thing a line, in the cell where it belongs. For what is missing begin the line with “Gap:”. What reaches more than one cell is written in each of them. Please do not name a child.',
    back: 'When it is filled in, upload it in the Link Therapy tab below the grid: you look through everything before it is added.',
    cells: 'What each cell is for',
    made: (at: Instant): string => `Form of ${longDate(londonDate(at))}`,
  },
  files: {
    'grid-word': 'Word',
    'grid-excel': 'Excel',
    'grid-pdf': 'PDF, to print',
    'grid-form': 'Blank form to fill in, Word',
  },
  noFile: 'This link does not lead to a grid any more. Open the grid in the tab and take it from there.',
};
