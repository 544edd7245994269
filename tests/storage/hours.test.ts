import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { applyTransfer } from '../../bot/features/hours/apply-transfer.ts';
import { commitPostings } from '../../bot/features/hours/commit-postings.ts';
import { postHours } from '../../bot/features/hours/post-hours.ts';
import type { HoursStore } from '../../bot/features/hours/store.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { hoursStore, transferStore } from '../../bot/storage/hours.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { figuresOf } from '../../shared/hours/figures.ts';
import { cellsOf } from '../../shared/hours/balance.ts';
import type { Posting } from '../../shared/hours/posting.ts';
import { transferIdOf, transferSchema } from '../../shared/hours/transfer.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { SchoolId } from '../../shared/kernel/ids.ts';
import { aPosting } from '../support/postings.ts';
import { chainOf, hazelbrook, idsAt, openContainers, orchardBank } from './support.ts';

let bench: Awaited<ReturnType<typeof openContainers>>;
let hours: HoursStore;
beforeEach(async () => {
  bench = await openContainers();
  hours = hoursStore(bench.containers);
});
afterEach(() => bench.close());

const year = '2026-27';
const posting = (id: number, change: Partial<Posting> = {}): Posting => aPosting({ id: `posting|${id}`, ...change });
const balanceOf = async (schoolId: SchoolId = hazelbrook.id, academicYear = year) =>
  (await hours.balance(schoolId, academicYear))?.value;
const usedAt = async (schoolId?: SchoolId, academicYear?: string) => {
  const balance = await balanceOf(schoolId, academicYear);
  return balance && figuresOf(cellsOf(balance)).used;
};

test('many who post at the very same moment are all heard', async () => {
  await Promise.all(Array.from({ length: 24 }, (_, n) => postHours(hours, [posting(n)])));
  expect(await balanceOf()).toMatchObject({ postings: 24 });
  expect(await usedAt()).toBe(24 * 60);
});

test('the same posting twice, one after the other or at once, counts once', async () => {
  await postHours(hours, [posting(1)]);
  await postHours(hours, [posting(1)]);
  await Promise.all([1, 2, 3].map(() => postHours(hours, [posting(2)])));
  await postHours(hours, [posting(2), posting(3)]);
  expect(await balanceOf()).toMatchObject({ postings: 3 });
  expect(await usedAt()).toBe(180);
});

test('a posting whose balance has changed meanwhile is not written by itself', async () => {
  await postHours(hours, [posting(1)]);
  const before = await hours.balance(hazelbrook.id, year);
  await postHours(hours, [posting(2)]);
  if (!before) throw new Error('there is no balance');
  expect(await hours.post([posting(3)], before, { ...before.value, postings: 99 })).toBe('changed-meanwhile');
  expect((await idsAt(bench.containers, hazelbrook.id))['hours-posting']).toEqual(['posting|1', 'posting|2']);
  expect(await balanceOf()).toMatchObject({ postings: 2 });
});

test('each school and each year has a balance of its own', async () => {
  await postHours(hours, [posting(1)]);
  await postHours(hours, [posting(1, { schoolId: orchardBank.id, minutes: 30 })]);
  await postHours(hours, [posting(2, { academicYear: '2027-28', minutes: 15 })]);
  expect([await usedAt(), await usedAt(orchardBank.id), await usedAt(undefined, '2027-28')]).toEqual([60, 30, 15]);
});

test('postings go in the batch of what causes them, and what is sent twice at once counts once', async () => {
  const chain = chainOf(bench.containers);
  const records = recordWriter(bench.containers, outboxMarks(bench.containers), chain);
  const send = () =>
    commitPostings({ hours, records }, { schoolId: hazelbrook.id, academicYear: year }, () =>
      ok({ postings: [posting(1), posting(2)] }),
    );
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map((each) => each.ok && each.value.written).sort()).toEqual([false, false, true]);
  expect(await balanceOf()).toMatchObject({ postings: 2 });
});

test('lent hours come into the other ledger once, however often they are brought there', async () => {
  const chain = chainOf(bench.containers);
  const records = recordWriter(bench.containers, outboxMarks(bench.containers), chain);
  const side = ({ id, name }: typeof hazelbrook) => ({ schoolId: id, name, academicYear: year });
  const word = { personId: 'person-dawn-sayers', name: 'Dawn Sayers', at: aPosting().postedAt, because: 'Groups' };
  const transfer = transferSchema.parse({
    ...{ id: transferIdOf(hazelbrook.serviceId, hazelbrook.id, '1'), schoolId: hazelbrook.id, kind: 'lent', rev: 2 },
    ...{ serviceId: hazelbrook.serviceId, from: side(hazelbrook), to: side(orchardBank), minutes: 300, stream: 'core' },
    ...{ asked: word, decided: word, state: 'approved' },
  });
  const puts = [{ type: 'hours-transfer', value: transfer, before: undefined }] as const;
  await records.commit({ schoolId: hazelbrook.id, puts, audit: [], outbox: [] });
  const ports = {
    hours,
    records,
    transfers: transferStore(bench.containers),
    clock: { now: () => word.at, today: () => aPosting().on },
  };
  await Promise.all([1, 2, 3].map(() => applyTransfer(ports, hazelbrook.id, transfer.id)));
  await applyTransfer(ports, hazelbrook.id, transfer.id);
  expect(await balanceOf(orchardBank.id)).toMatchObject({ postings: 1, cells: { 'lent|-|core|-|-|-': 300 } });
  expect(await balanceOf(hazelbrook.id)).toBeUndefined();
});
