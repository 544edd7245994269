import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { people } from '../support/chats.ts';
import { Channel, type Chat, type Person } from '../support/channel/channel.mjs';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

const appId = '3d9e6d85-8d41-4f31-a088-9e4c9c3f4d04';
const stranger = createPrivateKey(
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
);

let app: RunningProduct;
let channel: Channel;
let person: Person;
let chat: Chat;
beforeAll(async () => {
  // The SDK writes every token it refuses to the console.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  channel = await Channel.start({ bot: '', auth: { appId } });
  app = await startProduct({
    bot: {
      appId,
      appType: 'SingleTenant',
      appTenantId: people.therapist.tenantId,
      appPassword: 'x',
      openIdMetadata: `${channel.origin}/v1/.well-known/openidconfiguration`,
    },
  });
  channel.bot = `${app.url}/api/messages`;
  const { name, tenantId, teamsId, aadObjectId } = people.sendco;
  person = channel.user(name, { tenantId, id: teamsId, aadObjectId });
  chat = channel.personal(person);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await app.stop();
  await channel.stop();
});

/** Something that the bot takes note of without an answer, so that only the signature is looked at. */
const quiet = () => channel.activity(person, chat, { type: 'typing' });

const deliver = (authorization: string | undefined, activity = quiet()) =>
  fetch(channel.bot, {
    method: 'POST',
    body: JSON.stringify(activity),
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
  });

test('an activity that is signed as the Bot Framework signs is taken', async () => {
  expect((await deliver(`Bearer ${channel.token(quiet())}`)).status).toBe(200);
});

const now = Math.floor(Date.now() / 1000);
const bad: [string, () => string | undefined][] = [
  ['no signature', () => undefined],
  ['no token after the scheme', () => 'Bearer '],
  ['a token that is none', () => 'Bearer a.b.c'],
  ['a token for another bot', () => `Bearer ${channel.token(quiet(), { aud: 'another-bot' })}`],
  ['a token of another issuer', () => `Bearer ${channel.token(quiet(), { iss: 'https://issuer.example' })}`],
  ['a token that has run out', () => `Bearer ${channel.token(quiet(), { nbf: now - 7_200, exp: now - 3_600 })}`],
  ['a token for another address', () => `Bearer ${channel.token(quiet(), { serviceurl: 'https://other.example/' })}`],
  ['a token signed by somebody else', () => `Bearer ${channel.token(quiet(), {}, { key: stranger })}`],
  ['a token under a key that nobody published', () => `Bearer ${channel.token(quiet(), {}, { kid: 'k2' })}`],
  ['a token that is not signed', () => `Bearer ${channel.token(quiet()).split('.').slice(0, 2).join('.')}.`],
];

test.each(bad)('an activity with %s is refused with 401', async (_, authorization) => {
  expect(await refusalOf(await deliver(authorization()), 401)).toMatchObject({ code: 'not-signed' });
});

test('a message without a signature reaches nobody and is not written down', async () => {
  const before = app.log.lines.length;
  await refusalOf(await deliver(undefined, channel.activity(person, chat, { type: 'message', text: 'hours' })), 401);
  expect(channel.sent(chat)).toEqual([]);
  expect(app.log.lines.slice(before).join()).not.toContain('turn');
});
