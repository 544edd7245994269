import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { relationshipOf, type PairRecords } from '../../../../shared/relationship/relationship.ts';
import { ellen, bookedCycle, opened, there } from '../planning/a-cycle.ts';
import { hazelbrookGrid } from '../scoping/a-grid.ts';
import { tries } from '../runs.ts';

const nothing: PairRecords = { cycles: [], signs: [], grid: undefined, initial: undefined };
const missed = (on: string) => ({
  ...{ at: instant('2026-12-03T12:00:00Z'), by: ellen.personId, side: 'sendco' as const },
  meeting: there(bookedCycle(on).meeting ?? undefined),
});

test('of two meetings booked one was missed: one of two is kept, and they last met four days ago', () => {
  const cycle = { ...bookedCycle('2026-12-10'), missed: [missed('2026-12-03')] };
  expect(relationshipOf({ ...nothing, cycles: [cycle] }, date('2026-12-14'))).toMatchObject({
    lastMetOn: '2026-12-10',
    daysSince: 4,
    booked: 2,
    kept: 1,
  });
});

test('a meeting that is still to come, or is today, counts neither way', () => {
  for (const today of ['2026-12-01', '2026-12-03'])
    expect(relationshipOf({ ...nothing, cycles: [bookedCycle('2026-12-03'), opened()] }, date(today))).toMatchObject({
      ...{ lastMetOn: null, daysSince: null, booked: 0, kept: 0 },
    });
});

test('without anything to count there is no score, and what there is not counts neither way', () => {
  expect(relationshipOf(nothing, date('2026-12-14'))).toMatchObject({ parts: [], score: null });
  const agreed = { ...nothing, initial: { lockedAt: instant('2026-12-01T09:00:00Z') } };
  expect(relationshipOf(agreed, date('2026-12-14'))).toMatchObject({ parts: [{ id: 'initial' }], score: 100 });
});

test('half of the entries agreed and discussions still open are 25 of 100', () => {
  const act = { at: instant('2026-12-01T09:00:00Z'), by: 'Priya Raman', side: 'link-therapist' as const };
  const entries = hazelbrookGrid()
    .entries.filter(({ kind }) => kind === 'provision')
    .slice(0, 4)
    .map((entry, n) => ({ ...entry, agreed: n < 2 ? act : null }));
  const records = { ...nothing, grid: { entries }, initial: { lockedAt: null } };
  expect(relationshipOf(records, date('2026-12-14'))).toMatchObject({
    parts: [
      { id: 'entries', done: 2, of: 4 },
      { id: 'initial', done: 0, of: 1 },
    ],
    score: 25,
  });
});

const day = fc.constantFrom('2026-12-01', '2026-12-03', '2026-12-10', '2027-03-04');
test('whatever was booked and missed: never more kept than booked, and no day to come counts', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(day), fc.array(day, { maxLength: 3 }))), day, (all, today) => {
      const cycles = all.map(([on, gone]) => ({
        ...(on ? bookedCycle(on) : opened()),
        missed: gone.map(missed),
      }));
      const { kept, booked, lastMetOn, daysSince } = relationshipOf({ ...nothing, cycles }, date(today));
      expect(kept).toBeLessThanOrEqual(booked);
      expect(lastMetOn === null || lastMetOn < today).toBe(true);
      expect(daysSince === null).toBe(kept === 0);
    }),
    tries(60, 2_000),
  );
});
