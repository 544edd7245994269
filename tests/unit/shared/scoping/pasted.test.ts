import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { worcestershireGrid } from '../../../../infra/local/sample/grids.ts';
import { ownWording } from '../../../../shared/balanced-system/content.ts';
import { cellOf, cells, levelsTopDown, strands, type Cell } from '../../../../shared/balanced-system/framework.ts';
import { readPasted, type Pasted } from '../../../../shared/scoping/pasted.ts';
import { tries } from '../runs.ts';

/** Entries as the scoping document prints them: five strands across, specialist on top. */
const printed = (entries: readonly Pasted[], strandName = (name: string) => name): string[][] => [
  ['', ...strands.map((strand) => strandName(ownWording.strands[strand].name))],
  ...levelsTopDown.map((level) => [
    ownWording.levels[level].name,
    ...strands.map((strand) =>
      entries
        .filter((entry) => entry.cells.includes(cellOf(strand, level)))
        .map(({ kind, text }) => (kind === 'gap' ? `Gap: ${text}` : text))
        .join('\n'),
    ),
  ]),
];
const sorted = (all: readonly Pasted[]): Pasted[] => all.toSorted((a, b) => (a.text < b.text ? -1 : 1));
const lines = (...all: string[]): string[][] => all.map((each) => [each]);
const [one] = [(...rows: string[][]) => readPasted(rows)];

describe('the scoping table', () => {
  test('of Worcestershire: 12 provisions, 15 placements, 11 cells filled', () => {
    const read = readPasted(printed(worcestershireGrid));
    expect(sorted(read)).toEqual(sorted(worcestershireGrid));
    expect(read).toHaveLength(12);
    expect(read.flatMap((each) => each.cells)).toHaveLength(15);
    expect(new Set(read.flatMap((each) => each.cells)).size).toBe(11);
  });

  test('is read by whatever names its strands and levels have', () => {
    const rows = [
      ['Our school, 2026', '', ''],
      ['', 'Enabling environments', 'Workforce development'],
      ['Individualised', '• Symbols on a keyring\n• Now and next board', ''],
      ['Level 1', 'Gap: the hall is too loud; Visual timetables', 'Nothing yet'],
    ];
    expect(readPasted(rows)).toEqual([
      { kind: 'provision', text: 'Symbols on a keyring', cells: ['EE3'] },
      { kind: 'provision', text: 'Now and next board', cells: ['EE3'] },
      { kind: 'gap', text: 'the hall is too loud', cells: ['EE1'] },
      { kind: 'provision', text: 'Visual timetables', cells: ['EE1'] },
    ]);
  });

  test('what stands beside a heading that nobody knows is shown without a place, not dropped', () => {
    const rows = [
      ['', 'Environment', 'Workforce', 'Notes'],
      ['Universal', 'Visual timetables', '', 'Ask the head'],
      ['Whole class', 'Choice boards', '', ''],
    ];
    expect(readPasted(rows)).toEqual([
      { kind: 'provision', text: 'Visual timetables', cells: ['EE1'] },
      { kind: 'provision', text: 'Ask the head', cells: [] },
      { kind: 'provision', text: 'Choice boards', cells: [] },
    ]);
  });

  test('turned on its side, too', () => {
    const rows = [
      ['Strand', 'Universal', 'Targeted', 'Specialist'],
      ['Intervention', 'Language for Learning', 'Talk Boost', ''],
    ];
    expect(readPasted(rows)).toEqual([
      { kind: 'provision', text: 'Language for Learning', cells: ['IN1'] },
      { kind: 'provision', text: 'Talk Boost', cells: ['IN2'] },
    ]);
  });

  test('whatever stands in a grid, printed and pasted it is the same again', () => {
    const text = fc
      .array(fc.constantFrom('Talk', 'Boost', 'café', 'Y2', 'group'), { minLength: 2, maxLength: 4 })
      .map((words) => words.join(' '));
    const entry = fc.record({
      kind: fc.constantFrom('provision' as const, 'gap' as const),
      text,
      cells: fc.subarray<Cell>([...cells], { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (each) => `${each.kind} ${each.text}` }), (entries) => {
        const key = (all: readonly Pasted[]) => all.map((each) => JSON.stringify(each)).sort();
        expect(key(readPasted(printed(entries)))).toEqual(key(entries));
      }),
      tries(),
    );
  });
});

describe('lines', () => {
  test.each<[string, string, Cell[]]>([
    ['Word of the Week – universal intervention', 'Word of the Week', ['IN1']],
    ['- Visual timetables (EE2)', 'Visual timetables', ['EE2']],
    ['FS2: coffee mornings with the therapist', 'coffee mornings with the therapist', ['FS2']],
    ['3. Language for Learning - WW1, ID1 and IN1', 'Language for Learning', ['WW1', 'ID1', 'IN1']],
    ['Staff training - Workforce, targeted', 'Staff training', ['WW2']],
    ['A drop-in - every other week', 'A drop-in - every other week', []],
    ['Talk Boost', 'Talk Boost', []],
  ])('“%s”', (said, text, where) => {
    expect(readPasted(lines(said))).toEqual([{ kind: 'provision', text, cells: where }]);
  });

  test('a heading holds for what stands under it', () => {
    const read = readPasted(
      lines(
        'Environment',
        'Universal:',
        '• Visual timetables',
        'Gap: hall too loud',
        'Intervention, targeted',
        'Talk Boost',
      ),
    );
    expect(read).toEqual([
      { kind: 'provision', text: 'Visual timetables', cells: ['EE1'] },
      { kind: 'gap', text: 'hall too loud', cells: ['EE1'] },
      { kind: 'provision', text: 'Talk Boost', cells: ['IN2'] },
    ]);
  });

  test('a list with its cells in a column of their own', () => {
    expect(
      one(
        ['What', 'Where'],
        ['SLCN Pathway', 'EE1; ID1'],
        ['Coffee mornings', 'family support targeted'],
        ['Talk Boost', 'Intervention', 'Targeted'],
      ),
    ).toEqual([
      { kind: 'provision', text: 'SLCN Pathway', cells: ['EE1', 'ID1'] },
      { kind: 'provision', text: 'Coffee mornings', cells: ['FS2'] },
      { kind: 'provision', text: 'Talk Boost', cells: ['IN2'] },
    ]);
  });

  test('whatever is pasted, nothing is made up: every word of an entry stood there', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 })), (rows) => {
        const all = rows.flat().join(' ').replace(/\s+/g, ' ');
        for (const { text } of readPasted(rows)) {
          expect(text).not.toBe('');
          for (const word of text.split(' ')) expect(all).toContain(word);
        }
      }),
      tries(),
    );
  });
});
