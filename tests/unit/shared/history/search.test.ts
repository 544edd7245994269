import { expect, test } from '@jest/globals';
import { searchSheet, snippetOf, wordsOf } from '../../../../shared/history/search.ts';
import { planForm } from '../../../../shared/planning/plan-form.ts';
import type { Sheet } from '../../../../shared/sheet/sheet.ts';

const row = (id: string, kind: string, texts: Record<string, string>, more: object = {}) => ({
  id,
  kind,
  label: null,
  removed: null,
  ...more,
  fields: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text }])),
});

const sheet = {
  rows: [
    row('page', 'page', { focus: 'Vocabulary in every class', priorities: 'Reading' }),
    row('one', 'activity', { outcome: 'Choosing a game', activity: 'Choice boards', owner: 'sendco' }),
    row('two', 'child', { decision: 'Observe in class, then talk' }, { label: 'Child 3, Year 2' }),
    row('gone', 'point', { text: 'Choice of dates' }, { removed: { by: 'sendco', at: '' } }),
  ],
  addenda: [{ text: 'The vocabulary group meets on Tuesdays' }],
} as unknown as Sheet;

const find = (search: string) => searchSheet(planForm, sheet, wordsOf(search), 'Addendum');

test('words are looked for whatever their case and apostrophe, each once', () => {
  expect(wordsOf('  Choice CHOICE child’s ')).toEqual(['choice', "child's"]);
  expect(wordsOf('   ')).toEqual([]);
});

test('a field is found when it holds every word, with the row’s own name', () => {
  expect(find('choice')).toEqual([{ field: 'Activity', row: 'Choosing a game', snippet: 'Choice boards' }]);
  expect(find('boards choice')).toHaveLength(1);
  expect(find('choice vocabulary')).toEqual([]);
  expect(find('observe')).toEqual([
    { field: 'What you decided together', row: 'Child 3, Year 2', snippet: 'Observe in class, then talk' },
  ]);
});

test('choices are found by what people read, rows by their label, addenda too; rows taken out are not', () => {
  expect(find('school').map(({ field }) => field)).toEqual(['Who does it']);
  expect(find('child 3')).toEqual([{ field: 'Child', row: 'Child 3, Year 2', snippet: 'Child 3, Year 2' }]);
  expect(find('vocabulary').map(({ field }) => field)).toEqual(['Agreed focus', 'Addendum']);
  expect(find('dates')).toEqual([]);
});

test('nothing is looked for without a word', () => expect(find(' ')).toEqual([]));

test('a long text is cut around the word, in one line', () => {
  const long = `${'before '.repeat(30)}\nnarrative group ${'after '.repeat(30)}`;
  const snippet = snippetOf(long, ['narrative']);
  expect(snippet).toMatch(/^….*before narrative group after.*…$/);
  expect(snippet.length).toBeLessThan(150);
});
