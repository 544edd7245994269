import { strands, type Cell } from '../balanced-system/framework.ts';
import { londonDate, londonTime, longDate, shortDate } from '../kernel/time.ts';
import type { ByWhom } from './by-whom.ts';
import { gapText } from './gap-text.ts';
import { mostEntries, type GridChange } from './grid.ts';
import { mostCharacters, type Coverage, type GridEntry } from './scoping.ts';

const when = ({ at }: Pick<ByWhom, 'at'>): string => `${shortDate(londonDate(at))} at ${londonTime(at)}`;
const quoted = (words: string): string => `“${words}”`;
const kinds = { provision: 'Provision', gap: 'Gap' } as const;

const did = {
  added: 'added',
  changed: 'changed',
  removed: 'took out',
  restored: 'put back',
  confirmed: 'went through',
  reviewed: 'reviewed the grid',
  agreed: 'agreed',
  asked: 'asked about the place of',
  settled: 'answered the question about',
  prioritised: 'said how soon to tackle',
  'priority-agreed': 'agreed how soon to tackle',
  'action-written': 'wrote down what is done about',
  'action-removed': 'took away an action about',
  met: 'noted as met:',
  reopened: 'noted as a gap again:',
} satisfies Record<GridChange['what'], string>;

/** Every sentence about the grid, en-GB. */
export const scopingText = {
  blank: 'Nothing is mapped yet. The grid is filled in by the SENDCo, with the link therapist’s help.',
  coverage: (coverage: Coverage): string =>
    `${coverage.provisions} ${coverage.provisions === 1 ? 'provision' : 'provisions'} in ${coverage.filled} of 15 cells` +
    (coverage.gaps ? `, ${coverage.gaps} ${coverage.gaps === 1 ? 'gap' : 'gaps'} noted` : '') +
    '.',
  /** Which cells are empty, by name while they are few. `nameOf` gives a cell's name. */
  empty: (coverage: Coverage, nameOf: (cell: Cell) => string): string => {
    const count = coverage.empty.length;
    if (count === 0) return 'Every cell has something in it.';
    if (count > 5) return `Nothing yet in ${count} cells; the tab shows which.`;
    return `Nothing yet in: ${coverage.empty.map(nameOf).join('; ')}.`;
  },
  confirmed: (coverage: Coverage): string =>
    coverage.confirmedOn ? `Last confirmed ${longDate(coverage.confirmedOn)}.` : '',
  stale: 'Not confirmed this term: check with each other that it is still true.',

  kinds,
  asOf: (changed: ByWhom): string => `As of ${when(changed)}, changed by ${changed.by}`,
  /** Where the two of them are with the grid for the coming meeting. */
  sweep: (through: number, label: string): string => {
    if (through === strands.length) return `All five strands are up to date for the ${label}.`;
    if (through === 0) return `The SENDCo has not gone through it for the ${label} yet.`;
    return `Up to date for the ${label}: ${through} of 5 strands.`;
  },
  reviewed: (review: ByWhom): string => `${review.by} reviewed it on ${when(review)}.`,
  notReviewed: 'The link therapist has not reviewed it for this meeting yet.',
  reviewGone: (before: ByWhom): string =>
    `${before.by} reviewed it on ${when(before)}; the school changed it after that.`,
  willReviewAgain: (by: string): string => `${by} had reviewed the grid and is asked to look at what changed.`,
  /** One line of what happened: 'Ellen Whitfield added “Word of the Week”, Thu 26 Nov'. */
  change: ({ by, what, text, on }: Pick<GridChange, 'by' | 'what' | 'text' | 'on'>, strand: string): string => {
    const it = text === null ? (what === 'confirmed' ? ` ${strand}` : '') : ` ${quoted(text)}`;
    return `${by} ${did[what]}${it}, ${shortDate(on)}`;
  },
  someEntries: 'some entries',

  noText: 'Write what is in place, or what is missing, in a few words first.',
  tooLong: (length: number): string =>
    `That is ${length} characters; an entry can hold ${mostCharacters}. Please shorten it.`,
  noCell: 'Choose at least one place in the grid for it.',
  full: `The grid holds ${mostEntries} entries, which is the most it can. Take something out first.`,
  place: { noQuestion: 'Say in a few words what you are unsure about.' },
  gone: 'One of the entries was taken out meanwhile, so nothing was changed about it.',
  takenOut: (text: string, by: string): string =>
    `${by} took ${quoted(text)} out meanwhile, so nothing was changed about it.`,
  changedSince: (text: string): string =>
    `Not ticked, because it was changed after you opened this: ${quoted(text)}. Please look at it again.`,
  changedTo: (text: string): string =>
    `This was changed after you opened it and now says ${quoted(text)}. What you wrote is not saved yet: look at both, then save again.`,
  notTakenOut: (text: string): string =>
    `Not taken out, because it was changed after you opened this: ${quoted(text)}. Please look at it again.`,
  cannotRestore: 'That was taken out too long ago to be put back. Add it again instead.',
  changedUnread:
    'The grid was changed after you opened it, so it is not marked as reviewed yet. This is how it stands now: please look and press again.',
  notYours: 'This grid belongs to a school that you are not linked with, so it cannot be shown.',
  notAllowed: {
    'grid.update': 'Only the school’s link therapist and its SENDCo fill in the grid. Nothing was changed.',
    'grid.confirm': 'Only the school’s SENDCo says what is still true. Nothing was changed.',
    'grid.review': 'Only the school’s link therapist marks the grid as reviewed. Nothing was changed.',
  } as Readonly<Record<string, string>>,
  tooBusy: 'Several people wrote at the same moment, so this was not saved. Please try again.',
  outOfDate: 'That card was out of date, so nothing was changed. This is how the grid stands now.',

  add: {
    title: 'Add to the grid',
    school: 'Which school?',
    chooseSchool: 'Choose a school first.',
    where: 'Where does it belong?',
    chooseWhere: 'Choose at least one cell.',
    press: 'Add it',
    added: (text: string, school: string, places: readonly string[]): string =>
      `${quoted(text)} is in the grid of ${school}: ${places.join('; ')}.`,
    like: (text: string): string => `Something like it was there already: ${quoted(text)}.`,
  },

  card: {
    title: (label: string, n: number): string => `The grid for the ${label}: strand ${n} of 5`,
    part: (n: number, of: number): string => `Part ${n} of ${of}`,
    summary: (school: string, strand: string, n: number): string => `${school}: the grid, strand ${n} of 5, ${strand}`,
    saved: 'Saved.',
    nothing: (level: string): string => `${level}: nothing in place yet.`,
    above: (level: string): string => `${level}: only what is listed above.`,
    onlyGaps: (level: string): string => `${level}: nothing in place yet, only what is missing.`,
    still: (level: string): string => `${level}: still true? Untick what is not`,
    stillError: 'Tick what is still true.',
    entry: (entry: GridEntry, elsewhere: readonly string[]): string =>
      (entry.kind === 'gap' ? `Gap: ${entry.text}` : entry.text) +
      (elsewhere.length ? ` (also in ${elsewhere.join('; ')})` : '') +
      (entry.kind === 'gap' && entry.settled ? `. ${gapText.settled(entry.settled)}` : '') +
      (entry.question ? `. ${entry.question.by} asks: ${entry.question.text}` : ''),
    addTitle: 'Add a provision or a gap',
    what: {
      label: 'What is in place, or what is missing',
      hint: 'For example: Word of the Week. Please do not name a child.',
      error: 'Say it in up to 300 characters.',
    },
    kind: { label: 'Is it a provision or a gap?', error: 'Choose one.' },
    levels: { label: 'At which levels?', error: 'Choose at least one level.' },
    elsewhere: { label: 'Also in these cells', error: 'Choose cells.', button: 'It is in other strands too' },
    next: 'Save and next strand',
    more: 'Save and go on',
    finish: 'Save and finish',
    save: 'Save',
    back: 'Back',
    goOn: 'Go on',
    open: 'Open the grid',
    unticked: {
      title: 'Not ticked',
      says: 'Tick what is no longer in place, and it is taken out of the grid. The rest stays, but is not confirmed.',
      label: 'No longer in place',
      error: 'Tick what is to be taken out, or nothing.',
    },
    left: (count: number): string =>
      count === 1 ? 'One strand is still to be gone through.' : `${count} strands are still to be gone through.`,
    allDone: (label: string): string =>
      `All five strands are up to date for the ${label}; your link therapist is told.`,
    therapistDone: 'That was the last strand. What you added is in the grid, and the school sees it.',
  },
  review: {
    title: (label: string, n: number): string => `To review for the ${label}: strand ${n} of 5`,
    unswept: 'The school has not gone through all five strands yet.',
    sinceLast: (before: ByWhom): string => `What is new since you reviewed it on ${when(before)} is marked.`,
    firstTime: 'You have not reviewed this grid before.',
    takenOut: (text: string, by: string): string => `Taken out by ${by}: ${text}`,
    news: { new: 'New: ', changed: 'Changed: ' },
    mark: 'Mark as reviewed',
    agrees: 'Marking it as reviewed also agrees what the school proposed, but for what you have asked about.',
    next: 'Next strand',
    add: 'Add to this strand',
    done: (label: string): string => `Marked as reviewed for the ${label}. The SENDCo sees it too.`,
    summary: (school: string, n: number): string => `${school}: the grid to review, strand ${n} of 5`,
  },
  /** The version banner: what is on the screen, and whether somebody else changed it. Row H-05. */
  version: {
    others: (by: ByWhom): string => `${by.by} changed the grid on ${when(by)}. You are looking at the newest.`,
  },
};
