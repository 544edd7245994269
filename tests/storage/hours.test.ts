import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { postHours } from '../../bot/features/hours/post-hours.ts';
import type { HoursStore } from '../../bot/features/hours/store.ts';
import { hoursStore } from '../../bot/storage/hours.ts';
import { activitySchema, leftMinutes, postingSchema, type Posting } from '../../shared/hours/hours.ts';
import { schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import { hazelbrook, idsAt, openContainers, orchardBank } from './support.ts';

let bench: Awaited<ReturnType<typeof openContainers>>;
let hours: HoursStore;
beforeEach(async () => {
  bench = await openContainers();
  hours = hoursStore(bench.containers);
});
afterEach(() => bench.close());

const year = '2026-27';

const posting = (id: number, change: object = {}, schoolId: SchoolId = hazelbrook.id): Posting =>
  postingSchema.parse({
    id: `posting|${id}`,
    schoolId,
    academicYear: year,
    kind: 'used',
    activity: 'meeting',
    minutes: 60,
    on: '2026-11-19',
    postedAt: '2026-11-20T16:00:00.000Z',
    ...change,
  });

const balanceOf = async (schoolId: SchoolId = hazelbrook.id) => (await hours.balance(schoolId, year))?.value;
const sum = (postings: readonly Posting[]) => postings.reduce((minutes, each) => minutes + each.minutes, 0);

/** What is posted by hand in a school: allocations, visits, and corrections, which take minutes back. */
const figures = fc.oneof(
  fc.record({
    kind: fc.constant('allocated'),
    activity: fc.constant(null),
    minutes: fc.integer({ min: -600, max: 6_000 }),
  }),
  fc.record({
    kind: fc.constant('used'),
    activity: fc.constantFrom(...activitySchema.options),
    minutes: fc.integer({ min: -240, max: 480 }),
  }),
);

test('200 postings by four people at once: the sums hold and nothing is lost', async () => {
  let school = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(figures, { minLength: 200, maxLength: 200 }), async (all) => {
      const schoolId = schoolIdSchema.parse(`school-${(school += 1)}`);
      const postings = all.map((each, n) => posting(n, each, schoolId));
      await Promise.all(
        [0, 1, 2, 3].map(async (writer) => {
          for (const each of postings.filter((_, n) => n % 4 === writer)) await postHours(hours, each);
        }),
      );
      const used = postings.filter(({ kind }) => kind === 'used');
      const allocated = postings.filter(({ kind }) => kind === 'allocated');
      const balance = await balanceOf(schoolId);
      expect(balance).toMatchObject({ postings: 200, usedMinutes: sum(used), allocatedMinutes: sum(allocated) });
      expect(balance && leftMinutes(balance)).toBe(sum(allocated) - sum(used));
      for (const activity of activitySchema.options)
        expect(balance?.usedByActivity[activity] ?? 0).toBe(sum(used.filter((each) => each.activity === activity)));
      expect((await idsAt(bench.containers, schoolId))['hours-posting']).toHaveLength(200);
    }),
    { numRuns: 2, seed: 20261127, endOnFailure: true },
  );
});

test('many who post at the very same moment are all heard', async () => {
  await Promise.all(Array.from({ length: 24 }, (_, n) => postHours(hours, posting(n))));
  expect(await balanceOf()).toMatchObject({ postings: 24, usedMinutes: 24 * 60 });
});

test('the same posting twice, one after the other or at once, counts once', async () => {
  await postHours(hours, posting(1));
  await postHours(hours, posting(1));
  await Promise.all([postHours(hours, posting(2)), postHours(hours, posting(2)), postHours(hours, posting(2))]);
  expect(await balanceOf()).toMatchObject({ postings: 2, usedMinutes: 120 });
});

test('a posting whose balance has changed meanwhile is not written by itself', async () => {
  await postHours(hours, posting(1));
  const before = await hours.balance(hazelbrook.id, year);
  await postHours(hours, posting(2));
  if (!before) throw new Error('there is no balance');
  expect(await hours.post(posting(3), before, { ...before.value, postings: 99 })).toBe('changed-meanwhile');
  expect((await idsAt(bench.containers, hazelbrook.id))['hours-posting']).toEqual(['posting|1', 'posting|2']);
  expect(await balanceOf()).toMatchObject({ postings: 2 });
});

test('each school and each year has a balance of its own', async () => {
  await postHours(hours, posting(1));
  await postHours(hours, posting(1, { minutes: 30 }, orchardBank.id));
  await postHours(hours, posting(2, { academicYear: '2027-28', minutes: 15 }));
  expect(await balanceOf()).toMatchObject({ usedMinutes: 60 });
  expect(await balanceOf(orchardBank.id)).toMatchObject({ usedMinutes: 30 });
  expect((await hours.balance(hazelbrook.id, '2027-28'))?.value).toMatchObject({ usedMinutes: 15 });
});
