import { expect, test } from '@jest/globals';
import { cells } from '../../../../shared/balanced-system/framework.ts';
import { figuresOf } from '../../../../shared/area/figures.ts';
import { decideLibrary, newItem, readWords, type LibraryOp } from '../../../../shared/area/library-decide.ts';
import { libraryExamples } from '../../../../shared/area/library-examples.ts';
import { libraryItemSchema, type LibraryItem } from '../../../../shared/area/library.ts';
import { serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { buildGrids, buildSchools } from '../../../../infra/local/sample/build.ts';
import { there } from '../planning/a-cycle.ts';

const serviceId = serviceIdSchema.parse('service-weald');
const at = instant('2026-11-27T09:00:00Z');
const dawn = { by: { personId: 'person-dawn', name: 'Dawn Sayers' }, at };
const words = { title: 'Talk  time', about: '', cells: ['IN1' as const], evidence: '', link: '' };
const item = newItem('library-item-1', serviceId, words, 'proposed', dawn);
const after = (before: LibraryItem, op: LibraryOp, personId = 'person-dawn'): LibraryItem => {
  const next = decideLibrary(before, op, { ...dawn, by: { ...dawn.by, personId } });
  if (!next.ok) throw new Error(next.problem.sentence);
  return libraryItemSchema.parse(next.value);
};

test('the examples that ship are whole, in our own words, and of cells that exist', () => {
  const all = libraryExamples(serviceId);
  for (const example of all) {
    expect(libraryItemSchema.parse(example)).toEqual(example);
    expect(example).toMatchObject({ isExample: true, state: 'published' });
    expect(example.cells.every((cell) => cells.includes(cell))).toBe(true);
    expect(example.about).toMatch(/^[A-Z].{20,}\.$/);
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('proposed, published, reworded, taken out: each step is kept with who did it', () => {
  const published = after(item, { do: 'set-state', state: 'published', seen: 1 });
  const reworded = after(published, { do: 'change', words: { ...words, title: 'Talk time' }, seen: 2 });
  const retired = after(reworded, { do: 'set-state', state: 'retired', seen: 3 });
  expect(retired.history.map(({ by, what, rev }) => [by, what, rev])).toEqual([
    ['Dawn Sayers', 'proposed', 1],
    ['Dawn Sayers', 'published', 2],
    ['Dawn Sayers', 'changed', 3],
    ['Dawn Sayers', 'retired', 4],
  ]);
  // Pressed twice it is done once.
  expect(after(retired, { do: 'set-state', state: 'retired', seen: 3 })).toEqual(retired);
  expect(decideLibrary(retired, { do: 'rate', value: 2 }, dawn)).toMatchObject({ ok: false });
});

test('what was changed after it was opened is not written over, and a rating changes no words', () => {
  const published = after(item, { do: 'set-state', state: 'published', seen: 1 });
  const late = decideLibrary(published, { do: 'change', words: { ...words, title: 'Chat time' }, seen: 1 }, dawn);
  expect(late).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
  const rated = after(published, { do: 'rate', value: 3 });
  expect(after(rated, { do: 'change', words: { ...words, title: 'Chat time' }, seen: 2 }).title).toBe('Chat time');
});

test('each person’s rating counts once, and the last one', () => {
  const published = after(item, { do: 'set-state', state: 'published', seen: 1 });
  const rated = ['a', 'b', 'a', 'a'].reduce<LibraryItem>(
    (before, who, n) => after(before, { do: 'rate', value: n === 3 ? 1 : 3 }, who),
    published,
  );
  expect(rated.ratings).toEqual([
    { personId: 'b', value: 3 },
    { personId: 'a', value: 1 },
  ]);
});

test.each([
  ['without a title', { ...words, title: ' ' }, 'Give it a title'],
  ['without a place', { ...words, cells: [] }, 'at least one place'],
  ['with a link that is none', { ...words, link: 'javascript:alert(1)' }, 'begins with https'],
  ['with too long a title', { ...words, title: 'x'.repeat(121) }, 'too long'],
])('a provision %s is refused in words', (_, typed, why) => {
  const read = readWords(typed);
  expect(read.ok ? '' : read.problem.sentence).toContain(why);
});

test('a school uses what it took from the library, and what says the same', () => {
  const school = there(buildSchools()[0]);
  const grid = there(buildGrids()[0]);
  const [first] = grid.entries;
  const entries = [
    { ...there(first), id: 'a', text: 'Ours', details: { libraryId: 'library-example-visual-timetables' } },
    { ...there(first), id: 'b', text: 'Intervention fayre!', details: {} },
    { ...there(first), id: 'c', kind: 'gap' as const, text: 'Every Child a Talker', details: {} },
  ];
  const figures = figuresOf(school, { entries }, libraryExamples(serviceId));
  expect(figures).toMatchObject({ setting: 'primary', mapped: true });
  expect(figures.uses).toEqual(['library-example-visual-timetables', 'library-example-intervention-fayre']);
  expect(figuresOf(school, undefined, [])).toMatchObject({ mapped: false, provisions: [], gaps: [] });
});
