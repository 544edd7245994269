import { londonDate, longDate, type Instant } from '../kernel/time.ts';
import type { Difference } from './compare.ts';
import type { Coverage } from './scoping.ts';

const and = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
const quoted = (words: string): string => `“${words}”`;
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Every sentence about versions of the grid and what changed between them, en-GB. */
export const versionText = {
  /** Who agreed: 'Priya Raman and Ellen Whitfield'. */
  both: and,
  now: 'Now',
  none: 'No version has been kept yet. One is kept each term, when you have both agreed the plan.',
  kept: (takenAt: Instant, by: string): string =>
    `Kept on ${longDate(londonDate(takenAt))}, when ${by} had agreed the plan.`,
  noSuch: 'That version of the grid is not here. It may belong to another school.',

  title: 'What changed in the grid',
  since: (label: string, takenAt: Instant): string =>
    `Since the plan for the ${label} was agreed, on ${longDate(londonDate(takenAt))}:`,
  same: 'Nothing has changed.',
  coverage: (was: Coverage, is: Coverage): string =>
    was.filled === is.filled
      ? `${is.filled} of 15 cells have something in place, as before.`
      : `${is.filled} of 15 cells have something in place; it was ${was.filled}.`,
  unchanged: (n: number): string => (n === 1 ? 'One entry is as it was.' : `${n} entries are as they were.`),
  added: 'Added',
  removed: 'Taken out',
  changed: {
    met: 'Gaps that became provisions',
    missing: 'Provisions that became gaps',
    moved: 'Moved',
    reworded: 'Reworded',
    details: 'Other details changed',
  } satisfies Record<Difference, string>,
  entry: (kind: 'provision' | 'gap', text: string): string => (kind === 'gap' ? `Gap: ${text}` : text),
  placed: (entry: string, places: readonly string[]): string => `${entry} (${places.join('; ')})`,
  /** `from` are the places it left, `to` those it came to; either may be empty. */
  moved: (from: readonly string[], to: readonly string[]): string =>
    [
      ...(to.length ? [`now in ${to.join('; ')}`] : []),
      ...(from.length ? [`no longer in ${from.join('; ')}`] : []),
    ].join(', '),
  reworded: (before: string, after: string): string => `${quoted(before)} now says ${quoted(after)}`,
  more: (n: number): string => `… and ${n} more, in the tab`,
  button: 'What changed',
  open: 'Compare in the tab',
  summary: (school: string): string => `${school}: what changed in the grid`,

  /** Row E12: what nobody has confirmed for a whole term. */
  staleSince: (term: string): string => `Not confirmed since ${term}`,
  emptyAndStale: (empty: number, stale: number): string =>
    [empty ? `${count(empty, 'cell is', 'cells are')} empty.` : '', versionText.staleCount(stale)]
      .filter(Boolean)
      .join(' '),
  staleCount: (n: number): string =>
    n === 0 ? '' : `${count(n, 'cell')} ${n === 1 ? 'was' : 'were'} not confirmed for more than a term.`,
};
