import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import {
  differences,
  isSame,
  movesOf,
  type ChangedEntry,
  type GridComparison,
} from '../../../shared/scoping/compare.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import type { GridVersionHead } from '../../../shared/scoping/version.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { card, heading, list, openUrl, section, text, type Element } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';

const say = versionText;
const encoder = new TextEncoder();
/** Bytes for all lines together, and lines for one list: the tab shows the rest. A card holds 25 KB. */
const mostBytes = 12 * 1024;
const mostLines = 10;

const places = (cells: readonly Cell[]): string[] => cells.map((cell) => cellName(ownWording, cell));
/** Codes alone where there are many: a card has little room. */
const placesOf = (cells: readonly Cell[]): string[] => (cells.length > 4 ? [...cells] : places(cells));
const entryLine = ({ kind, text: words, cells }: GridEntry): string =>
  say.placed(say.entry(kind, words), placesOf(cells));

function changedLine({ before, after, what }: ChangedEntry): string {
  const words = say.entry(after.kind, after.text);
  const { from, to } = movesOf(before, after);
  if (what[0] === 'moved') return `${words}: ${say.moved(placesOf(from), placesOf(to))}`;
  return what[0] === 'reworded' ? say.reworded(before.text, after.text) : entryLine(after);
}

/** Lists as long as a card has room for, the first ones first; what is left out is counted. */
function lists(all: readonly (readonly [title: string, lines: readonly string[]])[]): Element[] {
  let left = mostBytes;
  return all
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => {
      const shown = lines.slice(0, mostLines).filter((line) => {
        // Twice, because the card escapes every character that Markdown would use.
        left -= 2 * encoder.encode(line).length;
        return left > 0;
      });
      const more = lines.length - shown.length;
      return section(`${title} (${lines.length})`, [list([...shown, ...(more ? [say.more(more)] : [])])]);
    });
}

/**
 * What changed in a school's grid since its last version, in a card's size. `since` is undefined where none was kept.
 * Row E07.
 */
export function whatChangedCard(
  schoolName: string,
  found: { readonly since: GridVersionHead; readonly comparison: GridComparison } | undefined,
  tab: string,
  notice?: string,
): Message {
  const summary = say.summary(schoolName);
  const body = [heading(schoolName), text(say.title, { spacing: 'None' }), ...(found ? told(found) : [text(say.none)])];
  return { card: card(summary, body, [openUrl(say.open, tab)], [notice]), summary };
}

function told({ since, comparison }: { readonly since: GridVersionHead; readonly comparison: GridComparison }) {
  const { added, removed, changed, was, is, unchanged } = comparison;
  const first = text(say.since(since.label, since.takenAt));
  if (isSame(comparison)) return [first, text(say.same)];
  const by = differences.map(
    (what) => [say.changed[what], changed.filter((each) => each.what[0] === what).map(changedLine)] as const,
  );
  return [
    first,
    text(say.coverage(was, is), { spacing: 'Small' }),
    ...lists([
      ...by.slice(0, 1),
      [say.added, added.map(entryLine)],
      [say.removed, removed.map(entryLine)],
      ...by.slice(1),
    ]),
    text(say.unchanged(unchanged), { isSubtle: true }),
  ];
}
