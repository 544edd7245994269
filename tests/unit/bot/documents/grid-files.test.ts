import { describe, expect, test } from '@jest/globals';
import excel from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { formFile } from '../../../../bot/documents/form-file.ts';
import { paperFile } from '../../../../bot/documents/paper-file.ts';
import { workbookFile } from '../../../../bot/documents/workbook-file.ts';
import { worcestershireGrid } from '../../../../infra/local/sample/grids.ts';
import { ownWording } from '../../../../shared/balanced-system/content.ts';
import { cells, type Cell } from '../../../../shared/balanced-system/framework.ts';
import { gridForm, gridPaper, type GridCopy } from '../../../../shared/documents/grid-paper.ts';
import { gridWorkbook } from '../../../../shared/documents/grid-workbook.ts';
import { linesOf } from '../../../../shared/documents/paper.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { readForm, type FormAnswer } from '../../../../shared/scoping/form-read.ts';
import { readPasted, type Pasted } from '../../../../shared/scoping/pasted.ts';
import { gridEntrySchema, type GridEntry } from '../../../../shared/scoping/scoping.ts';
import { tries } from '../../shared/runs.ts';
import { letters, readPdf, readWord } from './read-back.ts';

const at = instant('2026-11-27T09:05:00Z');
const entry = (words: Pasted, n: number, more: Partial<GridEntry> = {}): GridEntry =>
  gridEntrySchema.parse({
    id: `entry-${n}`,
    ...words,
    addedOn: date('2026-09-17'),
    confirmedOn: date('2026-09-17'),
    firstRev: 1,
    rev: 1,
    ...more,
  });
const copyOf = (entries: readonly GridEntry[], label: string | null = null): GridCopy => ({
  schoolName: 'Hazelbrook Primary School',
  label,
  at,
  entries,
});
const worcestershire = copyOf(worcestershireGrid.map((words, n) => entry(words, n)));

const word = async (copy: GridCopy): Promise<Uint8Array> =>
  (await paperFile(gridPaper(ownWording, copy), 'word')).content as Uint8Array;
const pdf = async (copy: GridCopy): Promise<Uint8Array> =>
  (await paperFile(gridPaper(ownWording, copy), 'pdf')).content as Uint8Array;
const excelOf = async (copy: GridCopy): Promise<Uint8Array> =>
  (await workbookFile(gridWorkbook(ownWording, copy))).content as Uint8Array;

async function formOf(content: Uint8Array): Promise<FormAnswer> {
  const read = await formFile(content);
  if (!read.ok) throw new Error(`not read: ${read.why}`);
  return readForm(read.content);
}
/** Rows of a sheet as Excel shows them, from its headings on. */
async function sheetOf(content: Uint8Array, name: string): Promise<string[][]> {
  const book = new excel.Workbook();
  await book.xlsx.load(content.buffer as ArrayBuffer);
  const rows: string[][] = [];
  book.getWorksheet(name)?.eachRow((row, n) => {
    if (n > 2) rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text));
  });
  return rows;
}
const sorted = (all: readonly Pasted[]): Pasted[] =>
  all
    .map(({ kind, text, cells: where }) => ({ kind, text, cells: where }))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));

describe('the Worcestershire grid comes out unchanged: 12 provisions, 15 placements, 11 cells filled', () => {
  const isWhole = (read: readonly Pasted[]): void => {
    expect(sorted(read)).toEqual(sorted(worcestershireGrid));
    expect(read).toHaveLength(12);
    expect(read.flatMap((each) => each.cells)).toHaveLength(15);
    expect(new Set(read.flatMap((each) => each.cells)).size).toBe(11);
  };

  test('of Word, read by a parser and by our own upload', async () => {
    const content = await word(worcestershire);
    const { entries, report } = await formOf(content);
    isWhole(entries);
    expect(report).toEqual([]);
    const { problems, headCells } = await readWord(content);
    expect(problems).toEqual([]);
    expect(headCells[1]).toBe('FS Family support');
  });

  test('of Excel, in the layout and in the list of entries', async () => {
    const content = await excelOf(worcestershire);
    isWhole(readPasted(await sheetOf(content, 'Grid')));
    const [head = [], ...rows] = await sheetOf(content, 'Entries');
    expect(head.slice(0, 3)).toEqual(['Kind', 'What', 'Cells']);
    const listed = rows.map(([, text = '', where = '']): Pasted => ({
      kind: 'provision',
      text,
      cells: where.split(', ') as Cell[],
    }));
    isWhole(listed);
  });

  test('of PDF, each once for each of its places', async () => {
    const { letters: printed, pages } = await readPdf(await pdf(worcestershire));
    expect(pages).toHaveLength(1);
    for (const { text, cells: where } of worcestershireGrid)
      expect([text, printed.split(letters(text)).length - 1]).toEqual([text, where.length]);
  });
});

