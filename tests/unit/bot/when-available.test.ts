import { expect, test } from '@jest/globals';
import { byItself } from '../../../bot/by-itself.ts';
import { whenAvailable } from '../../../bot/when-available.ts';
import { keptLog } from '../../support/fixed.ts';
import { simulatedTime } from '../../support/simulated-time.ts';

const failure = (code: unknown): Error => Object.assign(new Error('no'), { code });

/** A database that answers after these failures; says at which moments it was asked. */
function answersAfter(failures: readonly unknown[]) {
  const time = simulatedTime();
  const log = keptLog();
  const askedAt: number[] = [];
  const ask = (): Promise<string> => {
    askedAt.push(time.now());
    const code = failures[askedAt.length - 1];
    return code === undefined ? Promise.resolve('the answer') : Promise.reject(failure(code));
  };
  return { time, log, askedAt, ask };
}

test('a server that comes up before its database asks again after growing pauses, and says so once', async () => {
  const { time, log, askedAt, ask } = answersAfter(['ECONNREFUSED', 503, 'TimeoutError', 429]);
  await expect(time.until(whenAvailable(ask, { time, log, forMs: 60_000 }))).resolves.toBe('the answer');
  expect(askedAt).toEqual([0, 375, 1_125, 2_625, 5_625]);
  expect(log.lines.map((line) => JSON.parse(line).event)).toEqual(['database.not-available-yet', 'database.available']);
});

test('a database that answers at once is not spoken of', async () => {
  const { time, log, ask } = answersAfter([]);
  await time.until(whenAvailable(ask, { time, log, forMs: 60_000 }));
  expect(log.lines).toEqual([]);
});

test.each([401, 403, 404, undefined])('what will not pass is thrown at once: %s', async (code) => {
  const { time, log, askedAt } = answersAfter([]);
  const ask = (): Promise<never> => Promise.reject(failure(code));
  await expect(time.until(whenAvailable(ask, { time, log, forMs: 60_000 }))).rejects.toThrow('no');
  expect(askedAt).toEqual([]);
  expect(log.lines).toEqual([]);
});

test('a database that stays away ends the wait with its own error, in time', async () => {
  const { time, log, askedAt, ask } = answersAfter(Array.from({ length: 100 }, () => 503));
  await expect(time.until(whenAvailable(ask, { time, log, forMs: 60_000 }))).rejects.toThrow('no');
  expect(time.now()).toBeLessThanOrEqual(60_000);
  expect(askedAt.length).toBeGreaterThan(5);
});

/** What the server does by itself, over a database that answers its first question after these failures. */
function server(failures: readonly unknown[]) {
  const { time, log, askedAt, ask } = answersAfter(failures);
  const did: string[] = [];
  const does = (what: string) => () => {
    did.push(what);
    return Promise.resolve(0);
  };
  const idle = () => Promise.resolve([]);
  const work = byItself({
    outbox: { wake: () => undefined, recover: async () => void did.push('recovers'), idle, stop: async () => {} },
    drain: { look: does('reminds'), start: () => did.push('reminds'), taken: () => [], stop: async () => {} },
    leases: { giveBack: async () => {} },
    log,
    time,
    lookAtDue: does('looks'),
    exportDaily: does('exports'),
    nightly: does('keeps'),
    hasLooked: async () => (await ask()) === 'the answer',
  });
  return { work, time, did, askedAt };
}

test('a started server whose database is away begins its work when that is back', async () => {
  const { work, time, did } = server([503, 503]);
  const started = work.start();
  expect(did).toEqual([]);
  await time.until(started);
  expect(did).toEqual(['recovers', 'looks', 'reminds']);
  await work.stop();
});

test('one that is ended while it waits begins nothing', async () => {
  const { work, time, did, askedAt } = server(Array.from({ length: 100 }, () => 'ECONNREFUSED'));
  const started = work.start();
  await work.stop();
  await time.until(started);
  expect(did).toEqual([]);
  expect(askedAt.length).toBeLessThan(3);
});

test('one that is refused says so to whoever started it', async () => {
  const { work, time, did } = server([403]);
  await expect(time.until(work.start())).rejects.toThrow('no');
  expect(did).toEqual([]);
  await work.stop();
});
