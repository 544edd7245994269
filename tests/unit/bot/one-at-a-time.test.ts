import { expect, test } from '@jest/globals';
import { oneAtATime } from '../../../bot/one-at-a-time.ts';

test('who asks while it runs gets one that begins after that, and shares it; a failure is for those who share it', async () => {
  const begun: PromiseWithResolvers<number>[] = [];
  const run = oneAtATime(() => {
    const mine = Promise.withResolvers<number>();
    begun.push(mine);
    return mine.promise;
  });
  const turn = (): Promise<void> => new Promise((done) => setImmediate(done));
  const first = run();
  await turn();
  const [second, third] = [run(), run()];
  await turn();
  expect(begun).toHaveLength(1);
  begun[0]?.reject(new Error('the first'));
  await expect(first).rejects.toThrow('the first');
  await turn();
  expect(begun).toHaveLength(2);
  const fourth = run();
  begun[1]?.resolve(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  await turn();
  begun[2]?.resolve(3);
  expect([await fourth, begun.length]).toEqual([3, 3]);
});
