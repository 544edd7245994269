import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { tenantsPartition } from '../../bot/storage/services.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { cardActions, cardOf, cardText, type Answer, type Chat } from '../support/channel/channel.mjs';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

const said = 'Aisha Khan in Year 2 has stopped talking at school';

let app: RunningProduct;
let chats: Story['chats'];
let group: Chat;
let team: Chat;
let stored: string;
beforeAll(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
  await app.product.tick();
  await chats.therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
  await app.product.tick();
  const members = [chats.sendco.person, chats.therapist.person];
  group = chats.channel.group('19:group@thread.v2', members);
  team = chats.channel.channel('19:team@thread.tacv2', members);
  stored = app.dump();
});
afterAll(() => closeStory({ app, chats }));

const places = [['a group chat', () => group] as const, ['a channel of a team', () => team] as const];

/** The one short answer, with nothing of what was said and nothing of any school. */
function expectTheWay(answers: readonly unknown[]): void {
  expect(answers.map((card) => cardText(card))).toEqual([organisationText.personalOnly]);
  expect(JSON.stringify(answers)).not.toMatch(/Aisha|Year 2|Hazelbrook|Priya|Ellen/);
}
const cards = ({ replies }: Answer): unknown[] => replies.map(({ activity }) => cardOf(activity));
const inGroups = (): string => JSON.stringify([...chats.channel.sent(group), ...chats.channel.sent(team)]);

afterEach(() => {
  // Nothing is kept, and in particular nobody's chat is taken to be this one.
  expect(app.dump()).toBe(stored);
  expect(inGroups()).not.toContain('Aisha');
});

test.each(places)('what is said in %s is neither taken nor repeated; it offers the personal chat', async (_, place) => {
  expectTheWay(cards(await chats.channel.say(chats.sendco.person, place(), said)));
  expectTheWay(cards(await chats.channel.say(chats.sendco.person, place(), 'grid')));
});

test.each(places)('a worry about a child in %s leads to the personal chat too, whatever it says', async (_, place) => {
  for (const words of ['worried', 'I’m worried about Aisha', 'Aisha says her dad hits her'])
    expectTheWay(cards(await chats.channel.say(chats.sendco.person, place(), words)));
  const data = { verb: 'question.ask', v: 1, id: 'school-hazelbrook', rev: 0, newId: 'n', worry: said };
  expectTheWay(cards(await chats.channel.submit(chats.sendco.person, place(), data)));
});

test.each(places)('a card that was passed on and is pressed in %s shows nothing there', async (_, place) => {
  const card = await chats.therapist.sees('Send to Ellen Whitfield');
  const view = chats.channel.view(card, chats.therapist.person);
  const button = cardActions(view).find(({ title }) => title === 'Send to Ellen Whitfield');
  const data = { ...(button?.['data'] as object), on: '2026-12-03', at: '09:30', focus: said };
  const { person } = chats.therapist;
  const pressed = await chats.channel.execute(person, place(), { verb: 'planning.send-offer', data });
  expect(pressed).toMatchObject({ status: 200, body: { statusCode: 200 } });
  expectTheWay([pressed.body?.value]);
  expectTheWay(cards(await chats.channel.submit(person, place(), data)));
});

test.each(places)('when it is added to %s it says once where it works, and leaves without a word', async (_, place) => {
  expectTheWay(cards(await chats.channel.install(chats.sendco.person, place())));
  expect(cards(await chats.channel.uninstall(chats.sendco.person, place()))).toEqual([]);
});

test('a thread that does not say what it is, is no personal chat either', async () => {
  const { channel, sendco } = chats;
  const thread = channel.group('19:thread@thread.v2', [sendco.person]);
  const whole = channel.activity(sendco.person, thread, { type: 'message', text: said });
  const conversation = { id: thread.id, tenantId: sendco.person.tenantId };
  expectTheWay(cards(await channel.post({ ...whole, conversation })));
});

test('somebody nobody knows gets the same there, so that it tells nothing about who is known', async () => {
  const { channel } = chats;
  const stranger = channel.user('Stranger', { tenantId: 'another-tenant' });
  expectTheWay(cards(await channel.say(stranger, channel.group('19:other@thread.v2', [stranger]), said)));
});

test('an organisation that was taken off the list is refused at the next word and the next press', async () => {
  const { channel, sendco } = chats;
  const tenant = app.containers.services.item(sendco.person.tenantId, tenantsPartition);
  const before = (await tenant.read<Record<string, unknown>>()).resource ?? {};
  expect((await channel.say(sendco.person, sendco.chat, 'hours')).replies).toHaveLength(1);
  await tenant.delete();
  const [word] = cards(await channel.say(sendco.person, sendco.chat, 'hours'));
  const data = { verb: 'say.plan', v: 1, id: 'me', rev: 0 };
  const press = await channel.execute(sendco.person, sendco.chat, { verb: 'say.plan', data });
  for (const card of [word, press.body?.value]) expect(cardText(card)).toBe(organisationText.unknownOrganisation);
  await app.containers.services.items.upsert(before);
  expect(cardText(cards(await channel.say(sendco.person, sendco.chat, 'hours'))[0])).toContain('Hazelbrook');
  stored = app.dump();
});
