import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fewest } from '../../../../shared/kernel/hold-back.ts';
import { schoolIdSchema, serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { decideProfile } from '../../../../shared/needs-profile/decide.ts';
import {
  blankProfile,
  noCounts,
  profileTermOn,
  type NeedsProfile,
  type ProfileRow,
  type ToldTable,
  type YearGroup,
} from '../../../../shared/needs-profile/profile.ts';
import { givesAway, noPast, pastOf, toldTable } from '../../../../shared/needs-profile/tell.ts';
import { needsText } from '../../../../shared/needs-profile/text.ts';

const groups: readonly YearGroup[] = ['N', 'R', '1', '2'];
const rowsOf = (rolls: readonly number[], counts: readonly number[]): ProfileRow[] =>
  counts.map((slcn, n) => ({ group: groups[n] ?? 'N', counts: { ...noCounts, roll: rolls[n] ?? 0, slcn } }));
const act = { by: 'Sample SENDCo', on: date('2026-11-27') };
const at = profileTermOn(act.on);
const blank = blankProfile(
  { schoolId: schoolIdSchema.parse('school-hazelbrook'), serviceId: serviceIdSchema.parse('service-weald') },
  at,
);
const did = (profile: NeedsProfile, op: 'share' | 'correct', rows: readonly ProfileRow[]) =>
  decideProfile({ ...profile, rows: [...rows] }, { do: op }, { ...act, past: pastOf([profile], at) });
const slcnOf = ({ rows, all }: ToldTable) => [...rows.map(({ counts }) => counts.slcn), all.slcn];

describe('a mistake in a shared table', () => {
  const shared = did(blank, 'share', rowsOf([30, 30, 30, 30], [12, 7, 3, 9]));
  const first = shared.ok ? shared.value : blank;
  const corrected = (counts: readonly number[], rolls = [30, 30, 30, 30]) =>
    did(first, 'correct', rowsOf(rolls, counts));

  test('the corrected table takes its place, and what was held back stays so', () => {
    const after = corrected([13, 7, 3, 9]);
    expect(after.ok && after.value.shared && slcnOf(after.value.shared)).toEqual([13, 7, null, null, 32]);
    expect(after.ok && after.value.replaced.map(slcnOf)).toEqual([[12, 7, null, null, 31]]);
  });

  test('a correction of what is held back takes the sum away, which would tell by how many', () => {
    const after = corrected([12, 7, 4, 9]);
    expect(after.ok && after.value.shared && slcnOf(after.value.shared)).toEqual([12, 7, null, null, null]);
  });

  test('a count that turns out to be below five is held back with its neighbour, and the sum is', () => {
    const after = corrected([2, 7, 3, 9]);
    expect(after.ok && after.value.shared && slcnOf(after.value.shared)).toEqual([null, null, null, null, null]);
  });

  test('nothing to correct, a first one twice, and numbers that cannot be are refused in words', () => {
    expect(corrected([12, 7, 3, 9])).toMatchObject({ problem: { sentence: needsText.nothingToCorrect } });
    expect(did(first, 'share', first.rows)).toMatchObject({ problem: { sentence: needsText.sharedBefore } });
    expect(corrected([31, 7, 3, 9])).toMatchObject({
      problem: { sentence: needsText.overRoll('N', needsText.needs.slcn, 30) },
    });
  });

  test('a roll that leaves no room is not told', () => {
    // Of thirteen all but nine are in Year 1, once it is seen that Year 2 has but nine children.
    const one = did(blank, 'share', rowsOf([30, 30, 5, 30], [12, 7, 4, 9]));
    const past = one.ok ? one.value : blank;
    expect(did(past, 'correct', rowsOf([30, 30, 5, 9], [12, 7, 4, 9]))).toMatchObject({
      problem: { sentence: needsText.wouldGiveAway },
    });
  });
});

/** Every table of SLCN that fits what is told: known numbers stand, the others are anything up to the roll. */
function* fitting(told: ToldTable, rolls: readonly number[], at = 0): Generator<number[]> {
  if (at === told.rows.length) return yield [];
  const known = told.rows[at]?.counts.slcn;
  const [from, to] = typeof known === 'number' ? [known, known] : [0, rolls[at] ?? 0];
  for (let count = from; count <= to; count += 1)
    for (const rest of fitting(told, rolls, at + 1)) yield [count, ...rest];
}

/** All tables with one number changed, and the one in which none is. */
function* nearby(counts: readonly number[], rolls: readonly number[]): Generator<number[]> {
  yield [...counts];
  for (const [n, count] of counts.entries())
    for (let other = 0; other <= (rolls[n] ?? 0); other += 1) if (other !== count) yield counts.with(n, other);
}

test('both tables together do not give away a number that either holds back, even where one count was corrected', () => {
  const limits = fc.array(fc.integer({ min: 5, max: 9 }), { minLength: 3, maxLength: 4 });
  const numbers = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(limits, numbers, fc.nat(3), fc.nat(9), fc.boolean(), (rolls, some, where, to, isRoll) => {
      const before = rolls.map((roll, n) => Math.min(roll, some[n] ?? 0));
      const at = where % rolls.length;
      const after = isRoll ? before : before.with(at, Math.min(to, rolls[at] ?? 0));
      const rollsAfter = isRoll ? rolls.with(at, Math.max(5, before[at] ?? 0, to)) : rolls;
      const first = toldTable(rowsOf(rolls, before));
      const past = { year: [first], term: [first] };
      if (givesAway(rowsOf(rollsAfter, after), past)) return;
      const second = toldTable(rowsOf(rollsAfter, after), past);
      const looks = [JSON.stringify(first), JSON.stringify(second)];
      const seen = [before, after].map((counts) => counts.map(() => new Set<number>()));
      const small = [
        { t: 0, table: first, counts: before },
        { t: 1, table: second, counts: after },
      ].flatMap(({ t, table, counts }) =>
        counts.flatMap((count, n) => (count < fewest && table.rows[n]?.counts.slcn === null ? [{ t, n }] : [])),
      );
      const open = () => small.filter(({ t, n }) => (seen[t]?.[n]?.size ?? 0) < 2);
      for (const one of fitting(first, rolls)) {
        if (open().length === 0) return;
        if (JSON.stringify(toldTable(rowsOf(rolls, one))) !== looks[0]) continue;
        for (const two of nearby(one, rollsAfter)) {
          if (isRoll && two.join() !== one.join()) continue;
          if (JSON.stringify(toldTable(rowsOf(rollsAfter, two), past)) !== looks[1]) continue;
          one.forEach((count, n) => seen[0]?.[n]?.add(count));
          two.forEach((count, n) => seen[1]?.[n]?.add(count));
        }
      }
      expect(open()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('the first table of a term has no past', () => {
  expect(pastOf([], at)).toEqual(noPast);
});
