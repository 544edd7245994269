import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { activitySchema } from '../../../shared/hours/activity.ts';
import { cellsOf, emptyBalance, postAll } from '../../../shared/hours/balance.ts';
import type { Posting } from '../../../shared/hours/posting.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { schoolIdSchema, serviceIdSchema } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import { againstMix, differences, partsOf, unsaidMinutes } from '../../../shared/use-mix/against.ts';
import { groupOf, mixGroups } from '../../../shared/use-mix/groups.ts';
import {
  agreedOf,
  agreeMix,
  mixIdOf,
  openOf,
  propose,
  sharesSchema,
  type UseMix,
} from '../../../shared/use-mix/mix.ts';
import { aPosting, anyPosting } from '../../support/postings.ts';
import { tries } from './runs.ts';

const schoolId = schoolIdSchema.parse('school-hazelbrook');
const serviceId = serviceIdSchema.parse('service-weald');
const place = { id: mixIdOf(serviceId, schoolId, '2026-27'), schoolId, serviceId, academicYear: '2026-27' };
const first = { workforce: 40, groups: 30, children: 0, assessment: 20, environment: 0, admin: 10 };
const second = { ...first, workforce: 20, groups: 50 };
const act = (side: Side, seen: number, id = `edit-${side}-${seen}`) => ({
  ...{ id, seen, side, personId: side, name: side === 'sendco' ? 'Ellen Whitfield' : 'Priya Raman' },
  at: instant('2026-09-07T09:00:00Z'),
});
const made = (result: Result<UseMix>): UseMix => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};
const why = (result: Result<UseMix>) => (result.ok ? 'done' : result.problem.code);

test('one side proposes, the other agrees, and only then it holds', () => {
  const proposed = made(propose(undefined, place, { shares: first, note: '' }, act('link-therapist', 0)));
  expect([agreedOf(proposed), openOf(proposed)?.number]).toEqual([undefined, 1]);
  expect(agreeMix(proposed, act('link-therapist', 1))).toEqual({ ok: true, value: proposed });
  const agreed = made(agreeMix(proposed, act('sendco', 1)));
  expect([agreedOf(agreed)?.shares, openOf(agreed)]).toEqual([first, undefined]);
  expect(made(agreeMix(agreed, act('sendco', 1)))).toBe(agreed);
});

test('a change needs a note and new agreement; until then the old mix holds, and what was stays to be read', () => {
  const one = made(propose(undefined, place, { shares: first, note: '' }, act('link-therapist', 0)));
  const agreed = made(agreeMix(one, act('sendco', 1)));
  expect(why(propose(agreed, place, { shares: second, note: ' ' }, act('sendco', 1)))).toBe('not-understood');
  const changed = made(propose(agreed, place, { shares: second, note: 'More groups in Year 2' }, act('sendco', 1)));
  expect([agreedOf(changed)?.shares, openOf(changed)?.shares]).toEqual([first, second]);
  const both = made(agreeMix(changed, act('link-therapist', 2)));
  expect(agreedOf(both)?.shares).toEqual(second);
  expect(both.versions[0]).toEqual(agreed.versions[0]);
});

test('nobody agrees what they have not read, nor proposes past what the other side has just proposed', () => {
  const one = made(propose(undefined, place, { shares: first, note: '' }, act('link-therapist', 0)));
  const two = made(propose(one, place, { shares: second, note: 'Groups first' }, act('link-therapist', 1)));
  expect(why(agreeMix(two, act('sendco', 1)))).toBe('changed-meanwhile');
  expect(why(propose(two, place, { shares: first, note: 'As it was' }, act('sendco', 1)))).toBe('changed-meanwhile');
  expect(made(propose(two, place, { shares: second, note: 'Groups first' }, act('link-therapist', 1)))).toBe(two);
  expect(sharesSchema.safeParse({ ...first, workforce: 41 }).success).toBe(false);
});

const cellsFor = (lines: readonly Posting[]) => cellsOf(postAll(emptyBalance(schoolId, '2026-27'), lines));

test('plan against what is used and planned, in words, the largest difference first', () => {
  const cells = cellsFor([
    aPosting({ id: '1', kind: 'allocated', activity: null, minutes: 6_000 }),
    aPosting({ id: '2', kind: 'used', activity: 'training', minutes: 60 }),
    aPosting({ id: '3', kind: 'planned', activity: 'group', minutes: 180 }),
    aPosting({ id: '4', kind: 'used', activity: 'report', minutes: 60 }),
    aPosting({ id: '5', kind: 'used', activity: null, minutes: 15 }),
  ]);
  const rows = againstMix(first, cells);
  expect(
    rows.map(({ group, agreed, agreedMinutes, used, planned, actual }) => [
      group,
      agreed,
      agreedMinutes,
      used,
      planned,
      actual,
    ]),
  ).toEqual([
    ['workforce', 40, 2_400, 60, 0, 20],
    ['groups', 30, 1_800, 0, 180, 60],
    ['children', 0, 0, 0, 0, 0],
    ['assessment', 20, 1_200, 60, 0, 20],
    ['environment', 0, 0, 0, 0, 0],
    ['admin', 10, 600, 0, 0, 0],
  ]);
  expect(differences(rows)).toEqual([
    'Targeted groups: 60 of 100 so far, 30 more than agreed.',
    'Training and coaching of staff: 20 of 100 so far, 20 fewer than agreed.',
    'Meetings, admin and travel: 0 of 100 so far, 10 fewer than agreed.',
  ]);
  expect(unsaidMinutes(cells)).toBe(15);
});

test('parts come to a hundred and no minute of any activity is left out', () => {
  fc.assert(
    fc.property(fc.array(anyPosting, { maxLength: 12 }), (postings) => {
      const lines = postings.map((line, n) => ({ ...line, id: `p-${n}`, minutes: Math.abs(line.minutes) }));
      const rows = againstMix(first, cellsFor(lines));
      const actual = rows.map((row) => row.actual ?? 0).reduce((sum, each) => sum + each, 0);
      const taken = rows.reduce((sum, { used, planned }) => sum + used + planned, 0);
      expect(actual).toBe(taken > 0 ? 100 : 0);
      const ofAll = lines.filter(({ kind }) => kind === 'used' || kind === 'planned');
      expect(taken + unsaidMinutes(cellsFor(lines))).toBe(ofAll.reduce((sum, { minutes }) => sum + minutes, 0));
    }),
    tries(50),
  );
  expect(partsOf([1, 1, 1], 100)).toEqual([34, 33, 33]);
  expect(new Set(activitySchema.options.map((each) => groupOf[each])).size).toBe(mixGroups.length);
});
