import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import { nearest } from '../../../shared/scoping/alike.ts';
import { mostPasted, readPasted } from '../../../shared/scoping/pasted.ts';
import { mostCharacters } from '../../../shared/scoping/scoping.ts';
import { entriesOf } from './changing.ts';
import { readRows } from './paste-read.ts';
import { gridText } from './text.ts';

/** One line of the review: an entry as it was read, whether it goes in, and what it is like. */
export interface Line {
  readonly id: string;
  readonly kind: 'provision' | 'gap';
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly goesIn: boolean;
  /** The words of the entry in the grid that says the same or nearly. */
  readonly like: string | undefined;
}

/** What somebody has pasted and not added yet; it outlives a look at another page. */
export interface Paste {
  readonly text: string;
  /** Undefined before it was read. */
  readonly lines: readonly Line[] | undefined;
  readonly sentence: string | undefined;
  readonly found: readonly FoundIn[] | undefined;
}

export const emptyPaste: Paste = { text: '', lines: undefined, sentence: undefined, found: undefined };

/** Reads what was pasted. What the grid has already in the very same words begins left out. */
export function read(paste: Paste, grid: GridAnswer, newId: () => string): Paste {
  const all = readPasted(readRows(paste.text));
  const entries = entriesOf(grid);
  const lines = all.slice(0, mostPasted).map((each): Line => {
    const like = nearest(entries, each)?.text;
    return { id: newId(), ...each, goesIn: like?.toLowerCase() !== each.text.toLowerCase(), like };
  });
  const over = all.length - lines.length;
  const sentence = all.length === 0 ? gridText.paste.nothing : over > 0 ? gridText.paste.over(over) : undefined;
  return { ...paste, lines: all.length ? lines : undefined, sentence, found: undefined };
}

export const going = ({ lines = [] }: Paste): Line[] => lines.filter(({ goesIn }) => goesIn);

/** Why a line cannot go in as it stands. */
export function wrongWith({ text, cells, goesIn }: Line): string | undefined {
  if (!goesIn) return undefined;
  if (text.trim() === '') return gridText.paste.noText;
  if (text.trim().length > mostCharacters) return gridText.paste.tooLong(text.trim().length, mostCharacters);
  return cells.length ? undefined : gridText.paste.noPlace;
}
