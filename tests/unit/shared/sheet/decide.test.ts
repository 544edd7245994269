import { expect, test } from '@jest/globals';
import { planForm } from '../../../../shared/planning/plan-form.ts';
import {
  addRow,
  edit,
  removeRow,
  restoreRow,
  settle,
  takeOut,
  type Edit,
  type SheetAct,
} from '../../../../shared/sheet/decide.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { mostRows, rowOf, rowsOf, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { done, there } from '../planning/a-cycle.ts';
import { by, plan, row, words } from './a-sheet.ts';

const focus = (text: string, seen: number): Edit => ({ rowId: 'page', field: 'focus', text, seen });
const write = (sheet: Sheet, text: string, act: SheetAct, seen = sheet.rev) =>
  done(edit(planForm, sheet, [focus(text, seen)], act));
const problemOf = (result: Result<Sheet>): string => (result.ok ? 'went through' : result.problem.code);

test('what one side writes stands in the field, with who wrote it', () => {
  const after = write(plan(), '  Vocabulary in Year 2\r\n', by('sendco'));
  expect(rowOf(after, 'page')?.fields['focus']).toMatchObject({ text: 'Vocabulary in Year 2', by: 'sendco', rev: 2 });
  expect(after).toMatchObject({ rev: 2, contentRev: 2 });
});

test('a form that sends all its fields overwrites none that somebody else changed meanwhile', () => {
  const opened = plan();
  const after = write(opened, 'Vocabulary', by('sendco'));
  const form = [focus('', opened.rev), { rowId: 'page', field: 'priorities', text: 'Reading', seen: opened.rev }];
  const both = done(edit(planForm, after, form, by('link-therapist')));
  expect([words(both, 'page', 'focus'), words(both, 'page', 'priorities')]).toEqual(['Vocabulary', 'Reading']);
  expect(both.conflicts).toEqual([]);
});

test('two texts for one field are both kept until one is chosen', () => {
  const opened = plan();
  const first = write(opened, 'Vocabulary', by('sendco'));
  const both = write(first, 'Listening', by('link-therapist'), opened.rev);
  expect(words(both, 'page', 'focus')).toBe('Vocabulary');
  expect(both.conflicts).toMatchObject([{ field: 'focus', text: 'Listening', by: 'link-therapist' }]);
  const { id } = there(both.conflicts[0]);
  expect(words(done(settle(both, id, 'standing', both.rev, by('sendco'))), 'page', 'focus')).toBe('Vocabulary');
  const second = done(settle(both, id, 'second', both.rev, by('sendco')));
  expect(words(second, 'page', 'focus')).toBe('Listening');
  expect(second.conflicts).toEqual([]);
  expect(problemOf(settle(second, id, 'standing', second.rev, by('sendco')))).toBe('already-done');
});

test('a conflict is not settled against a text that nobody saw', () => {
  const opened = plan();
  const both = write(write(opened, 'One', by('sendco')), 'Two', by('link-therapist'), opened.rev);
  const changed = write(both, 'Three', by('sendco'));
  expect(problemOf(settle(changed, there(both.conflicts[0]).id, 'second', both.rev, by('link-therapist')))).toBe(
    'changed-meanwhile',
  );
});

test('the same text from both is no conflict, and the same second text is kept once', () => {
  const opened = plan();
  const first = write(opened, 'Vocabulary', by('sendco'));
  expect(write(first, 'Vocabulary', by('link-therapist'), opened.rev)).toBe(first);
  const both = write(first, 'Listening', by('link-therapist'), opened.rev);
  expect(write(both, 'Listening', by('link-therapist'), opened.rev).conflicts).toHaveLength(1);
});

test('who writes the second text into the field by hand has settled it; any other text leaves both', () => {
  const opened = plan();
  const both = write(write(opened, 'Vocabulary', by('sendco')), 'Listening', by('link-therapist'), opened.rev);
  const other = write(both, 'Vocabulary and listening', by('sendco'));
  expect(other.conflicts.map(({ text }) => text)).toEqual(['Listening']);
  const third = write(other, 'Play', by('link-therapist'), both.rev);
  expect(third.conflicts.map(({ text }) => text)).toEqual(['Listening', 'Play']);
  const settled = write(third, ' Listening ', by('sendco'));
  expect(words(settled, 'page', 'focus')).toBe('Listening');
  expect(settled.conflicts.map(({ text }) => text)).toEqual(['Play']);
  expect(settled.contentRev).toBe(settled.rev);
});

test('a second text written by hand by somebody who had not seen the text that stands settles nothing', () => {
  const opened = plan();
  const both = write(write(opened, 'Vocabulary', by('sendco')), 'Listening', by('link-therapist'), opened.rev);
  const unseen = write(both, 'Listening', by('link-therapist'), opened.rev);
  expect(unseen).toBe(both);
});

