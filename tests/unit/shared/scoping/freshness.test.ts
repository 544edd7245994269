import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { date, addDays } from '../../../../shared/kernel/time.ts';
import { staleCells, staleSince } from '../../../../shared/scoping/freshness.ts';
import { versionText } from '../../../../shared/scoping/version-text.ts';
import { tries } from '../runs.ts';
import { after, ellen, hazelbrookGrid, ticking } from './a-grid.ts';

const since = (confirmed: string, today: string) => staleSince({ confirmedOn: date(confirmed) }, date(today));

test('what was confirmed this term or the last is fresh; after a whole term without a word it says since when', () => {
  expect(since('2026-09-17', '2026-11-27')).toBeUndefined();
  expect(since('2026-09-17', '2027-03-24')).toBeUndefined();
  expect(since('2026-09-17', '2027-04-20')).toBe('autumn term 2026');
  expect(since('2026-12-01', '2027-04-20')).toBe('autumn term 2026');
  expect(since('2027-02-01', '2027-07-01')).toBeUndefined();
  expect(since('2027-02-01', '2027-09-06')).toBe('spring term 2027');
  expect(since('2027-07-01', '2028-01-10')).toBe('summer term 2027');
  expect(since('2020-07-01', '2028-01-10')).toBe('summer term 2020');
});

test('nothing confirmed today is stale, and what is stale once stays so', () => {
  const day = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays(date('2024-01-01'), n));
  fc.assert(
    fc.property(day, day, fc.nat({ max: 500 }), (confirmed, today, more) => {
      expect(since(confirmed, confirmed)).toBeUndefined();
      if (confirmed > today) return;
      const then = since(confirmed, today);
      if (then) expect(since(confirmed, addDays(today, more))).toBe(then);
      // A term is never longer than five months, nor two of them than nine.
      if (addDays(confirmed, 280) <= today) expect(then).toBeDefined();
      if (addDays(confirmed, 100) >= today) expect(then).toBeUndefined();
    }),
    tries(),
  );
});

test('a cell is as fresh as the freshest thing in it, and an empty cell is not stale', () => {
  const grid = after(hazelbrookGrid(), [ellen({ on: date('2027-03-10') }), ticking(hazelbrookGrid(), 'FS')]);
  expect(staleCells(grid.entries, date('2026-12-01'))).toEqual([]);
  const stale = staleCells(grid.entries, date('2027-05-04'));
  expect(stale).toContainEqual({ cell: 'WW1', since: 'autumn term 2026' });
  expect(stale.map(({ cell }) => cell)).toEqual(['EE1', 'WW1', 'WW3', 'ID1', 'ID2', 'ID3', 'IN1', 'IN2', 'IN3']);
  expect(versionText.staleCount(stale.length)).toBe('9 cells were not confirmed for more than a term.');
  expect(versionText.staleCount(1)).toBe('1 cell was not confirmed for more than a term.');
});
