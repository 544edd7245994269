import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellsOf, emptyBalance, postAll } from '../../../../shared/hours/balance.ts';
import { correct, makeGood, type Right } from '../../../../shared/hours/correction.ts';
import type { Posting } from '../../../../shared/hours/posting.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { anyPosting, aPosting, summed } from '../../../support/postings.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { tries } from '../runs.ts';

const act = (id: string) => ({
  ...{ id, because: 'Written down wrongly', on: date('2026-11-27'), at: instant('2026-11-27T09:00:00Z') },
  by: { personId: 'person-1', name: 'Priya Raman' },
});
const of = ({ minutes, activity, term, stream, strand, level }: Posting): Right => ({
  ...{ minutes, activity, term, stream, strand, level },
});
const made = (result: Result<Posting[]>): Posting[] => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};

test('an hour and a half of assessment was a group of an hour: the line stays, two postings put it right', () => {
  const line = aPosting({ id: 'posting|7', activity: 'assessment', minutes: 90 });
  const posted = made(correct([line], { ...of(line), activity: 'group', minutes: 60 }, act('edit-1')));
  expect(posted.map(({ activity, minutes, corrects, because }) => [activity, minutes, corrects, because])).toEqual([
    ['assessment', -90, 'posting|7', 'Written down wrongly'],
    ['group', 60, 'posting|7', 'Written down wrongly'],
  ]);
});

test('however often a line is corrected, the ledger says what was right last', () => {
  const used = anyPosting.map((line) => ({ ...line, kind: 'used' as Posting['kind'] }));
  fc.assert(
    fc.property(used, fc.array(used, { minLength: 1, maxLength: 6 }), (line, rights) => {
      let lines = [line];
      rights.forEach((right, n) => {
        lines = [...lines, ...made(correct(lines, of(right), act(`edit-${n}`)))];
      });
      const last = rights.at(-1) ?? line;
      const right = { ...aPosting(), ...of(last) };
      expect(cellsOf(postAll(emptyBalance(line.schoolId, '2026-27'), lines))).toEqual(
        cellsOf(postAll(emptyBalance(line.schoolId, '2026-27'), [right])),
      );
      expect(summed(lines)).toBe(last.minutes);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      expect(made(correct(lines, of(last), act('again')))).toEqual([]);
    }),
    tries(100),
  );
});

test('a correction is not corrected, nor what is planned, carried or lent', () => {
  for (const line of [
    aPosting({ corrects: 'posting|1' }),
    aPosting({ kind: 'planned' }),
    aPosting({ kind: 'lent' }),
    aPosting({ kind: 'carried' }),
  ])
    expect(correct([line], of(line), act('edit-1')).ok).toBe(false);
});

test('what was lost is given back once, in parts or whole, and never more than it', () => {
  const lost = aPosting({ id: 'posting|9', kind: 'lost', minutes: 180 });
  const first = made(makeGood([lost], 120, act('edit-1')));
  expect(first).toMatchObject([{ kind: 'made-good', minutes: 120, corrects: 'posting|9' }]);
  expect(makeGood([lost, ...first], 61, act('edit-2')).ok).toBe(false);
  expect(makeGood([lost, ...first], 60, act('edit-2')).ok).toBe(true);
  expect(correct([lost, ...first], { ...of(lost), minutes: 90 }, act('edit-3')).ok).toBe(false);
  expect(makeGood([aPosting()], 30, act('edit-4')).ok).toBe(false);
});
