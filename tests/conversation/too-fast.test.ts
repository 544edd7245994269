import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { usualRates } from '../../bot/auth/limits.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { people } from '../support/chats.ts';
import { cardOf, cardText, type Answer } from '../support/channel/channel.mjs';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

let app: RunningProduct;
let chats: Story['chats'];
beforeAll(async () => {
  const chat = { atOnce: 4, aMinute: 60 };
  ({ app, chats } = await openStory(['therapist', 'sendco'], { rates: { ...usualRates, chat } }));
});
afterAll(() => closeStory({ app, chats }));

const answered = ({ replies }: Answer): string[] => replies.map(({ activity }) => cardText(cardOf(activity)));
const press = async (): Promise<string> => {
  const { person, chat } = chats.sendco;
  const data = { verb: 'say.hours', v: 1, id: 'me', rev: 0 };
  const { body } = await chats.channel.execute(person, chat, { verb: 'say.hours', data });
  return cardText(body?.value);
};

test('somebody much too fast is told once, kindly; others are not held up; after a rest it goes on', async () => {
  const { channel, sendco, therapist } = chats;
  const say = async () => answered(await channel.say(sendco.person, sendco.chat, 'hours'));
  for (let n = 0; n < 4; n += 1) expect((await say())[0]).toContain('Hazelbrook');
  expect(await say()).toEqual([organisationText.tooFast]);
  for (let n = 0; n < 3; n += 1) expect(await say()).toEqual([]);
  expect(await press()).toBe(organisationText.tooFast);
  expect(await press()).toBe(organisationText.tooFast);
  expect(answered(await channel.say(therapist.person, therapist.chat, 'hours'))[0]).toContain('Hazelbrook');
  app.clock.forward(1_000);
  expect(await press()).toContain('Hazelbrook');
  expect(await press()).toBe(organisationText.tooFast);
  app.clock.forward(60_000);
  expect((await say())[0]).toContain('Hazelbrook');
});

test('the tab of somebody who is too fast in the chat goes on', async () => {
  for (let n = 0; n < 6; n += 1) await press();
  expect(await press()).toBe(organisationText.tooFast);
  expect((await app.get('/api/me', people.sendco)).status).toBe(200);
});
