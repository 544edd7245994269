import mammoth from 'mammoth';
import { z } from 'zod';
import type { FormContent } from '../../shared/scoping/form-read.ts';
import { archiveOf } from './form-parts.ts';

/** Nothing of a Word document but what a form is made of; everything else is only walked through. */
const nodeSchema = z.object({
  type: z.string(),
  get children() {
    return z.array(nodeSchema).optional();
  },
  value: z.unknown().optional(),
  styleName: z.string().nullish(),
  colSpan: z.number().int().positive().optional(),
  rowSpan: z.number().int().positive().optional(),
});
type Node = z.infer<typeof nodeSchema>;

/** More columns and rows than any form; a cell may claim to go over millions. */
const mostSpan = 20;

/** Paragraphs of our own form that nobody fills in, by the styles they are set in. */
const isOurs = ({ styleName }: Node): boolean => /^(?:title|subtitle|remark|heading \d)$/i.test(styleName ?? '');

/** The words of a piece; paragraphs, rows and breaks begin new lines. */
function wordsOf(node: Node): string {
  if (node.type === 'text') return typeof node.value === 'string' ? node.value : '';
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return '\n';
  const inside = (node.children ?? []).map(wordsOf).join('');
  return node.type === 'paragraph' ? `${inside}\n` : inside;
}

const spanOf = (span = 1): number => Math.min(span, mostSpan);

/** A table as rows of texts; a cell that goes over several stands in each of them. */
function rowsOf(table: Node): string[][] {
  const rows: string[][] = (table.children ?? []).map(() => []);
  (table.children ?? []).forEach((row, down) => {
    let across = 0;
    for (const cell of row.children ?? []) {
      while (rows[down]?.[across] !== undefined) across += 1;
      const said = wordsOf(cell).trim();
      for (const under of rows.slice(down, down + spanOf(cell.rowSpan)))
        for (let n = 0; n < spanOf(cell.colSpan); n += 1) under[across + n] = said;
      across += spanOf(cell.colSpan);
    }
  });
  // A hole in a row is a column all the same.
  return rows.map((row) => Array.from(row, (said: string | undefined) => said ?? ''));
}

const isMerged = (table: Node): boolean =>
  (table.children ?? []).some((row) =>
    (row.children ?? []).some(({ colSpan = 1, rowSpan = 1 }) => colSpan > 1 || rowSpan > 1),
  );

type Found = Pick<FormContent, 'tables' | 'outside' | 'merged'>;

/** The tables and other lines of a Word file as mammoth reads it; undefined when it cannot, or is asked to go too deep. */
export async function formContent(parts: ReadonlyMap<string, Buffer>): Promise<Found | undefined> {
  try {
    const read = nodeSchema.safeParse(await treeOf(parts));
    return read.success ? foundIn(read.data) : undefined;
  } catch {
    // Not a document to mammoth, or tables within tables until the stack is full.
    return undefined;
  }
}

async function treeOf(parts: ReadonlyMap<string, Buffer>): Promise<unknown> {
  let document: unknown;
  // Its types know files and bytes; an archive that is open already is what it makes of both.
  const input: object = { file: archiveOf(parts) };
  await mammoth.convertToHtml(input as Parameters<typeof mammoth.convertToHtml>[0], {
    // The tree is all that is wanted of it: what is handed on to be turned into HTML is empty.
    transformDocument: (read: object) => {
      document = read;
      return { ...read, children: [] };
    },
  });
  return document;
}

function foundIn({ children: top = [] }: Node): Found {
  const tables = top.filter(({ type }) => type === 'table');
  return {
    tables: tables.map(rowsOf),
    outside: top
      .filter((node) => node.type !== 'table' && !isOurs(node))
      .flatMap((node) => wordsOf(node).split('\n'))
      .map((line) => line.trim())
      .filter(Boolean),
    merged: tables.some(isMerged),
  };
}
