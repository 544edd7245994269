import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { nightlyRetention, type NightlyPorts } from '../../bot/features/rights/nightly.ts';
import { tenantLeases } from '../../bot/storage/leases.ts';
import { retentionStore } from '../../bot/storage/retention.ts';
import { schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import { openContainers } from './support.ts';

let bench: Awaited<ReturnType<typeof openContainers>>;
let looked: string[];
let today = date('2026-11-27');
beforeEach(async () => {
  bench = await openContainers();
  looked = [];
  today = date('2026-11-27');
});
afterEach(() => bench.close());

const hang = () => new Promise<never>(() => undefined);
const schools = Array.from({ length: 50 }, (_, n) => schoolIdSchema.parse(`school-${String(n).padStart(2, '0')}`));

/** A server of its own; `fails` says which school it cannot read now. Of a school nothing is asked but its record. */
function server(name: string, fails: (id: SchoolId) => boolean | Promise<never> = () => false) {
  const leases = tenantLeases(bench.containers, name);
  const counted = { requests: 0 };
  const store = retentionStore(bench.containers);
  const ports = {
    retention: {
      ...store,
      looked: () => {
        counted.requests += 1;
        return store.looked();
      },
    },
    lease: leases,
    trail: { heads: () => Promise.resolve(schools.map((schoolId) => ({ schoolId }))) },
    clock: { today: () => today },
    log: { error: () => undefined, info: () => undefined },
    schools: {
      load: (id: SchoolId) => {
        const failing = fails(id);
        if (failing instanceof Promise) return failing;
        if (failing) return Promise.reject(new Error('not now'));
        looked.push(id);
        return Promise.resolve(undefined);
      },
    },
  };
  return { look: nightlyRetention(ports as unknown as NightlyPorts), counted, leases };
}

test('one server looks at every school once a night; afterwards nobody asks for anything until the next', async () => {
  const [one, two] = [server('one'), server('two')];
  const first = one.look();
  await Promise.all([first, two.look()]);
  await two.look();
  expect(looked.toSorted()).toEqual(schools);
  for (const each of [one, two, one, two]) await each.look();
  const asked = one.counted.requests + two.counted.requests;
  for (let minute = 0; minute < 60; minute += 1) await Promise.all([one.look(), two.look()]);
  expect(one.counted.requests + two.counted.requests).toBe(asked);
  expect(looked).toHaveLength(50);
  today = date('2026-11-28');
  await one.look();
  expect(looked).toHaveLength(100);
});

test('what a killed server has done is not done again but for the last few schools, and nothing is left out', async () => {
  // After its 33rd school it never goes on, and its lease runs out.
  const killed = server('killed', (id) => id === schools[33] && hang());
  void killed.look();
  while (looked.length < 33) await new Promise((done) => setTimeout(done, 20));
  await killed.leases.giveBack();
  await new Promise((done) => setTimeout(done, 1_100));
  looked = [];
  expect(await server('next').look()).toBe(30);
  expect(looked).toEqual(schools.slice(20));
});

test('a school that cannot be read is tried again by itself, and the day counts only then', async () => {
  let isDown = true;
  const one = server('one', (id) => isDown && id === schools[7]);
  expect(await one.look()).toBe(50);
  expect((await retentionStore(bench.containers).looked()).day).toBeNull();
  expect(await one.look()).toBe(1);
  isDown = false;
  expect(await one.look()).toBe(1);
  expect((await retentionStore(bench.containers).looked()).day).toBe('2026-11-27');
  expect(looked).toHaveLength(50);
});
