import {
  mostChildren,
  needs,
  noCounts,
  yearGroupSchema,
  type Need,
  type ProfileRow,
  type YearGroup,
} from './profile.ts';
import { needsText as t } from './text.ts';

/** What a pasted table holds, and what of it could not be read, by line. */
export interface Pasted {
  readonly rows: readonly ProfileRow[];
  readonly findings: readonly { readonly line: number; readonly says: string }[];
}

export const groupOf = (said: string): YearGroup | undefined => {
  const plain = said
    .trim()
    .toLowerCase()
    .replace(/^(year|yr|y)\s*/, '')
    .replace(/^0/, '');
  if (/^(n|nursery|n1|n2)$/.test(plain)) return 'N';
  if (/^(r|reception|yr)$/.test(plain) || said.trim().toLowerCase() === 'yr') return 'R';
  return yearGroupSchema.safeParse(plain.toUpperCase()).data;
};

export const needOf = (said: string): Need | undefined => {
  const plain = said.trim().toLowerCase();
  return needs.find((need) => plain === need || t.headings[need].includes(plain));
};

const blank = /^(|-|–|n\/a)$/i;

/** A count as it was typed; null for an empty field, undefined for what is none. */
function countOf(said: string): number | null | undefined {
  const plain = said.trim();
  if (blank.test(plain)) return null;
  const count = /^\d{1,4}$/.test(plain) ? Number(plain) : undefined;
  return count !== undefined && count <= mostChildren ? count : undefined;
}

export const cellsOf = (line: string): string[] => line.split(line.includes('\t') ? '\t' : /[,;]/);

/**
 * Reads a table copied from a spreadsheet: the first line names the columns, the first column the year group. Nothing is
 * guessed: a column nobody knows, a year group nobody knows and a field that is no count are named with their line.
 */
export function readPasted(text: string): Pasted {
  const lines = text.split(/\r?\n/).map((line, n) => ({ line: n + 1, cells: cellsOf(line) }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [head, ...rest] = filled;
  if (!head) return { rows: [], findings: [{ line: 1, says: t.pasteEmpty }] };
  const columns = head.cells.slice(1).map(needOf);
  const findings: { line: number; says: string }[] = head.cells
    .slice(1)
    .flatMap((cell, n) =>
      columns[n] || cell.trim() === '' ? [] : [{ line: head.line, says: t.pasteColumn(cell.trim()) }],
    );
  if (!columns.some(Boolean)) return { rows: [], findings: [{ line: head.line, says: t.pasteHead }] };
  const rows = new Map<YearGroup, ProfileRow>();
  for (const { line, cells } of rest) {
    const group = groupOf(cells[0] ?? '');
    if (!group || rows.has(group)) {
      findings.push({ line, says: group ? t.pasteTwice(group) : t.pasteGroup((cells[0] ?? '').trim()) });
      continue;
    }
    const counts: Record<Need, number | null> = { ...noCounts };
    for (const [n, need] of columns.entries()) {
      if (!need) continue;
      const count = countOf(cells[n + 1] ?? '');
      if (count === undefined) findings.push({ line, says: t.pasteCount(group, t.needs[need]) });
      else counts[need] = count;
    }
    rows.set(group, { group, counts });
  }
  return { rows: [...rows.values()], findings };
}
