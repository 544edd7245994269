import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { ReadFormAnswer } from '../../../shared/documents/contract.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import { nearest } from '../../../shared/scoping/alike.ts';
import { mostPasted, readPasted, type Pasted } from '../../../shared/scoping/pasted.ts';
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
  /** Of a form that was uploaded: what of it was not understood, in sentences. */
  readonly report?: readonly string[];
}

export const emptyPaste: Paste = { text: '', lines: undefined, sentence: undefined, found: undefined };

/**
 * Entries to look through, as many as go in at once. What the grid has already in the very same words begins left out,
 * and stands last, so that somebody who brings the same again gets to the rest of it.
 */
function linesOf(all: readonly Pasted[], grid: GridAnswer, newId: () => string): { lines: Line[]; over: number } {
  const entries = entriesOf(grid);
  const lines = all.map((each): Line => {
    const like = nearest(entries, each)?.text;
    return { id: newId(), ...each, goesIn: like?.toLowerCase() !== each.text.toLowerCase(), like };
  });
  const over = Math.max(0, lines.filter(({ goesIn }) => goesIn).length - mostPasted);
  return { lines: lines.toSorted((a, b) => Number(b.goesIn) - Number(a.goesIn)).slice(0, mostPasted), over };
}

/** Reads what was pasted. */
export function read(paste: Paste, grid: GridAnswer, newId: () => string): Paste {
  const { lines, over } = linesOf(readPasted(readRows(paste.text)), grid, newId);
  const sentence = lines.length === 0 ? gridText.paste.nothing : over > 0 ? gridText.paste.over(over) : undefined;
  return { ...paste, lines: lines.length ? lines : undefined, sentence, found: undefined };
}

/** A form that was uploaded, as the server read it; it is looked through as what was pasted is. */
export function readForm({ entries, report }: ReadFormAnswer, grid: GridAnswer, newId: () => string): Paste {
  const { lines, over } = linesOf(entries, grid, newId);
  const sentence = over > 0 ? gridText.form.over(over) : undefined;
  return { ...emptyPaste, lines: lines.length ? lines : undefined, sentence, report };
}

export const going = ({ lines = [] }: Paste): Line[] => lines.filter(({ goesIn }) => goesIn);

/** Why a line cannot go in as it stands. */
export function wrongWith({ text, cells, goesIn }: Line): string | undefined {
  if (!goesIn) return undefined;
  if (text.trim() === '') return gridText.paste.noText;
  if (text.trim().length > mostCharacters) return gridText.paste.tooLong(text.trim().length, mostCharacters);
  return cells.length ? undefined : gridText.paste.noPlace;
}
