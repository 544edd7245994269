import { expect, test } from '@jest/globals';
import { availableByStream, capacitiesOf, sumsOf, yearOf } from '../../../../shared/resource-allocation/available.ts';
import { postSchema, type Post } from '../../../../shared/resource-allocation/workforce.ts';
import { accountIdOf } from '../../../../shared/kernel/ids.ts';

const asha = accountIdOf('tenant', 'asha');
const aPost = (change: Partial<Post>): Post => ({
  id: 'post-1',
  name: 'Asha Verma',
  accountId: asha,
  isVacant: false,
  stream: 'core',
  wte: 0.8,
  weeklyMinutes: 2_250,
  weeks: 39,
  absencePercent: 4,
  deductions: [
    { kind: 'training', words: 'Mandatory training', minutes: 1_800 },
    { kind: 'leadership', words: 'Team meetings', minutes: 2_400 },
    { kind: 'supervision', words: 'Supervising an assistant', minutes: 1_200 },
    { kind: 'other', words: 'Advice line on Fridays', minutes: 4_680 },
  ],
  ...change,
});

test('0.8 WTE for 39 weeks of 37½ hours is 1,170 hours, of which each deduction shows', () => {
  const { contracted, absence, deducted, available } = yearOf(aPost({}));
  expect({ contracted, absence, deducted, available }).toEqual({
    contracted: 70_200,
    absence: 2_808,
    deducted: { training: 1_800, leadership: 2_400, supervision: 1_200, other: 4_680 },
    available: 57_312,
  });
});

test('a vacant post gives nothing, shows what is missing, and the lines still add up', () => {
  const posts = [
    aPost({}),
    aPost({ id: 'post-2', name: 'Vacant post', accountId: null, isVacant: true, deductions: [] }),
  ];
  const sums = sumsOf(posts.map(yearOf));
  const { contracted, absence, deducted, missing, available } = sums;
  const off = Object.values(deducted).reduce((sum, each) => sum + each, absence + missing);
  expect(contracted - off).toBe(available);
  expect({ missing, available }).toEqual({ missing: 67_392, available: 57_312 });
});

test('hours of the authority and hours that schools buy are kept apart from the core', () => {
  const posts = [aPost({}), aPost({ id: 'post-2', stream: 'bought-in', wte: 0.2, deductions: [] })];
  const by = availableByStream(posts);
  expect([by.core.available, by.authority.available, by['bought-in'].available]).toEqual([57_312, 0, 16_848]);
  expect(capacitiesOf(posts)).toEqual([
    {
      key: asha,
      accountId: asha,
      name: 'Asha Verma',
      isVacant: false,
      minutes: 74_160,
      byStream: { core: 57_312, authority: 0, 'bought-in': 16_848 },
    },
  ]);
});

test('a post says its share of full time to the hundredth, and nothing that cannot be', () => {
  expect(postSchema.safeParse(aPost({ wte: 0.57 })).success).toBe(true);
  for (const wrong of [{ wte: 0.333 }, { wte: -1 }, { absencePercent: 101 }, { weeks: 38.25 }, { name: ' ' }])
    expect(postSchema.safeParse(aPost(wrong)).success).toBe(false);
});
