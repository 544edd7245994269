import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { differences, movesOf, type CellCounts, type Difference } from '../../../shared/scoping/compare.ts';
import { detailsText } from '../../../shared/scoping/details-text.ts';
import {
  asItStands,
  type ComparisonAnswer,
  type VersionEntry,
  type VersionHead,
} from '../../../shared/scoping/version-contract.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { versionPageText as t } from './version-page-text.ts';

/** Two of them to compare. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What is compared when nobody has chosen yet: the last version with the grid as it stands. */
export const firstPair = ([last]: readonly VersionHead[]): Pair | undefined =>
  last && { from: last.id, to: asItStands };

/** One line of a list of differences. `about` says what else is to be known of it. */
export interface DifferenceLine {
  readonly id: string;
  readonly text: string;
  readonly about: string;
  /** What it said before, where its words changed. */
  readonly before: string | undefined;
}

export interface DifferenceList {
  readonly title: string;
  readonly lines: readonly DifferenceLine[];
}

/** The differences as lists, what became of gaps first; lists with nothing in them are left out. */
export function listsOf(framework: FrameworkAnswer, answer: ComparisonAnswer): DifferenceList[] {
  const places = (entry: VersionEntry): string[] => entry.cells.map((cell) => cellName(framework, cell));
  const plain = (entry: VersionEntry): DifferenceLine => ({
    id: entry.id,
    text: versionText.entry(entry.kind, entry.text),
    about: places(entry).join('; '),
    before: undefined,
  });
  const changed = (what: Difference): DifferenceList => ({
    title: versionText.changed[what],
    lines: answer.changed
      .filter((each) => each.what[0] === what)
      .map((each) => ({
        ...plain(each.after),
        about: aboutOf(framework, each),
        before: each.what.includes('reworded') ? each.before.text : undefined,
      })),
  });
  const [met, ...others] = differences;
  return [
    changed(met),
    { title: versionText.added, lines: answer.added.map(plain) },
    { title: versionText.removed, lines: answer.removed.map(plain) },
    ...others.map(changed),
  ].filter(({ lines }) => lines.length > 0);
}

/** Where a changed entry stands or went, and which of its details differ. */
function aboutOf(framework: FrameworkAnswer, { before, after, what }: ComparisonAnswer['changed'][number]): string {
  const named = (cells: VersionEntry['cells']): string[] => cells.map((cell) => cellName(framework, cell));
  const moves = movesOf(before, after);
  const names = Object.keys({ ...before.details, ...after.details }) as (keyof VersionEntry['details'])[];
  const other = names.filter((name) => JSON.stringify(before.details[name]) !== JSON.stringify(after.details[name]));
  return [
    what.includes('moved')
      ? capital(versionText.moved(named(moves.from), named(moves.to)))
      : named(after.cells).join('; '),
    ...(what.includes('details') ? [t.details(other.map((name) => detailsText.fields[name].toLowerCase()))] : []),
  ].join('. ');
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Whether a cell holds more in place than before or less, else how its gaps have changed; undefined where all is the same. */
export function trendOf(was: CellCounts, is: CellCounts): 'more' | 'less' | 'fewerGaps' | 'moreGaps' | undefined {
  if (is.provisions !== was.provisions) return is.provisions > was.provisions ? 'more' : 'less';
  if (is.gaps !== was.gaps) return is.gaps < was.gaps ? 'fewerGaps' : 'moreGaps';
  return undefined;
}
