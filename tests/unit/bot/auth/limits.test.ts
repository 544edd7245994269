import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limiter, limitsOf, usualRates } from '../../../../bot/auth/limits.ts';
import { addressOf } from '../../../../bot/http/address.ts';
import { fixedClock } from '../../../support/fixed.ts';

const start = '2026-11-27T12:00:00Z';
const rate = { atOnce: 5, aMinute: 60 };

test('so many at once, then one for each beat, and the wait is said in whole seconds', () => {
  const clock = fixedClock(start);
  const ask = limiter(rate, clock);
  expect(Array.from({ length: 7 }, () => ask('priya'))).toEqual([0, 0, 0, 0, 0, 1, 1]);
  expect(ask('ellen')).toBe(0);
  clock.forward(1_000);
  expect([ask('priya'), ask('priya')]).toEqual([0, 1]);
  clock.forward(60_000);
  expect(Array.from({ length: 6 }, () => ask('priya'))).toEqual([0, 0, 0, 0, 0, 1]);
});

test('whoever waits as long as they are told may go on, whatever they did before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { maxLength: 60 }), (pauses) => {
      const clock = fixedClock(start);
      const ask = limiter(rate, clock);
      for (const pause of pauses) {
        clock.forward(pause);
        ask('priya');
      }
      const seconds = ask('priya');
      clock.forward(seconds * 1_000);
      return seconds === 0 || ask('priya') === 0;
    }),
  );
});

test('in no stretch of time more than the rate allows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(900), { minLength: 1, maxLength: 100 }), (pauses) => {
      const clock = fixedClock(start);
      const ask = limiter(rate, clock);
      let passed = 0;
      for (const pause of pauses) {
        clock.forward(pause);
        if (ask('priya') === 0) passed += 1;
      }
      const seconds = pauses.reduce((sum, each) => sum + each, 0) / 1_000;
      return passed <= rate.atOnce + seconds;
    }),
  );
});

test('a clock that is put back shuts nobody out', () => {
  const clock = fixedClock(start);
  const ask = limiter(rate, clock);
  for (let n = 0; n < 10; n += 1) ask('priya');
  clock.set('2026-11-27T11:00:00Z');
  expect(ask('priya')).toBeLessThanOrEqual(1);
  clock.forward(1_000);
  expect(ask('priya')).toBe(0);
});

test('a person who fills in a page as fast as anybody can type meets no limit', () => {
  const clock = fixedClock(start);
  const { tab } = limitsOf(usualRates, clock);
  // Ten questions as a page opens, then for ten minutes: a field saved each second, the page asked for as it is.
  for (let n = 0; n < 10; n += 1) expect(tab('priya')).toBe(0);
  for (let second = 0; second < 600; second += 1) {
    clock.forward(1_000);
    expect([tab('priya'), tab('priya')]).toEqual([0, 0]);
  }
});

test('strangers who come and go fill no memory: the first is forgotten, and nothing breaks', () => {
  const clock = fixedClock(start);
  const ask = limiter({ atOnce: 1, aMinute: 1 }, clock);
  for (let n = 0; n <= 10_000; n += 1) expect(ask(`10.0.0.${n}`)).toBe(0);
  expect(ask('10.0.0.10000')).toBe(60);
  expect(ask('10.0.0.0')).toBe(0);
});

test.each([
  ['the front end of the cloud says who it is', true, '1.1.1.1, 203.0.113.7:52311', '203.0.113.7'],
  ['the same with an address of the new kind', true, '[2001:db8::7]:52311', '[2001:db8::7]'],
  ['without a port', true, '203.0.113.7', '203.0.113.7'],
  ['nothing is said', true, undefined, '127.0.0.1'],
  ['a stranger says so where there is no front end', false, '203.0.113.7', '127.0.0.1'],
])('the address a request comes from, when %s', (_, behind, header, address) => {
  const request = { header: () => header, socket: { remoteAddress: '127.0.0.1' } };
  expect(addressOf(behind)(request as never)).toBe(address);
});