test('gaps stand in their order again, with what the two settled and what is done about each', async () => {
  const by = { at, by: 'Priya Raman', side: 'link-therapist' as const };
  const settled = (priority: 'first' | 'later') => ({
    ...{ priority, owner: 'both' as const, term: { label: 'summer term 2027', order: '2026-27|2' }, by },
    ...{ agreed: { 'link-therapist': by, sendco: by }, rev: 1 },
  });
  const action = {
    ...{ id: 'a', text: 'Soft panels', owner: 'sendco' as const, dueOn: date('2027-02-05'), state: 'doing' as const },
    rev: 1,
  };
  const copy = copyOf([
    entry({ kind: 'gap', text: 'No coffee mornings', cells: ['FS2'] }, 1, { settled: settled('later') }),
    entry({ kind: 'gap', text: 'Hall is too loud', cells: ['EE1'] }, 2, {
      settled: settled('first'),
      actions: [action],
    }),
  ]);
  const rows = (await readWord(await word(copy))).cells.join('|');
  expect(rows).toContain(
    'Hall is too loud|Environment, universal (EE1)|First priority · both · summer term 2027|Soft panels · school · by Fri 5 Feb · Doing Proposed|No coffee mornings',
  );
  const listed = (await sheetOf(await excelOf(copy), 'Entries'))[2]?.join('|');
  expect(listed).toContain('First priority · both · summer term 2027|Soft panels · school · by Fri 5 Feb · Doing');
});

test('an Excel file holds no formula and no macro, whatever was typed', async () => {
  const typed = ['=1+1', '+A1', '-2', '@SUM(A1)', '=HYPERLINK("http://x.example")', '_x0041_', '"quoted", <b>&'];
  const parts = unzipSync(
    await excelOf(copyOf(typed.map((text, n) => entry({ kind: 'provision', text, cells: ['EE1'] }, n)))),
  );
  expect(Object.keys(parts).filter((name) => /vba|macro|external/i.test(name))).toEqual([]);
  for (const name of Object.keys(parts).filter((each) => each.startsWith('xl/worksheets/')))
    expect(strFromU8(parts[name] as Uint8Array)).not.toContain('<f>');
  const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] as Uint8Array);
  expect(sheet).toContain('orientation="landscape"');
  expect(sheet).toContain('state="frozen"');
  // Excel itself takes `_x0041_` for the sign it names; what it shows is what was typed.
  const shown = (
    await sheetOf(await excelOf(copyOf([entry({ kind: 'gap', text: '_x0041_', cells: ['EE1'] }, 1)])), 'Entries')
  )[1];
  expect(shown?.slice(0, 3)).toEqual(['Gap', '_x0041_', 'EE1']);
});

test('a grid with very much in it flows over pages: each page has the heads, each row its level, and nothing is lost', async () => {
  const many = process.env['PROOF'] === '1' ? 600 : 120;
  const entries = Array.from({ length: many }, (_, n) =>
    entry(
      {
        kind: n % 5 ? 'provision' : 'gap',
        text: `Number ${n} of many things that are in place here`,
        cells: [cells[n % 3] as Cell],
      },
      n,
    ),
  );
  const copy = copyOf(entries, 'spring term 2027');
  const { pages, letters: printed } = await readPdf(await pdf(copy));
  expect(pages.length).toBeGreaterThan(4);
  const inLayout = pages.filter((page) => !page.includes('What is done about it'));
  for (const page of inLayout.slice(0, 4)) {
    expect(page).toContain('Family support');
    expect(page).toMatch(/Specialist|Targeted|Universal/);
  }
  for (const { text } of entries) expect(printed).toContain(letters(text));
  expect(readPasted(await sheetOf(await excelOf(copy), 'Grid'))).toHaveLength(many);
  expect((await formOf(await word(copy))).entries).toHaveLength(many);
});

const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '"', "'", '<', '&'), fc.string({ maxLength: 40 }))
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.string(), fc.constantFrom('\n', '\r\n', '_x000D_', '_x0041_'), fc.string())
      .map((parts) => parts.join('')),
  )
  .map((text) => linesOf(text).join(' '))
  .filter((text) => text !== '' && text.length <= 300);

test('any text survives Excel and Word in its cell', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
      const entries = texts.map((text, n) => entry({ kind: 'provision', text, cells: [cells[n % 15] as Cell] }, n));
      const [, ...rows] = await sheetOf(await excelOf(copyOf(entries)), 'Entries');
      expect(rows.map((row) => row[1])).toEqual(texts);
      const read = await formFile(await word(copyOf(entries)));
      if (!read.ok) throw new Error(read.why);
      const inWord = read.content.tables[0]?.slice(1).flatMap((row) => row.slice(1)) ?? [];
      for (const text of texts)
        expect(inWord.some((cell) => cell.split('\n').some((line) => line.trim() === text.trim()))).toBe(true);
    }),
    tries(8, 400),
  );
});

test('the blank form says in each cell which it is, and what to write', async () => {
  const content = (await paperFile(gridForm(ownWording, 'Hazelbrook Primary School', at), 'word'))
    .content as Uint8Array;
  const { text, headCells } = await readWord(content);
  for (const cell of cells) expect(text).toContain(cell);
  expect(headCells.slice(0, 6)).toEqual([
    'Level',
    'FS Family support',
    'EE Environment',
    'WW Workforce',
    'ID Identification',
    'IN Intervention',
  ]);
  expect(text).toContain('Please do not name a child.');
  expect(await formOf(content)).toEqual({
    entries: [],
    report: ['The form is empty: nothing is written in its cells.'],
  });
});
