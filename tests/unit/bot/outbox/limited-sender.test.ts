import { expect, test } from '@jest/globals';
import { limitedSender } from '../../../../bot/outbox/limited-sender.ts';
import { pauseAfter } from '../../../../bot/outbox/pauses.ts';
import { teamsLimits } from '../../../../bot/outbox/send-limits.ts';
import type { Sender, Sent } from '../../../../bot/ports/sender.ts';
import { meaningOf } from '../../../../bot/teams/sender.ts';
import { referenceSchema, type Reference } from '../../../../shared/organisation/account.ts';
import { simulatedTime } from '../../../support/simulated-time.ts';

const chat = (n: number | string, tenantId = 'nhs'): Reference =>
  referenceSchema.parse({
    serviceUrl: 'https://teams.example/emea/',
    conversationId: `a:${n}`,
    tenantId,
    userId: `29:${n}`,
    botId: '28:bot',
  });
const message = { text: 'Hello', summary: 'Hello' };
const range = (length: number): number[] => Array.from({ length }, (_, n) => n);

/** A channel that answers after a moment and remembers when it was asked, for each chat. */
function story(answer: (to: Reference) => Sent = () => ({ ok: true, activityId: 'one' })) {
  const time = simulatedTime();
  const seen: { readonly at: number; readonly to: Reference }[] = [];
  const take = async (to: Reference): Promise<Sent> => {
    await time.wait(5);
    seen.push({ at: time.now(), to });
    await time.wait(5);
    return answer(to);
  };
  const channel: Sender = { send: take, update: take, remove: take };
  const sender = limitedSender(channel, teamsLimits, time);
  const mostASecond = (of: (to: Reference) => boolean): number => {
    const times = seen.filter(({ to }) => of(to)).map(({ at }) => at);
    return Math.max(0, ...times.map((at) => times.filter((each) => each >= at && each < at + 1_000).length));
  };
  return { time, seen, sender, mostASecond };
}

test('a tenant gets fifty a second, cards and reminders together, and another tenant is not held up by it', async () => {
  const { time, seen, sender, mostASecond } = story();
  const busy = range(200).map((n) => (n % 2 ? sender.update(chat(n), 'x', message) : sender.send(chat(n), message)));
  const other = sender.send(chat('other', 'school'), message).then(() => time.now());
  expect(await time.until(other)).toBeLessThan(20);
  await time.until(Promise.all(busy));
  expect(seen).toHaveLength(201);
  expect(mostASecond(({ tenantId }) => tenantId === 'nhs')).toBeLessThanOrEqual(50);
  expect(time.now()).toBeLessThan(4_400);
});

test('a chat gets seven a second, and sixty in half a minute; who would wait too long comes again later', async () => {
  const { time, sender, mostASecond } = story();
  const first = await time.until(Promise.all(range(60).map(() => sender.send(chat(1), message))));
  expect(first.every(({ ok }) => ok)).toBe(true);
  expect(mostASecond(() => true)).toBeLessThanOrEqual(7);
  const then = await time.until(sender.send(chat(1), message));
  expect(then).toMatchObject({ ok: false, why: 'later' });
  expect((then as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(10_000);
  expect(await time.until(sender.send(chat(2), message))).toMatchObject({ ok: true });
});

const tooFast = (retryAfterMs?: number): Sent => ({
  ok: false,
  why: 'later',
  throttled: true,
  ...(retryAfterMs ? { retryAfterMs } : {}),
});

test('a chat that is told to wait waits alone', async () => {
  const { time, seen, sender } = story(({ conversationId }) =>
    conversationId === 'a:1' ? tooFast(9_000) : { ok: true, activityId: 'one' },
  );
  await time.until(sender.send(chat(1), message));
  expect(await time.until(sender.send(chat(1), message))).toMatchObject({ ok: false, why: 'later' });
  await time.until(sender.send(chat(2), message));
  expect(seen.map(({ to }) => to.conversationId)).toEqual(['a:1', 'a:2']);
});

test('when chat after chat is told so it is the tenant that waits, and no other', async () => {
  let isThrottled = true;
  const { time, seen, sender } = story(({ tenantId }) =>
    isThrottled && tenantId === 'nhs' ? tooFast(5_000) : { ok: true, activityId: 'one' },
  );
  await time.until(Promise.all(range(8).map((n) => sender.send(chat(n), message))));
  isThrottled = false;
  const at = time.now();
  expect(await time.until(sender.send(chat(99), message))).toMatchObject({ ok: false, why: 'later' });
  await time.until(sender.send(chat(99, 'school'), message));
  expect(time.now() - at).toBeLessThan(100);
  await time.until(time.wait(5_000));
  expect(await time.until(sender.send(chat(99), message))).toMatchObject({ ok: true });
  expect(seen).toHaveLength(10);
});

test.each([
  [429, '7', { why: 'later', throttled: true, retryAfterMs: 7_000 }],
  [429, undefined, { why: 'later', throttled: true }],
  [412, undefined, { why: 'later' }],
  [500, undefined, { why: 'later' }],
  [502, undefined, { why: 'later' }],
  [503, '2', { why: 'later', retryAfterMs: 2_000 }],
  [408, undefined, { why: 'later' }],
  [undefined, undefined, { why: 'later' }],
  [400, undefined, { why: 'refused' }],
  [401, undefined, { why: 'refused' }],
  [413, undefined, { why: 'refused' }],
  [403, undefined, { why: 'unreachable', because: 'blocked' }],
  [404, undefined, { why: 'unreachable', because: 'removed' }],
])('a message that is answered with %s, Retry-After %s', (statusCode, retryAfter, meaning) => {
  const error = { statusCode, response: { headers: { get: () => retryAfter } } };
  expect(meaningOf(error, 'send')).toEqual({ ok: false, ...meaning });
});

test('404 to a change of a message says that the message is gone, not the person', () => {
  expect(meaningOf({ statusCode: 404 }, 'update')).toEqual({ ok: false, why: 'gone' });
});

test('pauses grow, differ, end at half a minute, and are never shorter than we were told', () => {
  expect(range(8).map((n) => pauseAfter(n + 1, undefined, 1))).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
  expect(range(3).map((n) => pauseAfter(n + 1, undefined, 0))).toEqual([250, 500, 1_000]);
  expect([0, 0.99].map((random) => pauseAfter(1, 2_000, random))).toEqual([2_000, 2_495]);
});
