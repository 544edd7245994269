import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideGrid, type GridAct, type GridOp } from '../../../../shared/scoping/decide.ts';
import { historyOf } from '../../../../shared/scoping/entry-history.ts';
import { gapText } from '../../../../shared/scoping/gap-text.ts';
import type { Grid, GridChange } from '../../../../shared/scoping/grid.ts';
import { isAgreed, prioritySchema } from '../../../../shared/scoping/settling.ts';
import { there } from '../planning/a-cycle.ts';
import { tries } from '../runs.ts';
import { after, ellen, hazelbrookGrid, priya } from './a-grid.ts';

const gap: GridOp = { do: 'add', id: 'gap-1', kind: 'gap', text: 'Hall is too loud', cells: ['EE1', 'EE2'] };
const begun = (): Grid => after(hazelbrookGrid(), [ellen(), gap]);
const entryOf = (grid: Grid) => there(grid.entries.find(({ id }) => id === 'gap-1'));
const settledIn = (grid: Grid) => there(entryOf(grid).settled ?? undefined);
const settle = (grid: Grid, more: Partial<Extract<GridOp, { do: 'prioritise' }>> = {}): GridOp => ({
  ...{ do: 'prioritise', id: 'gap-1', priority: 'first', owner: 'sendco', order: '2026-27|2', seen: grid.rev },
  ...more,
});
const refusedBy = (grid: Grid, op: GridOp, act: GridAct) => decideGrid(grid, [op], act).refused.map(({ code }) => code);
/** One act after the other, with everything that happened. */
function played(start: Grid, ...acts: readonly (readonly [GridAct, (grid: Grid) => GridOp])[]) {
  const changes: GridChange[] = [];
  let grid = start;
  for (const [n, [act, op]] of acts.entries()) {
    const decided = decideGrid(grid, [op(grid)], { ...act, newId: `n-${n}`, activityId: `a-${n}` });
    expect(decided.refused).toEqual([]);
    grid = decided.grid;
    changes.push(...decided.changes);
  }
  return { grid, changes };
}

describe('settling a gap', () => {
  it('is agreed by both only when both have said so, and a change of either asks the other again', () => {
    const proposed = after(begun(), [ellen(), settle(begun())]);
    expect(settledIn(proposed)).toMatchObject({ term: { label: 'summer term 2027' } });
    expect(gapText.values(settledIn(proposed))).toBe('First priority · school · summer term 2027');
    expect(isAgreed(settledIn(proposed))).toBe(false);
    const agreed = after(proposed, [priya(), { do: 'agree-priority', id: 'gap-1', seen: proposed.rev }]);
    expect(isAgreed(settledIn(agreed))).toBe(true);
    const alike = after(proposed, [priya(), settle(proposed)]);
    expect(isAgreed(settledIn(alike))).toBe(true);
    const other = after(agreed, [priya(), settle(agreed, { owner: 'both' })]);
    expect(settledIn(other).agreed).toMatchObject({ sendco: null });
    const reworded = after(agreed, [
      priya(),
      { do: 'change', id: 'gap-1', words: { text: 'Hall is loud at lunch' }, seen: agreed.rev },
    ]);
    expect(settledIn(reworded).agreed).toMatchObject({
      sendco: null,
      'link-therapist': { by: 'Priya Raman' },
    });
  });

  it('neither agrees nor writes over what somebody settled or reworded unseen', () => {
    const seen = begun().rev;
    const proposed = after(begun(), [ellen(), settle(begun())]);
    expect(refusedBy(proposed, settle(proposed, { owner: 'both', seen }), priya())).toEqual(['changed-meanwhile']);
    expect(refusedBy(proposed, { do: 'agree-priority', id: 'gap-1', seen }, priya())).toEqual(['changed-meanwhile']);
    const words = after(proposed, [
      ellen(),
      { do: 'change', id: 'gap-1', words: { text: 'Another thing' }, seen: proposed.rev },
    ]);
    expect(refusedBy(words, { do: 'agree-priority', id: 'gap-1', seen: proposed.rev }, priya())).toEqual([
      'changed-meanwhile',
    ]);
  });

  it('needs a coming term unless it is not for now, and is about gaps alone', () => {
    expect(refusedBy(begun(), settle(begun(), { order: null }), ellen())).toEqual(['not-understood']);
    expect(refusedBy(begun(), settle(begun(), { order: '2024-25|1' }), ellen())).toEqual(['not-understood']);
    expect(refusedBy(begun(), settle(begun(), { order: null, priority: 'not-now' }), ellen())).toEqual([]);
    const provision = there(begun().entries[0]).id;
    expect(refusedBy(begun(), settle(begun(), { id: provision }), ellen())).toEqual(['changed-meanwhile']);
  });

  it('moves neither the grid’s content nor a review, and neither do actions', () => {
    const act: GridOp = {
      ...{
        do: 'write-action',
        id: 'gap-1',
        actionId: 'a',
        text: 'Panels',
        owner: 'sendco',
        dueOn: null,
        state: 'doing',
      },
      seen: begun().rev,
    };
    const reviewed = after(begun(), [priya(), { do: 'review', seen: begun().rev }]);
    const later = after(reviewed, [ellen(), settle(reviewed), act]);
    expect([later.contentRev, later.reviewed]).toEqual([reviewed.contentRev, reviewed.reviewed]);
    expect(entryOf(later).rev).toBe(entryOf(begun()).rev);
  });

  it('whoever settles what, both are never said to agree on something that one of them has not seen', () => {
    const step = fc.record({
      side: fc.constantFrom('sendco', 'link-therapist'),
      looks: fc.boolean(),
      agrees: fc.boolean(),
      priority: fc.constantFrom(...prioritySchema.options),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
        let grid = begun();
        const screens = { sendco: grid, 'link-therapist': grid };
        for (const [n, { side, looks, agrees, priority }] of steps.entries()) {
          if (looks) screens[side as 'sendco'] = grid;
          const screen = screens[side as 'sendco'];
          const op: GridOp = agrees
            ? { do: 'agree-priority', id: 'gap-1', seen: screen.rev }
            : settle(screen, { priority });
          const act = (side === 'sendco' ? ellen : priya)({ activityId: `a-${n}`, newId: `n-${n}` });
          const before = entryOf(grid).settled;
          grid = decideGrid(grid, [op], act).grid;
          const now = entryOf(grid).settled;
          if (now && isAgreed(now) && now !== before && agrees)
            expect(gapText.values(settledIn(screen))).toBe(gapText.values(now));
        }
      }),
      tries(100),
    );
  });
});

