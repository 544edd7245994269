import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { people } from '../support/chats.ts';
import { Channel } from '../support/channel/channel.mjs';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
let channel: Channel;
beforeAll(async () => {
  app = await startProduct();
  channel = await Channel.start({ bot: `${app.url}/api/messages` });
});
afterAll(async () => {
  await channel.stop();
  await app.stop();
});

const post = (body: string | Uint8Array<ArrayBuffer> | FormData, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/api/messages`, {
    method: 'POST',
    body,
    headers: body instanceof FormData ? headers : { 'content-type': 'application/json', ...headers },
  });

/** An activity as Teams would send it, of somebody whose chat the channel does not have. */
const activity = {
  type: 'message',
  id: 'one',
  text: 'help',
  channelId: 'msteams',
  from: { id: people.sendco.teamsId, aadObjectId: people.sendco.aadObjectId },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:nowhere', conversationType: 'personal', tenantId: people.sendco.tenantId },
};
const whole = (change: object = {}) => ({ ...activity, serviceUrl: `${channel.origin}/nowhere/`, ...change });

test('the local Teams client asks with HEAD and an empty body whether the bot is there', async () => {
  const response = await fetch(`${app.url}/api/messages`, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});

test('the server says that it is well', async () => {
  const response = await fetch(`${app.url}/health`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

test.each([
  '/',
  '/api/nowhere',
  '/api/schools/a/b/c',
  '/api/schools/%zz',
  '/local/people',
  '/local/token',
  '/.env',
  '/tab/..%2f..%2fpackage.json',
])('there is nothing at %s, and the answer says so in problem JSON', async (path) => {
  await refusalOf(await fetch(app.url + path), 404);
});

test.each([
  ['cut off', '{"type":"message",'],
  ['only words', 'hello'],
  ['empty', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['without a type', '{"text":"hello"}'],
  ['with an empty type', '{"type":""}'],
  ['of a type only', '{"type":"message"}'],
  ['with a sender that is nobody', JSON.stringify({ ...activity, serviceUrl: 'https://x.example/', from: {} })],
  ['with an address that is none', JSON.stringify({ ...activity, serviceUrl: 'nowhere' })],
])('a body that is %s is not understood', async (_, body) => {
  await refusalOf(await post(body), 400);
});

test('a body of 300 KB is too large, and one of 200 KB is read', async () => {
  const ofSize = (kilobytes: number) => JSON.stringify({ padding: 'x'.repeat(kilobytes * 1024) });
  await refusalOf(await post(ofSize(300)), 413);
  await refusalOf(await post(ofSize(200)), 400);
});

test('a body that is compressed, or only says so, is refused and stops nothing', async () => {
  await refusalOf(await post(gzipSync(JSON.stringify(whole())), { 'content-encoding': 'gzip' }), 415);
  await refusalOf(await post('this is not gzip', { 'content-encoding': 'gzip' }), 415);
  expect((await fetch(`${app.url}/health`)).status).toBe(200);
});

test('a file that somebody uploads is not kept', async () => {
  const before = new Set(readdirSync(tmpdir()));
  const form = new FormData();
  form.append('file', new Blob(['x'.repeat(10_000)]), 'notes.txt');
  await refusalOf(await post(form), 415);
  expect(readdirSync(tmpdir()).filter((name) => !before.has(name) && /upload|^[0-9a-f]{20,}$/.test(name))).toEqual([]);
});

test.each(['typing', 'event', 'messageReaction', 'trace', 'somethingNew'])(
  'an activity of type %s, which the bot does not know, is answered with 200',
  async (type) => {
    expect((await post(JSON.stringify(whole({ type })))).status).toBe(200);
  },
);

test('an invoke that the bot does not know gets an answer and not an error', async () => {
  expect((await post(JSON.stringify(whole({ type: 'invoke', name: 'something/new' })))).status).toBe(200);
});

test('a body that is nested very deeply does no harm', async () => {
  const depth = 50_000;
  const body = JSON.stringify(whole({ value: 0 })).replace(
    '"value":0',
    `"value":${'['.repeat(depth)}${']'.repeat(depth)}`,
  );
  expect((await post(body)).status).toBeLessThan(500);
  expect((await fetch(`${app.url}/health`)).status).toBe(200);
});

test('200 bodies that nobody thought of: each is answered or refused, and none breaks the server', async () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('', null, '__proto__', 'message', 'add', 'a'.repeat(2_000), -1, {}),
  );
  const changed = fc.dictionary(
    fc.constantFrom(...['type', 'id', 'name', 'action', 'text', 'value', 'replyToId', 'channelData', '__proto__']),
    odd,
  );
  const parts = fc.dictionary(fc.constantFrom('from', 'recipient', 'conversation', 'membersAdded', 'serviceUrl'), odd);
  const type = fc.constantFrom('message', 'invoke', 'installationUpdate', 'conversationUpdate', 'typing');
  const press = fc.record({
    name: fc.constantFrom('adaptiveCard/action', 'task/fetch'),
    value: fc.oneof(
      odd,
      fc.record({
        action: fc.record({
          data: fc.record(
            {
              verb: fc.oneof(odd, fc.constantFrom(...app.product.registry.verbs.map(({ name }) => name))),
              v: fc.oneof(odd, fc.constant(1)),
              id: fc.oneof(odd, fc.constantFrom('me', 'cycle|a|b|c|d', 'cycle|a|b/c|d|e')),
              rev: fc.oneof(odd, fc.nat(3)),
              newId: fc.oneof(odd, fc.string()),
            },
            { requiredKeys: [] },
          ),
        }),
      }),
    ),
  });
  const bodies = fc.oneof(
    fc.json(),
    fc.tuple(type, changed).map(([kind, change]) => JSON.stringify({ ...whole(), type: kind, ...change })),
    fc.tuple(type, parts).map(([kind, change]) => JSON.stringify({ ...whole(), type: kind, ...change })),
    press.map((fields) => JSON.stringify(whole({ type: 'invoke', ...fields }))),
  );
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const { status } = await post(body);
      expect([200, 400]).toContain(status);
    }),
    { numRuns: 200, seed: 20261127 },
  );
  expect(app.log.lines.filter((line) => line.includes('messages.failed'))).toEqual([]);
});
