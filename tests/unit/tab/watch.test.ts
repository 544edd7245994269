import { expect, test } from '@jest/globals';
import { instant } from '../../../shared/kernel/time.ts';
import type { Answer } from '../../../tab/api.ts';
import { watch, type Watched } from '../../../tab/watch.ts';

const asOf = instant('2026-11-27T08:55:00Z');
const good = (value: string): Answer<string> => ({ ok: true, value, asOf });
const bad = (refused: boolean): Answer<string> => ({ ok: false, sentence: 'No.', refused });
const settled = () => new Promise((done) => setTimeout(done, 0));

function watched(...answers: Answer<string>[]) {
  let beat: (() => void) | undefined;
  let asked = 0;
  const one = watch<string>(
    async () => {
      asked += 1;
      return answers.shift() ?? bad(false);
    },
    (next) => {
      beat = next;
      return () => (beat = undefined);
    },
  );
  return { one, beat: () => beat?.(), resting: () => beat === undefined, asked: () => asked };
}

const ready = (value: string, behind?: string): Watched<string> => ({ phase: 'ready', value, asOf, behind });

test('asks when somebody looks, again at each beat, and rests when nobody looks', async () => {
  const { one, beat, resting, asked } = watched(good('a'), good('b'));
  expect(one.state()).toEqual({ phase: 'loading' });
  const leave = one.subscribe(() => undefined);
  await settled();
  expect(one.state()).toEqual(ready('a'));
  beat();
  await settled();
  expect(one.state()).toEqual(ready('b'));
  leave();
  expect(resting()).toBe(true);
  expect(asked()).toBe(2);
});

test('two who look share one question', async () => {
  const { one, asked } = watched(good('a'));
  one.subscribe(() => undefined);
  one.subscribe(() => undefined);
  await one.refresh();
  expect(asked()).toBe(1);
});

test('a lost connection keeps what was known and owns up', async () => {
  const { one, beat } = watched(good('a'), bad(false), good('c'));
  one.subscribe(() => undefined);
  await settled();
  beat();
  await settled();
  expect(one.state()).toEqual(ready('a', 'No.'));
  beat();
  await settled();
  expect(one.state()).toEqual(ready('c'));
});

test('a refusal takes away what was shown', async () => {
  const { one, beat } = watched(good('a'), bad(true));
  one.subscribe(() => undefined);
  await settled();
  beat();
  await settled();
  expect(one.state()).toEqual({ phase: 'failed', sentence: 'No.', trying: false });
});

test('trying again says that it tries', async () => {
  const { one } = watched(bad(false), good('a'));
  const seen: Watched<string>[] = [];
  one.subscribe(() => seen.push(one.state()));
  await settled();
  await one.refresh();
  expect(seen).toEqual([
    { phase: 'failed', sentence: 'No.', trying: false },
    { phase: 'failed', sentence: 'No.', trying: true },
    ready('a'),
  ]);
});

test('what was asked before a change and answered after it does not hide the change', async () => {
  let answer: (late: Answer<string>) => void = () => undefined;
  const answers = [
    Promise.resolve(good('0 of 10 rated')),
    new Promise<Answer<string>>((done) => (answer = done)),
    Promise.resolve(good('2 of 10 rated')),
  ];
  const one = watch<string>(
    () => answers.shift() ?? Promise.resolve(bad(false)),
    () => () => undefined,
  );
  one.subscribe(() => undefined);
  await settled();
  const looking = one.refresh();
  one.take(good('1 of 10 rated'));
  answer(good('0 of 10 rated'));
  await looking;
  expect(one.state()).toEqual(ready('1 of 10 rated'));
  await one.refresh();
  expect(one.state()).toEqual(ready('2 of 10 rated'));
});
