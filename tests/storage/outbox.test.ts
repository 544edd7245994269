import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LiveCard, OutboxStore } from '../../bot/outbox/store.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { outboxStore } from '../../bot/storage/outbox.ts';
import { instant } from '../../shared/kernel/time.ts';
import { cycleOf, hazelbrook, idsAt, itemOf, openContainers, orchardBank } from './support.ts';

const cycle = cycleOf();
const therapist = cycle.participants[0]!.accountId;
const item = (n: number) => itemOf(cycle, String(n), instant(Date.parse('2026-11-27T08:00:00Z') + n));
const card = (change: Partial<LiveCard> = {}): LiveCard => ({
  schoolId: cycle.schoolId,
  about: cycle.id,
  accountId: therapist,
  activityId: 'one',
  placingId: null,
  ...change,
});

let bench: Awaited<ReturnType<typeof openContainers>>;
let outbox: OutboxStore;
beforeEach(async () => {
  bench = await openContainers();
  outbox = outboxStore(bench.containers, outboxMarks(bench.containers));
});
afterEach(() => bench.close());

const pending = async () => (await outbox.pending(hazelbrook.id)).map(({ id }) => id);
const placed = () => outbox.card(hazelbrook.id, cycle.id, therapist);

test('what people are owed comes oldest first, and only that of the school', async () => {
  for (const n of [3, 1, 2]) await outbox.add(item(n));
  await outbox.add(itemOf(cycleOf(orchardBank), 'other'));
  expect(await pending()).toEqual(['outbox|1', 'outbox|2', 'outbox|3']);
});

test('the same thing asked for twice is owed once, and its school is marked before', async () => {
  await outbox.add(item(1));
  await outbox.add(item(1));
  expect(await pending()).toEqual(['outbox|1']);
  expect((await outboxMarks(bench.containers).list()).map(({ schoolId }) => schoolId)).toEqual([hazelbrook.id]);
});

test('a message that was just made is remembered, one for each person and record', async () => {
  expect(await placed()).toBeUndefined();
  await outbox.place(card({ activityId: null, placingId: 'new' }));
  await outbox.place(card({ activityId: 'one', placingId: 'newer' }));
  expect(await placed()).toEqual(card({ activityId: 'one', placingId: 'newer' }));
  expect((await idsAt(bench.containers, hazelbrook.id))['live-card']).toHaveLength(1);
});

test('settling remembers the card and strikes out what it settled, together', async () => {
  for (const n of [1, 2, 3]) await outbox.add(item(n));
  await outbox.settle(card({ activityId: 'two' }), [item(1), item(2)]);
  expect(await placed()).toEqual(card({ activityId: 'two' }));
  expect(await pending()).toEqual(['outbox|3']);
});

test('when one of the things is gone already, settling changes nothing at all', async () => {
  for (const n of [1, 2]) await outbox.add(item(n));
  await outbox.place(card());
  await expect(outbox.settle(card({ activityId: 'two' }), [item(1), item(9), item(2)])).rejects.toThrow();
  expect(await placed()).toEqual(card());
  expect(await pending()).toEqual(['outbox|1', 'outbox|2']);
});

test('settling without a card only strikes out, and settling nothing does nothing', async () => {
  await outbox.add(item(1));
  await outbox.settle(undefined, []);
  expect(await pending()).toEqual(['outbox|1']);
  await outbox.settle(undefined, [item(1)]);
  expect(await pending()).toEqual([]);
  expect(await placed()).toBeUndefined();
});

test('somebody who could not be reached for long is owed more than a batch holds, and it still goes', async () => {
  const all = Array.from({ length: 250 }, (_, n) => item(n + 1));
  for (const each of all) await outbox.add(each);
  await outbox.settle(card({ activityId: 'two' }), all);
  expect(await pending()).toEqual([]);
  expect(await placed()).toEqual(card({ activityId: 'two' }));
});
