import {
  levelOf,
  levelSchema,
  strandOf,
  strands,
  type Level,
  type Strand,
} from '../../../shared/balanced-system/framework.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';

/** Most entries of a strand on one card, and most bytes of them: the rest of a 25 KB card needs its room. */
const mostOnAPage = 40;
const mostBytes = 11 * 1024;
const encoder = new TextEncoder();

/** Universal first: that is where most of a school's provision is. */
export const levelsOnACard: readonly Level[] = levelSchema.options.map((level) => level.value);

/** The lowest level at which an entry stands in a strand; a card lists it there and nowhere else. */
export const levelIn = (strand: Strand, { cells }: Pick<GridEntry, 'cells'>): Level =>
  Math.min(...cells.filter((cell) => strandOf(cell) === strand).map(levelOf)) as Level;

/** The entries of a strand by level, provisions before gaps, in as many pages as cards need; at least one. */
export function pagesOf(entries: readonly GridEntry[], strand: Strand): GridEntry[][] {
  const here = entries
    .filter(({ cells }) => cells.some((cell) => strandOf(cell) === strand))
    .map((entry) => ({ entry, order: 2 * levelIn(strand, entry) + Number(entry.kind === 'gap') }))
    .sort((a, b) => a.order - b.order);
  const pages: GridEntry[][] = [[]];
  let bytes = 0;
  for (const { entry } of here) {
    // Twice, because a card for reading escapes every character that Markdown would use.
    const settled = entry.kind === 'gap' && entry.settled ? gapText.settled(entry.settled) : '';
    const words = JSON.stringify([entry.text, settled, entry.question?.by, entry.question?.text]);
    const size = 200 + 40 * entry.cells.length + 2 * encoder.encode(words).length;
    if ((pages.at(-1)?.length ?? 0) >= mostOnAPage || (bytes > 0 && bytes + size > mostBytes)) {
      pages.push([]);
      bytes = 0;
    }
    pages.at(-1)?.push(entry);
    bytes += size;
  }
  return pages;
}

export const numberOf = (strand: Strand): number => strands.indexOf(strand) + 1;

/** The place after or before one, page by page and strand by strand; undefined at either end. */
export function beside(
  entries: readonly GridEntry[],
  { strand, page }: { readonly strand: Strand; readonly page: number },
  by: 1 | -1,
): { readonly strand: Strand; readonly page: number } | undefined {
  const pages = pagesOf(entries, strand).length;
  if (page >= pages) return undefined;
  if (0 <= page + by && page + by < pages) return { strand, page: page + by };
  const next = strands[strands.indexOf(strand) + by];
  return next && { strand: next, page: by > 0 ? 0 : pagesOf(entries, next).length - 1 };
}
