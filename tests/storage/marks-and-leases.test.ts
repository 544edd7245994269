import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { tenantLeases } from '../../bot/storage/leases.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { hazelbrook, openContainers, orchardBank } from './support.ts';

const second = 1_000;
const start = Date.parse('2026-11-27T08:55:00Z');

let bench: Awaited<ReturnType<typeof openContainers>>;
let now: number;
beforeEach(async () => {
  bench = await openContainers();
  now = start;
  // Marks and leases live by the machine's time, so only that stands still; timers and the database's client go on.
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await bench.close();
});

const marks = () => outboxMarks(bench.containers);
const markedSchools = async () => (await marks().list()).map(({ schoolId }) => schoolId);
/** Changes with each write of a school's mark. */
const etag = async () => (await bench.containers.due.item(hazelbrook.id, 'outbox').read()).etag;

test('a school is marked before something is put into its outbox, with one write a minute', async () => {
  const mine = marks();
  expect(await markedSchools()).toEqual([]);
  await mine.ensure(hazelbrook.id);
  const first = await etag();
  now += 59 * second;
  await mine.ensure(hazelbrook.id);
  await mine.ensure(hazelbrook.id);
  expect(await etag()).toBe(first);
  now += second;
  await mine.ensure(hazelbrook.id);
  expect(await etag()).not.toBe(first);
  await mine.ensure(orchardBank.id);
  expect((await markedSchools()).sort()).toEqual([hazelbrook.id, orchardBank.id]);
});

test('a mark is stale only when no process can rely on it any more', async () => {
  await marks().ensure(hazelbrook.id);
  now += 120 * second;
  expect((await marks().list())[0]?.stale).toBe(false);
  now += 1;
  expect((await marks().list())[0]?.stale).toBe(true);
});

test('a mark is cleared if it is the one that was looked at, and not if it was written again', async () => {
  const mine = marks();
  await mine.ensure(hazelbrook.id);
  const [looked] = await mine.list();
  now += 121 * second;
  // Another process has something for the school between the look and the clearing.
  await marks().ensure(hazelbrook.id);
  await looked?.clear();
  expect(await markedSchools()).toEqual([hazelbrook.id]);
  const [again] = await mine.list();
  await again?.clear();
  expect(await markedSchools()).toEqual([]);
  await again?.clear();
});

test('of two instances one sends for a tenant', async () => {
  const [one, two] = [tenantLeases(bench.containers, 'one'), tenantLeases(bench.containers, 'two')];
  expect(await one.holds('nhs')).toBe(true);
  expect(await two.holds('nhs')).toBe(false);
  expect(await two.holds('school')).toBe(true);
  expect(await one.holds('school')).toBe(false);
});

test('of many that ask at the same moment one gets it, for a new tenant and for one whose holder is gone', async () => {
  for (let round = 0; round < 2; round += 1) {
    const all = Array.from({ length: 5 }, (_, n) => tenantLeases(bench.containers, `instance-${round}-${n}`));
    const held = await Promise.all(all.map((each) => each.holds('nhs')));
    expect(held.filter(Boolean)).toHaveLength(1);
    now += 16 * second;
  }
});

test('the holder keeps it as long as it asks, and another takes over when it has run out', async () => {
  const [one, two] = [tenantLeases(bench.containers, 'one'), tenantLeases(bench.containers, 'two')];
  await one.holds('nhs');
  for (let turn = 0; turn < 5; turn += 1) {
    now += 10 * second;
    expect(await one.holds('nhs')).toBe(true);
    expect(await two.holds('nhs')).toBe(false);
  }
  now += 15 * second - 1;
  expect(await two.holds('nhs')).toBe(false);
  now += 1;
  expect(await two.holds('nhs')).toBe(true);
  expect(await one.holds('nhs')).toBe(false);
});

test('an instance that was started again takes its own back at once', async () => {
  await tenantLeases(bench.containers, 'one').holds('nhs');
  now += second;
  expect(await tenantLeases(bench.containers, 'one').holds('nhs')).toBe(true);
  expect(await tenantLeases(bench.containers, 'two').holds('nhs')).toBe(false);
});
