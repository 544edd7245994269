import { describe, expect, test } from '@jest/globals';
import { readForm, type FormContent } from '../../../../shared/scoping/form-read.ts';

const head = [
  'Level',
  'FS\nFamily support',
  'EE\nEnvironment',
  'WW\nWorkforce',
  'ID\nIdentification',
  'IN\nIntervention',
];
const form = (tables: string[][][], more: Partial<FormContent> = {}): FormContent => ({
  tables,
  outside: [],
  merged: false,
  pictures: false,
  tracked: false,
  ...more,
});
const blank = (code: string): string[] => ['FS', 'EE', 'WW', 'ID', 'IN'].map((strand) => `${strand}${code}`);

describe('what a school does with the form is read', () => {
  test('bullets, gaps, words beside the code, and the same in several cells', () => {
    const table = [
      head,
      ['Specialist\nLevel 3', ...blank('3')],
      ['Targeted\nLevel 2', 'FS2 Coffee mornings', 'EE2\n\n• Now and next boards', 'WW2', 'ID2', 'IN2: Lego groups'],
      ['Universal\nLevel 1', 'FS1', 'EE1\nGap: the hall is too loud', 'WW1\nWord aware', 'ID1', 'IN1\n1. Word aware'],
    ];
    expect(readForm(form([table]))).toEqual({
      entries: [
        { kind: 'provision', text: 'Coffee mornings', cells: ['FS2'] },
        { kind: 'provision', text: 'Now and next boards', cells: ['EE2'] },
        { kind: 'provision', text: 'Lego groups', cells: ['IN2'] },
        { kind: 'gap', text: 'the hall is too loud', cells: ['EE1'] },
        { kind: 'provision', text: 'Word aware', cells: ['WW1', 'IN1'] },
      ],
      report: [],
    });
  });

  test('a row that goes on, a second table of the same kind, and other names for strands and levels', () => {
    const first = [head, ['Specialist', ...blank('3')], ['Specialist\nLevel 3\ncontinued', '', 'Symbols', '', '', '']];
    const second = [
      ['', 'Enabling environments', 'Workforce development'],
      ['Individualised', 'Keyring', ''],
    ];
    expect(readForm(form([first, second]))).toEqual({
      entries: [
        { kind: 'provision', text: 'Symbols', cells: ['EE3'] },
        { kind: 'provision', text: 'Keyring', cells: ['EE3'] },
      ],
      report: [],
    });
  });

  test('without the table, a list that says where each thing belongs', () => {
    const list = [
      ['What', 'Where'],
      ['Talk Boost', 'IN2'],
    ];
    expect(readForm(form([list]))).toEqual({
      entries: [{ kind: 'provision', text: 'Talk Boost', cells: ['IN2'] }],
      report: [],
    });
  });
});

describe('what was not understood is said', () => {
  test('no table at all, another table, an empty one', () => {
    expect(readForm(form([])).report).toEqual([expect.stringContaining('There is no scoping table in that file')]);
    const shopping = [['Bread', 'Milk']];
    expect(readForm(form([shopping])).report).toEqual([expect.stringContaining('There is no scoping table')]);
    expect(readForm(form([[head, ['Universal', '', '', '', '', '']], shopping])).report).toEqual([
      'The form is empty: nothing is written in its cells.',
      'One more table was left out: its headings are not the strands and levels.',
    ]);
  });

  test('words outside the table, above its headings and in the column of the levels', () => {
    const table = [
      ['Our school 2026', '', '', '', '', ''],
      head,
      ['Whole class', 'Newsletter', '', '', '', ''],
      ['Universal', 'FS1\nCoffee', '', '', '', ''],
    ];
    const outside = ['We also run a choir', 'and', 'a garden', 'a farm', '...'];
    const { entries, report } = readForm(form([table], { outside }));
    expect(entries).toEqual([
      { kind: 'provision', text: 'Newsletter', cells: [] },
      { kind: 'provision', text: 'Coffee', cells: ['FS1'] },
    ]);
    expect(report).toEqual([
      'Not read, because it stands where the table has its headings: “Our school 2026”, “Whole class”.',
      'Not read, because it stands outside the table: “We also run a choir”, “and”, “a garden” and 1 more.',
      'One entry stands beside a heading that is no strand or level. Choose where it belongs.',
    ]);
  });

  test('joined cells, pictures, marked changes, too long and too many', () => {
    const many = Array.from({ length: 700 }, (_, n) => `Thing ${n}`).join('\n');
    const table = [head, ['Universal', 'x'.repeat(301), many, '', '', '']];
    const { entries, report } = readForm(form([table], { merged: true, pictures: true, tracked: true }));
    expect(entries).toHaveLength(600);
    expect(report.map((line) => line.split(/[.:]/)[0])).toEqual([
      'One entry is longer than 300 characters',
      'There is more in the table than a grid can hold; the first 600 were read',
      'Cells were joined in the table',
      'There are pictures in the file',
      'There are changes marked in the file',
    ]);
  });
});
