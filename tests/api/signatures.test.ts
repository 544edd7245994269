import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSignedChannel, strangersKey, type SignedChannel } from '../support/signed-channel.ts';
import { refusalOf } from './support.ts';

let at: SignedChannel;
let channel: SignedChannel['channel'];
beforeAll(async () => {
  at = await startSignedChannel();
  channel = at.channel;
});
afterAll(() => at.stop());

/** Something that the bot takes note of without an answer, so that only the signature is looked at. */
const quiet = () => channel.activity(at.person, at.chat, { type: 'typing' });

const deliver = (authorization: string | undefined, activity = quiet()) =>
  at.deliver(authorization, JSON.stringify(activity));

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
  ['a token signed by somebody else', () => `Bearer ${channel.token(quiet(), {}, { key: strangersKey })}`],
  ['a token under a key that nobody published', () => `Bearer ${channel.token(quiet(), {}, { kid: 'k2' })}`],
  ['a token that is not signed', () => `Bearer ${channel.token(quiet()).split('.').slice(0, 2).join('.')}.`],
];

test.each(bad)('an activity with %s is refused with 401', async (_, authorization) => {
  expect(await refusalOf(await deliver(authorization()), 401)).toMatchObject({ code: 'not-signed' });
});

test('a message without a signature reaches nobody and is not written down', async () => {
  const { app, chat } = at;
  const before = app.log.lines.length;
  await refusalOf(await deliver(undefined, channel.activity(at.person, chat, { type: 'message', text: 'hours' })), 401);
  expect(channel.sent(chat)).toEqual([]);
  expect(app.log.lines.slice(before).join()).not.toContain('turn');
});
