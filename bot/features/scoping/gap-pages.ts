import type { Compared } from '../../../shared/scoping/gap-compare.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import { mostRanked, mostSettled } from './gap-inputs.ts';

/** Most bytes that the gaps of one card may take; the rest of its 25 KB is for everything else. */
const mostBytes = 15 * 1024;
const encoder = new TextEncoder();
const bytesOf = (...words: string[]): number => encoder.encode(JSON.stringify(words)).length;

function paged<T>(all: readonly T[], most: number, sizeOf: (each: T) => number): T[][] {
  const pages: T[][] = [[]];
  let bytes = 0;
  for (const each of all) {
    const size = sizeOf(each);
    const last = pages.at(-1) ?? [];
    if (last.length >= most || (last.length > 0 && bytes + size > mostBytes)) {
      pages.push([each]);
      bytes = size;
    } else {
      last.push(each);
      bytes += size;
    }
  }
  return pages;
}

/** Gaps to rank, in as many pages as cards need; at least one. */
export const rankPages = (gaps: readonly GridEntry[]): GridEntry[][] =>
  paged(gaps, mostRanked, ({ id, text }) => 500 + bytesOf(text) + 4 * bytesOf(id));

/** Gaps to settle with what both said. Twice for what is read, as its Markdown is escaped. */
export const settlePages = (all: readonly Compared<GridEntry>[]): Compared<GridEntry>[][] =>
  paged(
    all,
    mostSettled,
    ({ gap, said }) =>
      1_600 +
      11 * bytesOf(gap.id) +
      2 * bytesOf(gap.text, said['link-therapist'].note, said.sendco.note, gap.settled?.by.by ?? ''),
  );
