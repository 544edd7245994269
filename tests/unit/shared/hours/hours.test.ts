import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { addDays, date, instant } from '../../../../shared/kernel/time.ts';
import {
  activitySchema,
  balanceSchema,
  emptyBalance,
  leftMinutes,
  post,
  postingSchema,
} from '../../../../shared/hours/hours.ts';
import { hoursText } from '../../../../shared/hours/text.ts';
import { tries } from '../runs.ts';

const school = schoolIdSchema.parse('school-hazelbrook');
const postedAt = instant('2026-11-20T16:00:00Z');
const common = { schoolId: school, academicYear: '2026-27', postedAt };

/** Any posting, corrections (negative minutes) included. */
const posting = fc
  .record({
    used: fc.boolean(),
    activity: fc.option(fc.constantFrom(...activitySchema.options)),
    minutes: fc.integer({ min: -600, max: 6_000 }),
    day: fc.nat(300),
  })
  .map(({ used, activity, minutes, day }) => ({
    ...common,
    id: `posting|${day}`,
    kind: used ? ('used' as const) : ('allocated' as const),
    activity,
    minutes,
    on: addDays(date('2026-09-01'), day),
  }));

test('the balance is the sum of what was posted, whatever was posted and in whatever order', () => {
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 60 }), (ledger) => {
      const balance = ledger.reduce(post, emptyBalance(school, '2026-27'));
      const sum = (of: typeof ledger) => of.reduce((total, each) => total + each.minutes, 0);
      expect(balance.allocatedMinutes).toBe(sum(ledger.filter((each) => each.kind === 'allocated')));
      expect(balance.usedMinutes).toBe(sum(ledger.filter((each) => each.kind === 'used')));
      expect(leftMinutes(balance)).toBe(balance.allocatedMinutes - balance.usedMinutes);
      for (const activity of activitySchema.options)
        expect(balance.usedByActivity[activity] ?? 0).toBe(
          sum(ledger.filter((each) => each.kind === 'used' && each.activity === activity)),
        );
      expect(balance).toMatchObject({ postings: ledger.length, rev: ledger.length + 1 });
      expect(balanceSchema.safeParse(balance).error).toBeUndefined();
      const backwards = ledger.toReversed().reduce(post, emptyBalance(school, '2026-27'));
      expect(backwards).toEqual(balance);
    }),
    tries(),
  );
});

test('a correction is a posting of its own: the wrong line stays and the sum is right', () => {
  const line = (id: string, minutes: number) =>
    postingSchema.parse({ ...common, id, kind: 'used', activity: 'group', minutes, on: '2026-10-01' });
  const balance = [line('1', 120), line('2', -30)].reduce(post, emptyBalance(school, '2026-27'));
  expect(balance).toMatchObject({ usedMinutes: 90, usedByActivity: { group: 90 }, postings: 2 });
});

test('part of a minute is not a posting', () => {
  const half = { ...common, id: '1', kind: 'used', activity: 'group', minutes: 0.5, on: '2026-10-01' };
  expect(postingSchema.safeParse(half).success).toBe(false);
});

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [90, '1 h 30 min'],
  [4_110, '68 h 30 min'],
  [-120, '−2 h'],
  [-15, '−15 min'],
])('%i minutes read as %s', (minutes, words) => expect(hoursText.duration(minutes)).toBe(words));
