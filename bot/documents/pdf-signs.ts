import type { Block, Cell, Paper } from '../../shared/documents/paper.ts';
import { documentsText } from '../../shared/documents/text.ts';

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** A line in signs the typeface has; one stand-in for each sign it lacks, however many code points that sign is. */
export function inSigns(line: string, has: (sign: string) => boolean): string {
  if (![...line].some((sign) => !has(sign))) return line;
  return [...graphemes.segment(line.normalize('NFC'))]
    .map(({ segment }) => ([...segment].every(has) ? segment : documentsText.unprintable))
    .join('');
}

/** The same paper in signs the typeface has, and whether any had to be replaced. */
export function printable(
  paper: Paper,
  has: (sign: string) => boolean,
): { readonly paper: Paper; readonly changed: boolean } {
  let changed = false;
  const line = (before: string): string => {
    const after = inSigns(before, has);
    changed ||= after !== before.normalize('NFC') && after !== before;
    return after;
  };
  const cell = (each: Cell): Cell => ({
    ...each,
    ...(each.label ? { label: line(each.label) } : {}),
    lines: each.lines.map(line),
    ...(each.notes ? { notes: each.notes.map(line) } : {}),
  });
  const block = (each: Block): Block => {
    if (each.kind === 'list') return { ...each, items: each.items.map(line) };
    if (each.kind === 'table')
      return { ...each, head: each.head.map(cell), rows: each.rows.map((row) => row.map(cell)) };
    return each.kind === 'room' ? each : { ...each, text: line(each.text) };
  };
  const parts = paper.parts.map((part) => ({ ...part, blocks: part.blocks.map(block) }));
  return { paper: { ...paper, title: line(paper.title), about: line(paper.about), parts }, changed };
}