describe('what is done about a gap', () => {
  const action = (grid: Grid, more: Partial<Extract<GridOp, { do: 'write-action' }>> = {}): GridOp => ({
    ...{
      do: 'write-action',
      id: 'gap-1',
      actionId: 'a-1',
      text: 'Soft panels',
      owner: 'both',
      dueOn: null,
      state: 'to-do',
    },
    seen: grid.rev,
    ...more,
  });

  it('is written down once, up to ten times, and not written over unseen', () => {
    const one = after(begun(), [ellen(), action(begun())]);
    expect(after(one, [ellen(), action(one)])).toBe(one);
    expect(refusedBy(one, action(one, { state: 'done', seen: begun().rev }), priya())).toEqual(['changed-meanwhile']);
    expect(refusedBy(one, action(one, { actionId: 'b', text: ' ' }), priya())).toEqual(['not-understood']);
    const ten = Array.from({ length: 9 }, (_, n) => n).reduce(
      (grid, n) => after(grid, [priya(), action(grid, { actionId: `b-${n}` })]),
      one,
    );
    expect(refusedBy(ten, action(ten, { actionId: 'one-more' }), priya())).toEqual(['too-many']);
  });

  it('a gap becomes a provision with its id, cells and past, and its history tells it in plain sentences', () => {
    const { grid, changes } = played(
      begun(),
      [ellen(), (now) => settle(now)],
      [priya(), (now) => ({ do: 'agree-priority', id: 'gap-1', seen: now.rev })],
      [ellen(), (now) => action(now, { state: 'doing' })],
      [ellen(), (now) => ({ do: 'drop-action', id: 'gap-1', actionId: 'a-1', seen: now.rev })],
      [ellen(), (now) => ({ do: 'meet', id: 'gap-1', metBy: null, text: 'Quiet hall', seen: now.rev })],
      [priya(), (now) => ({ do: 'reopen', id: 'gap-1', seen: now.rev })],
    );
    expect(entryOf(grid)).toMatchObject({ kind: 'gap', text: 'Hall is too loud', cells: ['EE1', 'EE2'], met: null });
    expect(historyOf(changes.toReversed(), 'gap-1').map(({ sentence }) => sentence)).toEqual([
      'A gap again: noted by Priya Raman on Tue 1 Dec',
      'Became a provision, “Quiet hall”: noted by Ellen Whitfield on Tue 1 Dec',
      'An action taken away (Soft panels) by Ellen Whitfield on Tue 1 Dec',
      'Action written down (Soft panels · both · Doing) by Ellen Whitfield on Tue 1 Dec',
      'First priority · school · summer term 2027: agreed by both, last by Priya Raman on Tue 1 Dec',
      'First priority · school · summer term 2027: proposed by Ellen Whitfield on Tue 1 Dec',
    ]);
  });

  it('a gap that a provision meets goes where what is taken out is, and comes back as a gap either way', () => {
    const provision = there(begun().entries[0]).id;
    const met = after(begun(), [ellen(), { do: 'meet', id: 'gap-1', metBy: provision, seen: begun().rev }]);
    expect(met.entries.some(({ id }) => id === 'gap-1')).toBe(false);
    expect(met.removed.at(-1)).toMatchObject({ id: 'gap-1', met: { metBy: provision } });
    for (const op of [
      { do: 'reopen', id: 'gap-1', seen: met.rev },
      { do: 'restore', id: 'gap-1' },
    ] as const)
      expect(entryOf(after(met, [priya(), op]))).toMatchObject({ kind: 'gap', met: null });
    expect(refusedBy(begun(), { do: 'meet', id: 'gap-1', metBy: 'gone', seen: begun().rev }, ellen())).toEqual([
      'changed-meanwhile',
    ]);
  });
});
