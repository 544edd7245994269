import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { window, type Limit } from '../../../../bot/outbox/window.ts';
import { simulatedTime } from '../../../support/simulated-time.ts';

const runs = process.env['PROOF'] === '1' ? 300 : 25;

/** The most arrivals in any stretch of so many milliseconds. */
const mostIn = (arrivals: readonly number[], ms: number): number => {
  const sorted = arrivals.toSorted((a, b) => a - b);
  return Math.max(0, ...sorted.map((at, n) => sorted.slice(n).filter((each) => each < at + ms).length));
};

const limit = fc.record({ most: fc.integer({ min: 1, max: 8 }), ms: fc.integer({ min: 50, max: 2_000 }) });
/** When somebody comes, how long the way there takes, how long the way back: the way differs from one to the next. */
const asked = fc.record({ at: fc.nat(3_000), there: fc.nat(400), back: fc.nat(400) });

test('however uneven the way, the other side never counts more than the limit in any stretch of time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(limit, { minLength: 1, maxLength: 3 }),
      fc.array(asked, { maxLength: 40 }),
      fc.nat(30),
      async (limits: readonly Limit[], all, gap) => {
        const time = simulatedTime();
        const one = window(limits, time, gap);
        const arrivals: number[] = [];
        const send = async ({ at, there, back }: (typeof all)[number]): Promise<void> => {
          await time.wait(at);
          await one.begin();
          await time.wait(there);
          arrivals.push(time.now());
          await time.wait(back);
          one.end();
        };
        await time.until(Promise.all(all.map(send)));
        expect(arrivals).toHaveLength(all.length);
        for (const { most, ms } of limits) expect(mostIn(arrivals, ms)).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: runs },
  );
});

test('it costs one answer’s time and no more: 1,000 at fifty a second with answers of 20 ms', async () => {
  const time = simulatedTime();
  const one = window([{ most: 50, ms: 1_000 }], time, 14);
  const send = async (): Promise<void> => {
    await one.begin();
    await time.wait(20);
    one.end();
  };
  await time.until(Promise.all(Array.from({ length: 1_000 }, send)));
  expect(time.now()).toBeGreaterThanOrEqual(19_000);
  expect(time.now() / 20_000).toBeLessThan(1.04);
});

test('whoever asked first goes first, and nobody goes while it is held', async () => {
  const time = simulatedTime();
  const one = window([{ most: 2, ms: 1_000 }], time);
  const went: string[] = [];
  const send = async (name: string): Promise<void> => {
    await one.begin();
    went.push(`${name} ${time.now()}`);
    one.end();
  };
  one.hold(500);
  await time.until(Promise.all(['a', 'b', 'c'].map(send)));
  expect(went).toEqual(['a 500', 'b 500', 'c 1500']);
});

test('how long one more would wait is known, unless that hangs on an answer', async () => {
  const time = simulatedTime();
  const one = window([{ most: 1, ms: 1_000 }], time);
  expect(one.freeInMs()).toBe(0);
  await time.until(one.begin());
  expect(one.freeInMs()).toBeUndefined();
  expect(one.isIdle()).toBe(false);
  one.end();
  expect(one.freeInMs()).toBe(1_000);
  await time.until(time.wait(1_001));
  expect([one.freeInMs(), one.isIdle()]).toEqual([0, true]);
});
