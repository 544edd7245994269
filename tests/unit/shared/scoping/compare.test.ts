import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cells, type Cell } from '../../../../shared/balanced-system/framework.ts';
import { compareGrids, isSame, type GridComparison } from '../../../../shared/scoping/compare.ts';
import { decideGrid } from '../../../../shared/scoping/decide.ts';
import { gridEntrySchema, gridOf, type GridEntry } from '../../../../shared/scoping/scoping.ts';
import { versionText } from '../../../../shared/scoping/version-text.ts';
import { tries } from '../runs.ts';
import { adding, after, ellen, hazelbrookGrid, idOfText, priya, ticking } from './a-grid.ts';

const entry: fc.Arbitrary<GridEntry> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    kind: fc.constantFrom('provision' as const, 'gap' as const),
    text: fc.constantFrom('Word of the Week', 'Talk Boost', 'Too loud'),
    cells: fc.subarray<Cell>([...cells].slice(0, 6), { minLength: 1 }),
    details: fc.constantFrom({}, { deliveredBy: 'TA' }, { deliveredBy: 'TA', cost: '£5' }, { cost: '£5' }),
    confirmedOn: fc.constantFrom('2026-09-17', '2026-12-01'),
    rev: fc.integer({ min: 1, max: 9 }),
  })
  .map((each) => gridEntrySchema.parse({ ...each, addedOn: '2026-09-17', firstRev: 1 }));
const grid = fc.uniqueArray(entry, { selector: ({ id }) => id });

/** What a grid says, whatever its order and whoever confirmed it when. */
const says = (entries: readonly GridEntry[]) =>
  entries
    .map(({ id, kind, text, cells: where, details }) => ({ id, kind, text, cells: where, details }))
    .sort((a, b) => a.id.localeCompare(b.id));

/** The older grid with everything done to it that the comparison names. */
function applied(older: readonly GridEntry[], { added, removed, changed }: GridComparison): GridEntry[] {
  const gone = new Set(removed.map(({ id }) => id));
  const now = new Map(changed.map((each) => [each.after.id, each]));
  const stayed = older.filter(({ id }) => !gone.has(id));
  return [
    ...stayed.map((each) => {
      const change = now.get(each.id);
      if (!change) return each;
      const { after: next, what } = change;
      return {
        ...each,
        ...(what.includes('met') || what.includes('missing') ? { kind: next.kind } : {}),
        ...(what.includes('moved') ? { cells: next.cells } : {}),
        ...(what.includes('reworded') ? { text: next.text } : {}),
        ...(what.includes('details') ? { details: next.details } : {}),
      };
    }),
    ...added,
  ];
}

test('the older grid with what changed is the newer one, whatever the two are', () => {
  fc.assert(
    fc.property(grid, grid, (older, newer) => {
      const found = compareGrids(older, newer);
      expect(says(applied(older, found))).toEqual(says(newer));
      expect(found.added.length + found.changed.length + found.unchanged).toBe(newer.length);
      expect(found.removed.length + found.changed.length + found.unchanged).toBe(older.length);
      // The table of cells counts what the two grids show.
      const counted = (entries: readonly GridEntry[]) =>
        gridOf(entries).map(({ provisions, gaps }) => ({ provisions: provisions.length, gaps: gaps.length }));
      expect(found.cells.map(({ was }) => was)).toEqual(counted(older));
      expect(found.cells.map(({ is }) => is)).toEqual(counted(newer));
    }),
    tries(),
  );
});

test('a grid compared with itself says nothing, and turned round added is taken out', () => {
  fc.assert(
    fc.property(grid, grid, (older, newer) => {
      expect(isSame(compareGrids(older, older))).toBe(true);
      const [there, back] = [compareGrids(older, newer), compareGrids(newer, older)];
      expect(says(there.added)).toEqual(says(back.removed));
      expect(there.changed.length).toBe(back.changed.length);
    }),
    tries(),
  );
});

test('a term of Hazelbrook: each thing that happened is named as what it was', () => {
  const start = after(hazelbrookGrid(), [
    ellen(),
    { do: 'add', id: 'loud', kind: 'gap', text: 'Hall too loud', cells: ['EE2'] },
  ]);
  const id = (text: string) => idOfText(start, text);
  const seen = start.rev;
  const { grid: now } = decideGrid(
    start,
    [
      adding('Talk Boost', 'IN2'),
      { do: 'remove', id: id('Intervention Fayre'), seen },
      { do: 'change', id: 'loud', seen, words: { kind: 'provision', text: 'Sound panels in the hall' } },
      { do: 'change', id: id('SLCN Pathway'), seen, words: { cells: ['EE1', 'ID2'] } },
      { do: 'change', id: id('SLT assessments at school'), seen, words: { text: 'Assessments at school' } },
      { do: 'change', id: id('Liaison meetings with SENCo'), seen, words: { details: { frequency: 'Termly' } } },
      ticking(start, 'FS'),
    ],
    priya({ on: ellen().on }),
  );
  const found = compareGrids(start.entries, now.entries);
  expect(found.added.map(({ text }) => text)).toEqual(['Talk Boost']);
  expect(found.removed.map(({ text }) => text)).toEqual(['Intervention Fayre']);
  expect(found.changed.map(({ after: { text }, what }) => [text, ...what])).toEqual([
    ['Assessments at school', 'reworded'],
    ['Liaison meetings with SENCo', 'details'],
    ['SLCN Pathway', 'moved'],
    ['Sound panels in the hall', 'met', 'reworded'],
  ]);
  // Ticks alone are no change of what the grid says.
  expect(found.unchanged).toBe(8);
  expect([found.was.filled, found.is.filled]).toEqual([11, 12]);
  expect(versionText.coverage(found.was, found.is)).toBe('12 of 15 cells have something in place; it was 11.');
  expect(found.cells.find(({ cell }) => cell === 'EE2')).toEqual({
    cell: 'EE2',
    was: { provisions: 0, gaps: 1 },
    is: { provisions: 1, gaps: 0 },
  });
});
