import { longDate, type CivilDate } from '../../../shared/kernel/time.ts';

/** Sentences of the page of things to read, en-GB. Row A11. */
export const resourcesPageText = {
  title: 'Things to read',
  intro: 'What your service recommends to read, to watch or to hand on.',
  none: 'Your service has nothing here at the moment.',
  noneFor: 'Nothing is marked for them yet.',
  count: (count: number): string => (count === 1 ? '1 thing.' : `${count} things.`),
  overdue: (count: number): string =>
    count === 1 ? '1 of them should be looked at again.' : `${count} of them should be looked at again.`,
  for: 'For',
  everybody: 'Everybody',
  add: 'Add something to read',
  change: 'Change',
  retire: 'Take out',
  restore: 'Put back',
  named: (what: string, title: string): string => `${what}: ${title}`,
  pills: { retired: 'Taken out', overdue: 'Look at it again' },
  open: 'Open',
  facts: {
    where: 'Where',
    for: 'For',
    cells: 'About',
    version: 'Version',
    owner: 'Looked after by',
    reviewOn: 'To be looked at again by',
    changedBy: 'Last changed by',
  },
  day: (day: CivilDate): string => longDate(day),
  cells: (count: number): string => `Cells it is about (${count})`,
  audience: 'Who it is for',
  done: {
    current: (title: string): string => `${title} is on the list.`,
    retired: (title: string): string => `${title} is taken out.`,
    saved: (title: string): string => `${title} is saved.`,
  },
};