test('a text that is too long, a day that does not exist and an unknown answer are refused whole', () => {
  const sheet = plan();
  const standing = 'standing-grid-current';
  for (const [rowId, field, text] of [
    ['page', 'focus', 'x'.repeat(601)],
    [standing, 'dueOn', '2027-02-30'],
    [standing, 'achieved', 'perhaps'],
    ['gap-none', 'rank', '1'],
    ['page', 'constructor', 'x'],
  ] as const) {
    const edits = [
      { rowId: 'page', field: 'priorities', text: 'Reading', seen: 1 },
      { rowId, field, text, seen: 1 },
    ];
    expect(problemOf(edit(planForm, sheet, edits, by('sendco')))).toMatch(/not-understood|not-found/);
  }
});

test('characters that nobody sees are left out, so that a card never swells with them', () => {
  expect(words(write(plan(), `a\u0000b\tc\nd\ud800`, by('sendco')), 'page', 'focus')).toBe('ab\tc\nd\ufffd');
});

const point = { id: 'point-1', kind: 'point', texts: { heading: 'training', text: 'Makaton' } };

test('a row added twice is one row', () => {
  const once = done(addRow(planForm, plan(), point, by('sendco')));
  expect(addRow(planForm, once, point, by('sendco'))).toEqual({ ok: true, value: once });
  expect(rowsOf(once, 'point')).toHaveLength(1);
});

test('what was typed anew before Add was pressed again is not lost', () => {
  const once = done(addRow(planForm, plan(), point, by('sendco')));
  const again = { ...point, texts: { ...point.texts, text: 'Makaton for lunchtime staff' } };
  const twice = done(addRow(planForm, once, again, by('sendco')));
  expect(words(twice, 'point-1', 'text')).toBe('Makaton for lunchtime staff');
  const theirs = [{ rowId: 'point-1', field: 'text', text: 'Signing', seen: once.rev }];
  const changed = done(edit(planForm, once, theirs, by('link-therapist')));
  const both = done(addRow(planForm, changed, again, by('sendco')));
  expect(words(both, 'point-1', 'text')).toBe('Signing');
  expect(both.conflicts.map(({ text }) => text)).toEqual(['Makaton for lunchtime staff']);
});

test('rows that come by themselves are not added, and a full page takes no more', () => {
  expect(problemOf(addRow(planForm, plan(), { ...point, kind: 'gap' }, by('sendco')))).toBe('not-allowed');
  const full = { ...plan(), rows: Array.from({ length: mostRows }, (_, n) => row(`p-${n}`, 'point')) };
  expect(problemOf(addRow(planForm, full, point, by('sendco')))).toBe('too-many');
});

test('a row taken out can be put back with its texts', () => {
  const added = done(addRow(planForm, plan(), point, by('sendco')));
  const out = done(takeOut(planForm, added, 'point-1', added.rev, by('link-therapist')));
  expect(rowsOf(out, 'point')).toEqual([]);
  const back = done(restoreRow(out, 'point-1', by('sendco')));
  expect(words(back, 'point-1', 'text')).toBe('Makaton');
  expect(problemOf(takeOut(planForm, back, 'page', back.rev, by('sendco')))).toBe('not-allowed');
});

test('a row that somebody wrote in unseen is not taken out, nor one with two texts', () => {
  const added = done(addRow(planForm, plan(), point, by('sendco')));
  const theirs = [{ rowId: 'point-1', field: 'text', text: 'Signing', seen: added.rev }];
  const changed = done(edit(planForm, added, theirs, by('link-therapist')));
  expect(problemOf(removeRow(changed, 'point-1', added.rev, by('sendco')))).toBe('changed-meanwhile');
  const mine = [{ rowId: 'point-1', field: 'text', text: 'Makaton first', seen: added.rev }];
  const both = done(edit(planForm, changed, mine, by('sendco')));
  expect(problemOf(removeRow(both, 'point-1', both.rev, by('sendco')))).toBe('changed-meanwhile');
});

test('what is written into a row that was taken out meanwhile is refused with a way to go on', () => {
  const added = done(addRow(planForm, plan(), point, by('sendco')));
  const out = done(removeRow(added, 'point-1', added.rev, by('link-therapist')));
  const mine = [{ rowId: 'point-1', field: 'text', text: 'Makaton first', seen: added.rev }];
  expect(problemOf(edit(planForm, out, mine, by('sendco')))).toBe('changed-meanwhile');
});

test('a page never grows beyond what a document can hold', () => {
  const rows = Array.from({ length: 80 }, (_, n) => row(`p-${n}`, 'point', { text: 'x'.repeat(6_250) }));
  const full = { ...plan(), rows: [...rows, row('page', 'page')] };
  expect(problemOf(edit(planForm, full, [focus('One more', full.rev)], by('sendco')))).toBe('too-many');
});
