import { expect, test } from '@jest/globals';
import { schoolIdSchema } from '../../../../../shared/kernel/ids.ts';
import { usualRules } from '../../../../../shared/resource-allocation/rules.ts';
import {
  cutsOf,
  found,
  numberTyped,
  offersTyped,
  rowsOf,
  schoolsTyped,
  sharesOf,
  weighed,
} from '../../../../../tab/features/resource-allocation/share.ts';
import { shareText } from '../../../../../tab/features/resource-allocation/text.ts';
import { aSchool, eightSchools, postOf } from '../../../shared/resource-allocation/a-plan.ts';

const draft = { posts: [postOf(600)], rules: usualRules, schools: eightSchools, ratePence: null, costPence: null };
const nothing = { core: 0, authority: 0, 'bought-in': 0 };

test('a list that is pasted is read line by line, and what was agreed with a school that is known stays', () => {
  const agreed = { ...nothing, 'bought-in': 600 };
  const known = [aSchool('100001', 'L', { agreed, roll: 90 }), aSchool('100002', 'M')];
  const read = schoolsTyped('100001, Hazelbrook, Lower School, vh\n\n"100009"; St Mary’s ; VVL ; 45\n', known);
  expect(read).toMatchObject([
    { urn: '100001', name: 'Hazelbrook, Lower School', band: 'VH', roll: 90, agreed },
    { urn: '100002', band: 'M' },
    { urn: '100009', name: 'St Mary’s', band: 'VVL', roll: 45 },
  ]);
});

test('a line that cannot be read is said with its number, and nothing is taken in', () => {
  for (const line of ['10001, Short, M', '100001, No band', '100001, Wrong band, X, 20'])
    expect(schoolsTyped(`100001, Fine, M\n${line}`, [])).toEqual({
      wrong: `Line 2 cannot be read: ${line}. It needs a URN of six digits, a name and a band.`,
    });
});

test('what-if: each school shows what publishing would change, and how many win and lose is counted', () => {
  const latest = {
    ...{ academicYear: '2026-27', version: 1, reason: '', by: 'Dawn', hash: 'x', editId: 'e', reached: 2, gone: [] },
    ...{ at: '2026-11-27T09:00:00Z' as never, rules: usualRules, available: nothing },
    schools: eightSchools
      .slice(0, 2)
      .map((each) => ({ ...each, minutes: { ...nothing, core: 3_600 }, stood: nothing })),
  };
  const rows = rowsOf(sharesOf(draft), { latest, yearBefore: { '100001': 3_000 }, standing: {} });
  expect(rows.slice(0, 3).map(({ change, lastYear }) => [change, lastYear])).toEqual([
    [-510, 3_000],
    [510, null],
    [6_180, null],
  ]);
  expect(weighed(rows)).toEqual({ more: 7, less: 1, same: 0 });
  expect(found(rows, 'school 100003').map(({ school }) => school.urn)).toEqual(['100003']);
});

test('before the first time, each ledger that would be cut is named, and schools of the app stand first', () => {
  const inApp = { '100001': 'school-hazelbrook', '100004': 'school-saltmarsh', '100006': 'school-orchard-bank' };
  const schools = eightSchools.map((each) => {
    const id = new Map(Object.entries(inApp)).get(each.urn);
    return id ? { ...each, schoolId: schoolIdSchema.parse(id) } : each;
  });
  const published = { latest: null, yearBefore: {}, standing: { '100001': 4_110, '100004': 9_000, '100006': 0 } };
  const rows = rowsOf(sharesOf({ ...draft, schools }), published);
  expect(rows.slice(0, 4).map(({ school, change }) => [school.urn, change])).toEqual([
    ['100001', -1_020],
    ['100004', -780],
    ['100006', 4_110],
    ['100002', null],
  ]);
  expect(cutsOf(rows, published)).toEqual([
    { name: 'School 100001', before: 4_110, then: 3_090 },
    { name: 'School 100004', before: 9_000, then: 8_220 },
  ]);
  expect(shareText.publish.cuts(2, '30 h')).toBe(
    '2 schools get fewer hours than their ledgers have now: 30 h fewer in all.',
  );
});

test('numbers are taken with point or comma, and nothing else is', () => {
  const read = (typed: string) => numberTyped(typed, { most: 60, places: 1 });
  expect(['37.5', '37,5', ' 8 ', '12.', '1.50'].map(read)).toEqual([37.5, 37.5, 8, 12, 1.5]);
  for (const wrong of ['', '-3', '1e3', 'ten', '1,000.5', '60.1', '0.25'])
    expect([wrong, read(wrong)]).toEqual([wrong, undefined]);
});

test('an offer that is too long is refused and not cut', () => {
  expect(offersTyped(' Coaching, , Clinic ')).toEqual(['Coaching', 'Clinic']);
  expect(offersTyped(`Coaching, ${'a'.repeat(81)}`)).toBeUndefined();
  expect(offersTyped(Array.from({ length: 13 }, (_, n) => `Offer ${n}`).join(','))).toBeUndefined();
});
