import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cells, strands, type Cell } from '../../../../shared/balanced-system/framework.ts';
import { decideGrid, type GridAct, type GridOp } from '../../../../shared/scoping/decide.ts';
import type { DetailsPatch } from '../../../../shared/scoping/details.ts';
import { gridChangeSchema, gridSchema, type Grid, type GridChange } from '../../../../shared/scoping/grid.ts';
import { replayed } from '../../../../shared/scoping/replay.ts';
import { coverageOf, gridOf } from '../../../../shared/scoping/scoping.ts';
import { tries } from '../runs.ts';
import { ellen, hazelbrookGrid, priya, spring, summer } from './a-grid.ts';

const known = hazelbrookGrid().entries.map(({ id }) => id);
const id = fc.constantFrom(...known, 'form-1', 'form-2', 'form-3', 'form-1~3');
/** How many revisions ago the person looked. */
const behind = fc.nat({ max: 4 });
const chosen = fc.subarray<Cell>([...cells], { maxLength: 4 });
const text = fc.constantFrom('Word of the Week', 'Talk Boost', '  ', 'Too loud', 'x'.repeat(301));
const kind = fc.constantFrom('provision' as const, 'gap' as const);
const details: fc.Arbitrary<DetailsPatch> = fc.record(
  {
    status: fc.constantFrom('running' as const, 'ended' as const, '' as const),
    deliveredBy: fc.constantFrom('Teaching assistants', '  ', ''),
    yearGroups: fc.subarray(['Reception', 'Year 1', 'Year 2'] as const),
    targetedPlus: fc.boolean(),
  },
  { requiredKeys: [] },
);

type Making = (rev: number) => GridOp;
const op: fc.Arbitrary<Making> = fc.oneof(
  fc
    .record({ ids: fc.uniqueArray(id), behind, through: fc.option(fc.constantFrom(...strands), { nil: undefined }) })
    .map((at): Making => (rev) => ({ do: 'confirm', entryIds: at.ids, seen: rev - at.behind, through: at.through })),
  fc.record({ id, kind, text, cells: chosen, details }).map((add): Making => () => ({ do: 'add', ...add })),
  fc
    .record({ id, words: fc.record({ kind, text, cells: chosen, details }, { requiredKeys: [] }), behind })
    .map((at): Making => (rev) => ({ do: 'change', id: at.id, words: at.words, seen: rev - at.behind })),
  fc.record({ id, behind }).map((at): Making => (rev) => ({ do: 'remove', id: at.id, seen: rev - at.behind })),
  id.map((each): Making => () => ({ do: 'restore', id: each })),
  behind.map((ago): Making => (rev) => ({ do: 'review', seen: rev - ago })),
  fc.record({ id, behind }).map((at): Making => (rev) => ({ do: 'agree', id: at.id, seen: rev - at.behind })),
  fc
    .record({ id, text, cells: chosen, behind })
    .map(({ behind: ago, ...at }): Making => (rev) => ({ do: 'ask', ...at, seen: rev - ago })),
  fc
    .record({ id, moves: fc.boolean(), behind })
    .map(({ behind: ago, ...at }): Making => (rev) => ({ do: 'settle', ...at, seen: rev - ago })),
);
const who = fc.record({ school: fc.boolean(), term: fc.constantFrom(spring, summer, undefined) });
const history = fc.array(fc.record({ who, ops: fc.array(op, { minLength: 1, maxLength: 3 }) }), { maxLength: 25 });

type Steps = readonly {
  readonly before: Grid;
  readonly after: Grid;
  readonly changes: readonly GridChange[];
  readonly act: GridAct;
}[];

/** Plays a history and answers each step of it. */
function played(acts: readonly { who: { school: boolean; term: GridAct['term'] }; ops: readonly Making[] }[]): Steps {
  let grid = hazelbrookGrid();
  return acts.map(({ who: by, ops }, n) => {
    const act = (by.school ? ellen : priya)({ term: by.term, newId: `n${n}`, activityId: `a${n}` });
    const before = grid;
    const decided = decideGrid(
      before,
      ops.map((make) => make(before.rev)),
      act,
    );
    grid = decided.grid;
    return { before, after: grid, changes: decided.changes, act };
  });
}

const property = (holds: (steps: Steps) => void) =>
  fc.assert(
    fc.property(history, (acts) => holds(played(acts))),
    tries(),
  );

test('whatever happens, the grid and its changes fit their schema, and a revision goes up by one or not at all', () => {
  property((steps) => {
    for (const { before, after, changes } of steps) {
      expect(gridSchema.parse(after)).toEqual(after);
      expect(changes.map((each) => gridChangeSchema.parse(each))).toEqual(changes);
      expect(after.rev - before.rev).toBe(changes.length ? 1 : 0);
      if (!changes.length) expect(after).toBe(before);
      expect(new Set(changes.map((each) => each.id)).size).toBe(changes.length);
      expect(changes.length).toBeLessThanOrEqual(3);
    }
  });
});

test('no entry comes, goes or changes without a change document that says so', () => {
  property((steps) => {
    for (const { before, after, changes } of steps) {
      const told = (what: string, entryId: string) =>
        changes.some((e) => e.what === what && e.entryIds.includes(entryId));
      for (const entry of before.entries) {
        const now = after.entries.find((each) => each.id === entry.id);
        if (!now) expect(told('removed', entry.id)).toBe(true);
        else if (now.text !== entry.text || now.kind !== entry.kind || now.cells.join() !== entry.cells.join())
          expect(['changed', 'restored', 'settled'].some((what) => told(what, entry.id))).toBe(true);
        else if (now.confirmedOn !== entry.confirmedOn)
          expect(['confirmed', 'changed', 'restored'].some((what) => told(what, entry.id))).toBe(true);
      }
      for (const entry of after.entries.filter((each) => !before.entries.some((old) => old.id === each.id)))
        expect(told('added', entry.id) || told('restored', entry.id)).toBe(true);
      expect(new Set(after.entries.map((each) => each.id)).size).toBe(after.entries.length);
    }
  });
});

test('the changes alone rebuild the grid, in whatever order they are read', () => {
  property((steps) => {
    const last = steps.at(-1)?.after ?? hazelbrookGrid();
    const changes = steps.flatMap((step) => step.changes);
    const { answered, ...rebuilt } = replayed(hazelbrookGrid(), changes.toReversed());
    expect(answered).toEqual(hazelbrookGrid().answered);
    expect({ ...rebuilt, answered: last.answered }).toEqual(last);
  });
});

test('coverage counts what the cells show: filled and empty make fifteen, placements are those in cells', () => {
  property((steps) => {
    for (const { after } of steps) {
      const coverage = coverageOf(after.entries);
      const shown = gridOf(after.entries);
      expect(coverage.filled + coverage.empty.length).toBe(15);
      expect(coverage.placements).toBe(shown.reduce((sum, each) => sum + each.provisions.length, 0));
      expect(coverage.placements).toBeGreaterThanOrEqual(coverage.provisions);
      expect(coverage.provisions + coverage.gaps).toBe(after.entries.length);
    }
  });
});

test('a review never stands over a change of the school that the therapist did not see', () => {
  property((steps) => {
    for (const { after, changes, act } of steps) {
      const own = ['added', 'changed', 'removed', 'restored'];
      const content = changes.some(({ what }) => own.includes(what));
      const reviews = changes.findLastIndex(({ what }) => what === 'reviewed');
      const contents = changes.findLastIndex(({ what }) => own.includes(what));
      if (content && act.side === 'sendco' && contents > reviews) expect(after.reviewed).toBeNull();
    }
  });
});
