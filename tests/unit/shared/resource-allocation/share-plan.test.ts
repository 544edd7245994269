import { expect, test } from '@jest/globals';
import { csvOf } from '../../../../shared/documents/csv.ts';
import { hoursCsv, invoiceCsv } from '../../../../shared/resource-allocation/files.ts';
import { rulesSchema, usualRules } from '../../../../shared/resource-allocation/rules.ts';
import { sharePlan } from '../../../../shared/resource-allocation/share-plan.ts';
import { resourceText } from '../../../../shared/resource-allocation/text.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { aSchool, eightSchools, postOf } from './a-plan.ts';

const hoursOf = (shares: ReturnType<typeof sharePlan>) => shares.schools.map(({ minutes }) => minutes.core / 60);

test('600 hours of a workforce reach the eight schools of domain.md 1.7 as printed there, and nothing is left', () => {
  const shares = sharePlan([postOf(600)], eightSchools, usualRules);
  expect(hoursOf(shares)).toEqual([51.5, 68.5, 103, 137, 51.5, 68.5, 68.5, 51.5]);
  expect(shares.streams.core).toMatchObject({ shared: 36_000, leftOver: 0, wrong: null });
});

test('each stream is shared by itself: what a school buys is its own, and core hours stay as they were', () => {
  const schools = eightSchools.map((each, at) =>
    at === 0 ? { ...each, agreed: { core: 0, authority: 120, 'bought-in': 600 } } : each,
  );
  const posts = [
    postOf(600),
    postOf(20, { id: 'post-2', stream: 'bought-in' }),
    postOf(1, { id: 'post-3', stream: 'authority' }),
  ];
  const shares = sharePlan(posts, schools, usualRules);
  expect(hoursOf(shares)).toEqual([51.5, 68.5, 103, 137, 51.5, 68.5, 68.5, 51.5]);
  expect(shares.schools[0]?.minutes).toEqual({ core: 3_090, authority: 0, 'bought-in': 600 });
  expect(shares.streams['bought-in']).toMatchObject({ shared: 600, leftOver: 600, wrong: null });
  expect(shares.isPossible).toBe(false);
  expect(resourceText.wrongStream('authority', shares.streams.authority)).toBe(
    'Authority and EHC plans: 2 h are agreed with schools, and 1 h are there.',
  );
});

test('a floor that cannot be kept is said with both figures, and no school is given anything by it', () => {
  const rules = { ...usualRules, floorMinutes: 80 * 60 };
  const shares = sharePlan([postOf(600)], eightSchools, rules);
  expect(shares.isPossible).toBe(false);
  expect(shares.schools.every(({ total }) => total === 0)).toBe(true);
  expect(resourceText.wrongStream('core', shares.streams.core)).toContain('need 640 h, and 600 h are there');
});

test('hours for pupils need a roll: where none is known none are added, and that shows', () => {
  const rules = { ...usualRules, perPupilMinutes: 6 };
  const schools = [aSchool('100001', 'M', { roll: 100 }), aSchool('100002', 'M', { roll: null })];
  const shares = sharePlan([postOf(100)], schools, rules);
  expect(hoursOf(shares)).toEqual([55, 45]);
  expect(shares.schools.map(({ lacksRoll }) => lacksRoll)).toEqual([false, true]);
});

test('a lower band never weighs more than a higher one', () => {
  const turned = { ...usualRules, weights: { ...usualRules.weights, M: 1.6 } };
  expect(rulesSchema.safeParse(usualRules).success).toBe(true);
  expect(rulesSchema.safeParse(turned).error?.issues[0]?.path).toEqual(['weights']);
});

test('the invoice names who buys, what and for how much, and nobody else', () => {
  const nothing = { core: 0, authority: 0, 'bought-in': 0 };
  const schools = [
    { ...aSchool('100001', 'M'), minutes: { ...nothing, core: 600, 'bought-in': 630 }, stood: nothing },
    { ...aSchool('100002', 'M'), name: '=cmd', minutes: { ...nothing, core: 600 }, stood: nothing },
  ];
  const version = {
    ...{ academicYear: '2026-27', version: 1, schools, rules: usualRules, reason: '', by: 'Grace', hash: 'x' },
    at: instant('2026-11-27T09:00:00Z'),
  };
  expect(invoiceCsv(version, 6_450)).toBe(
    csvOf([
      ['URN', 'School', 'Academic year', 'Version', 'Hours bought', 'Price of an hour (£)', 'Amount (£)'],
      ['100001', 'School 100001', '2026-27', '1', '10.5', '64.50', '677.25'],
    ]),
  );
  expect(hoursCsv(version)).toContain('100002,"\'=cmd",no,medium,210,10,0,0,10,');
});
