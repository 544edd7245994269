import { londonDate, shortDate, type Instant } from '../../../shared/kernel/time.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';

/** Sentences of the versions' page, en-GB. */
export const versionPageText = {
  title: 'Versions of the grid',
  about: 'Each term the grid is kept as it stands when you have both agreed the plan. Compare any two, or read one.',
  none: versionText.none,
  compare: 'Compare',
  from: 'From',
  to: 'To',
  now: 'The grid now',
  option: (label: string, takenAt: Instant): string => `${label} (${shortDate(londonDate(takenAt))})`,
  sameTwo: 'Choose two different ones to compare.',
  caption: (from: string, to: string): string => `What each of the 15 cells holds: before (${from}) and after (${to})`,
  cell: 'Cell',
  was: 'Before',
  is: 'After',
  both: 'Before and after',
  counts: (provisions: number, gaps: number): string =>
    provisions + gaps === 0
      ? 'nothing'
      : [
          ...(provisions ? [`${provisions} ${provisions === 1 ? 'provision' : 'provisions'}`] : []),
          ...(gaps ? [`${gaps} ${gaps === 1 ? 'gap' : 'gaps'}`] : []),
        ].join(', '),
  more: 'more in place',
  less: 'less in place',
  fewerGaps: 'fewer gaps',
  moreGaps: 'more gaps',
  coverage: (was: number, is: number): string =>
    was === is ? `${is} of 15 cells are filled, as before.` : `${is} of 15 cells are filled; before it was ${was}.`,
  differences: 'What is different',
  before: 'Before',
  after: 'After',
  details: (names: readonly string[]): string => `Different: ${names.join(', ')}`,
  read: 'Read a version',
  readOne: (label: string): string => `Read the grid kept for the ${label}`,
  back: 'All versions',
  readTitle: (label: string): string => `The grid kept for the ${label}`,
  readCaption: (label: string): string => `The grid as it was kept for the ${label}`,
  empty: 'Nothing was mapped when this version was kept.',
};
