import { expect, test } from '@jest/globals';
import { memoMilliseconds, tokenMemo } from '../../../tab/token.ts';

function source() {
  let now = 0;
  let n = 0;
  let fails = false;
  const token = tokenMemo(
    async () => {
      n += 1;
      if (fails) throw new Error('no');
      return `token-${n}`;
    },
    () => now,
  );
  return { token, wait: (ms: number) => (now += ms), failing: (yes: boolean) => (fails = yes) };
}

test('requests of one page share a token, for less than a minute', async () => {
  const { token, wait } = source();
  expect(await Promise.all([token(), token()])).toEqual(['token-1', 'token-1']);
  wait(memoMilliseconds - 1);
  expect(await token()).toBe('token-1');
  wait(1);
  expect(await token()).toBe('token-2');
  expect(memoMilliseconds).toBeLessThan(60_000);
});

test('a refused token is asked for anew', async () => {
  const { token } = source();
  await token();
  expect(await token(true)).toBe('token-2');
  expect(await token()).toBe('token-2');
});

test('a failed question is not remembered', async () => {
  const { token, failing } = source();
  failing(true);
  await expect(token()).rejects.toThrow();
  failing(false);
  expect(await token()).toBe('token-2');
});
