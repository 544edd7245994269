import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sideSchema, type Side } from '../../../../shared/organisation/roles.ts';
import { cycleSchema, type Cycle } from '../../../../shared/planning/cycle.ts';
import { preparationItems, readyList } from '../../../../shared/planning/preparation.ts';
import { prepare } from '../../../../shared/planning/prepare.ts';
import { tries } from '../runs.ts';
import { act, bookedCycle, done, ellen, opening, priya, refused } from './a-cycle.ts';

const tick = (cycle: Cycle, ticked: string[], seen = cycle.rev) =>
  done(prepare(cycle, 'sendco', { ticked, seen }, act(ellen)));
const ticks = (cycle: Cycle, side: Side = 'sendco') => Object.keys(cycle.prepared[side].ticks).sort();

test('each side has five things to get ready, and the grid is one of them', () => {
  for (const side of sideSchema.options) {
    expect(preparationItems[side]).toHaveLength(5);
    expect(preparationItems[side].filter(({ byItself }) => byItself).map(({ id }) => id)).toEqual(['grid']);
    expect(new Set(preparationItems[side].map(({ id }) => id)).size).toBe(5);
  }
});

test('a tick says who and when, and unticking takes it back', () => {
  const ticked = tick(bookedCycle(), ['gaps', 'training']);
  expect(ticked.prepared.sendco.ticks['gaps']).toEqual({ at: opening, by: ellen.personId, rev: 4 });
  expect(readyList(ticked, 'sendco', [])).toMatchObject({ done: 2, ready: false });
  expect(ticks(tick(ticked, ['training']))).toEqual(['training']);
  expect(cycleSchema.safeParse(ticked).error).toBeUndefined();
});

test('saying ready keeps its first moment; it can be taken back; ticks stay either way', () => {
  const ready = done(prepare(tick(bookedCycle(), ['gaps']), 'sendco', { ready: true, seen: 9 }, act(ellen)));
  expect(ready.prepared.sendco.readyAt).toBe(opening);
  const later = act(ellen, '2026-12-01T09:00:00Z');
  expect(done(prepare(ready, 'sendco', { ready: true, seen: 9 }, later))).toBe(ready);
  const back = done(prepare(ready, 'sendco', { ready: false, seen: 9 }, later));
  expect([back.prepared.sendco.readyAt, ticks(back)]).toEqual([null, ['gaps']]);
});

test('an item that is on nobody’s list is refused, and nothing new is no change', () => {
  expect(refused(prepare(bookedCycle(), 'sendco', { ticked: ['hours'], seen: 3 }, act(ellen)))[0]).toBe(
    'not-understood',
  );
  const cycle = tick(bookedCycle(), ['gaps']);
  expect(tick(cycle, ['gaps'])).toBe(cycle);
});

test('a card that was drawn before a tick came does not take it away', () => {
  const old = bookedCycle();
  const elsewhere = tick(old, ['gaps']);
  expect(ticks(tick(elsewhere, ['training'], old.rev))).toEqual(['gaps', 'training']);
  expect(ticks(tick(elsewhere, ['training']))).toEqual(['training']);
});

test('items that were not on the card stay as they are', () => {
  const cycle = tick(bookedCycle(), ['grid', 'gaps']);
  const said = { ticked: [], shown: ['gaps', 'children', 'opportunities', 'training'], seen: cycle.rev };
  expect(ticks(done(prepare(cycle, 'sendco', said, act(ellen))))).toEqual(['grid']);
});

test('whatever both tick and say in whatever order, nobody moves the other’s list, and no unseen tick is lost', () => {
  const step = fc.record({
    side: fc.constantFrom(...sideSchema.options),
    ticked: fc.option(fc.subarray(['grid', 'gaps']), { nil: undefined }),
    ready: fc.option(fc.boolean(), { nil: undefined }),
    behind: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let cycle = bookedCycle();
      for (const { side, ticked, ready, behind } of steps) {
        const seen = Math.max(1, cycle.rev - behind);
        const said = { ...(ticked ? { ticked } : {}), ...(ready === undefined ? {} : { ready }), seen };
        const after = done(prepare(cycle, side, said, act(side === 'sendco' ? ellen : priya)));
        const other = side === 'sendco' ? 'link-therapist' : 'sendco';
        expect(after.prepared[other]).toEqual(cycle.prepared[other]);
        for (const [id, one] of Object.entries(cycle.prepared[side].ticks))
          if (one.rev > seen || !ticked || ticked.includes(id)) expect(after.prepared[side].ticks[id]).toEqual(one);
        for (const id of ticked ?? []) expect(after.prepared[side].ticks[id]).toBeDefined();
        if (ready !== undefined) expect(after.prepared[side].readyAt !== null).toBe(ready);
        expect(after.rev).toBe(after === cycle ? cycle.rev : cycle.rev + 1);
        cycle = after;
      }
      expect(cycleSchema.safeParse(cycle).error).toBeUndefined();
    }),
    tries(300),
  );
});
