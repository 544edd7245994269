import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createIdleLock, idleMinutes } from '../../../tab/idle-lock.ts';

const minute = 60_000;

/** A page nobody has touched since it opened, and what the server answers when asked who sits there. */
function page() {
  let now = 0;
  let answer: { ok: true } | { ok: false; sentence: string } = { ok: true };
  let asked = 0;
  const lock = createIdleLock(
    () => now,
    async () => {
      asked += 1;
      return answer;
    },
  );
  return {
    lock,
    is: () => lock.state().is,
    pass: (milliseconds: number) => (now += milliseconds),
    answers: (next: typeof answer) => (answer = next),
    asked: () => asked,
  };
}

test('a page that nobody touches locks after fifteen minutes, and not a moment before', () => {
  const { lock, is, pass } = page();
  expect(idleMinutes).toBe(15);
  pass(15 * minute - 1);
  lock.look();
  expect(is()).toBe('open');
  pass(1);
  lock.look();
  expect(is()).toBe('locked');
});

test('every touch begins the fifteen minutes anew', () => {
  const { lock, is, pass } = page();
  for (let n = 0; n < 20; n += 1) {
    pass(14 * minute);
    lock.touch();
    lock.look();
  }
  expect(is()).toBe('open');
});

test('a laptop that slept: the touch that wakes it finds the page locked, though no timer ran', () => {
  const { lock, is, pass } = page();
  pass(8 * 60 * minute);
  lock.touch();
  expect(is()).toBe('locked');
  lock.touch();
  expect(is()).toBe('locked');
});

test('it opens when the server knows the person, and the fifteen minutes begin anew', async () => {
  const { lock, is, pass, asked } = page();
  const seen: string[] = [];
  lock.subscribe(() => seen.push(is()));
  pass(15 * minute);
  lock.look();
  await lock.goOn();
  expect(seen).toEqual(['locked', 'checking', 'open']);
  expect(asked()).toBe(1);
  pass(15 * minute - 1);
  lock.look();
  expect(is()).toBe('open');
});

test('it stays locked and says why when nobody can say who sits there', async () => {
  const { lock, pass, answers } = page();
  answers({ ok: false, sentence: 'Link Therapy cannot be reached.' });
  pass(15 * minute);
  lock.look();
  await lock.goOn();
  expect(lock.state()).toEqual({ is: 'locked', says: 'Link Therapy cannot be reached.' });
  answers({ ok: true });
  await lock.goOn();
  expect(lock.state()).toEqual({ is: 'open' });
});

test('pressing twice asks once, and an open page is never asked', async () => {
  const { lock, pass, asked } = page();
  await lock.goOn();
  expect(asked()).toBe(0);
  pass(15 * minute);
  lock.look();
  await Promise.all([lock.goOn(), lock.goOn()]);
  expect(asked()).toBe(1);
});

test('whatever happens in between, it is never open fifteen minutes after the last touch', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('touch', 'look'), fc.nat(20 * minute)), { maxLength: 30 }),
      (steps) => {
        const { lock, is, pass } = page();
        let last = 0;
        let now = 0;
        for (const [act, pause] of steps) {
          pass(pause);
          now += pause;
          lock[act as 'touch' | 'look']();
          if (act === 'touch' && is() === 'open') last = now;
          if (is() === 'open' && now - last >= 15 * minute) return false;
        }
        return true;
      },
    ),
  );
});
