import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { cardActions, type ChatMessage } from '../support/channel/channel.mjs';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

let app: RunningProduct;
let chats: Story['chats'];

beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
  await app.product.tick();
  await chats.therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
});
afterEach(() => closeStory({ app, chats }));

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const cycleNow = () => cycleStore(app.containers).current(school);
const dueCard = () => chats.therapist.sees('Send to Ellen Whitfield');

async function choiceCard(): Promise<ChatMessage> {
  await chats.therapist.press(await dueCard(), 'Send to Ellen Whitfield', { on: '2026-12-03', at: '09:30' });
  return chats.sendco.sees('Book this time');
}

/** What a button of a card carries. */
const carries = (message: ChatMessage, title: string): Record<string, unknown> => {
  const action = cardActions(chats.channel.view(message, chats.sendco.person)).find((each) => each['title'] === title);
  return (action?.['data'] ?? {}) as Record<string, unknown>;
};
const textOf = (answer: { body?: { value?: unknown } }): string => JSON.stringify(answer.body?.value ?? '');

test('pressing twice books one meeting and says so plainly', async () => {
  const card = await choiceCard();
  const data = { ...carries(card, 'Book this time'), time: [...chats.sendco.choices(card, 'time').values()][0] };
  const { channel, sendco } = chats;
  const press = () =>
    channel.execute(sendco.person, sendco.chat, { verb: 'planning.choose-time', data, message: card });
  const first = await press();
  const second = await press();
  expect(textOf(first)).toContain('Booked: Thu 3 Dec');
  expect(textOf(second)).toContain('Nothing was changed: the meeting is booked already');
  expect(await cycleNow()).toMatchObject({ status: 'booked', rev: 3 });
});

test('two presses at the same moment make one record', async () => {
  const card = await choiceCard();
  const data = { ...carries(card, 'Book this time'), time: [...chats.sendco.choices(card, 'time').values()][0] };
  const others = { ...carries(card, 'Ask for other times'), why: 'Inspection' };
  const { channel, sendco } = chats;
  const answers = await Promise.all([
    channel.execute(sendco.person, sendco.chat, { verb: 'planning.choose-time', data, message: card }),
    channel.execute(sendco.person, sendco.chat, { verb: 'planning.ask-others', data: others, message: card }),
    channel.execute(sendco.person, sendco.chat, { verb: 'planning.choose-time', data, message: card }),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect(await cycleNow()).toMatchObject({ rev: 3 });
  const refusals = answers.map(textOf).filter((text) => /not used|Nothing was changed|out of date/.test(text));
  expect(refusals).toHaveLength(2);
});

test('the channel delivers the same press again: the answer is the same and nothing happens twice', async () => {
  const card = await choiceCard();
  const data = { ...carries(card, 'Book this time'), time: [...chats.sendco.choices(card, 'time').values()][0] };
  const { channel, sendco } = chats;
  const again = await channel.execute(sendco.person, sendco.chat, {
    verb: 'planning.choose-time',
    data,
    message: card,
    times: 3,
  });
  expect(textOf(again)).toContain('Booked: Thu 3 Dec');
  expect(textOf(again)).not.toContain('Nothing was changed');
  expect(await cycleNow()).toMatchObject({ rev: 3 });
});

test('words that are delivered twice are answered once', async () => {
  const { channel, sendco } = chats;
  const before = channel.sent(sendco.chat).length;
  await channel.say(sendco.person, sendco.chat, 'hours', { times: 2 });
  expect(channel.sent(sendco.chat).length).toBe(before + 1);
});

test('an old card gets the present state and changes nothing', async () => {
  const card = await dueCard();
  await chats.therapist.press(card, 'Add this time', { on: '2026-12-03', at: '09:30' });
  const { channel, therapist } = chats;
  const id = (await cycleNow())?.id;
  const old = await channel.execute(therapist.person, therapist.chat, {
    verb: 'planning.send-offer',
    data: { verb: 'planning.send-offer', v: 1, id, rev: 1, times: '' },
    message: card,
  });
  expect(textOf(old)).toContain('That card was out of date, so nothing was changed');
  expect(await cycleNow()).toMatchObject({ status: 'to-offer', rev: 2 });
});

test('a card that was passed on to a SENDCo of another school shows nothing and changes nothing', async () => {
  const card = await choiceCard();
  const data = { ...carries(card, 'Book this time'), time: [...chats.sendco.choices(card, 'time').values()][0] };
  for (const stranger of [chats.otherSendco, chats.farSendco, chats.otherTherapist]) {
    await stranger.install();
    const { person, chat } = stranger;
    const answer = await chats.channel.execute(person, chat, { verb: 'planning.choose-time', data });
    expect(textOf(answer)).toContain('belongs to a school that you are not linked with');
    expect(textOf(answer)).not.toContain('Hazelbrook');
  }
  expect(await cycleNow()).toMatchObject({ status: 'offered', rev: 2 });
});

test('the therapist cannot choose for the SENDCo, and a lead only looks on', async () => {
  const card = await choiceCard();
  const data = { ...carries(card, 'Book this time'), time: [...chats.sendco.choices(card, 'time').values()][0] };
  await chats.lead.install();
  for (const other of [chats.therapist, chats.lead]) {
    const answer = await chats.channel.execute(other.person, other.chat, { verb: 'planning.choose-time', data });
    expect(textOf(answer)).toContain('Only the school’s SENDCo can choose a time');
  }
  expect(await cycleNow()).toMatchObject({ status: 'offered', rev: 2 });
});

test.each([
  ['a button nobody knows', { verb: 'planning.unheard-of', v: 1, id: 'x', rev: 1 }],
  ['a version nobody knows', { verb: 'planning.choose-time', v: 99, id: 'x', rev: 1 }],
  ['no data at all', undefined],
  ['data of another shape', { verb: ['planning.choose-time'], rev: 'one' }],
  ['an id with forbidden characters', { verb: 'planning.choose-time', v: 1, id: 'cycle|a|b/../c|d|e', rev: 1 }],
])('%s gets a sentence and changes nothing', async (_, data) => {
  const answer = await chats.channel.execute(chats.sendco.person, chats.sendco.chat, {
    verb: 'planning.choose-time',
    data,
  });
  expect(answer.status).toBe(200);
  expect(textOf(answer)).toMatch(/out of date|not linked with/);
  expect(await cycleNow()).toMatchObject({ rev: 1 });
});

test('she removed the app: nothing is lost, and the card is there when she comes back', async () => {
  const { channel, sendco, therapist } = chats;
  await channel.uninstall(sendco.person, sendco.chat);
  await therapist.press(await dueCard(), 'Send to Ellen Whitfield', { on: '2026-12-03', at: '09:30' });
  await app.product.tick();
  expect(sendco.all().some((text) => text.includes('Book this time'))).toBe(false);
  await sendco.install();
  await sendco.sees('Book this time');
});

test('the channel refuses a while: the card still arrives, once', async () => {
  const { channel, sendco, therapist } = chats;
  channel.fault({ op: 'send', conversation: sendco.chat.id, status: 429, retryAfter: 1, times: 1 });
  channel.fault({ op: 'update', conversation: sendco.chat.id, status: 503, times: 1 });
  await therapist.press(await dueCard(), 'Send to Ellen Whitfield', { on: '2026-12-03', at: '09:30' });
  await sendco.sees('Book this time');
  const ofTheSchool = sendco.all().filter((text) => text.includes('Hazelbrook') && !text.includes('welcome to'));
  expect(ofTheSchool).toHaveLength(1);
});

test('one welcome, however often the client says the app was installed', async () => {
  await chats.sendco.install();
  await Promise.all([chats.sendco.install(), chats.sendco.install()]);
  expect(chats.sendco.all().filter((text) => text.includes('welcome to Link Therapy'))).toHaveLength(1);
  await Promise.all([chats.lead.install(), chats.lead.install()]);
  expect(chats.lead.all().filter((text) => text.includes('welcome to Link Therapy'))).toHaveLength(1);
});

test.each([
  ['hi', 'What would you like to see?'],
  ['Hello there', 'What would you like to see?'],
  ['help', 'What you can say'],
  ['grid', '12 provisions in 11 of 15 cells'],
  ['how many hours do we have left?', '55 h'],
  ['who is our link therapist?', 'Link therapist: Priya Raman\n01632 960001'],
  ['purple monkey', 'I did not understand that'],
  ['', 'I did not understand that'],
])('“%s” gets a short useful answer', async (said, answer) => {
  const [reply] = await chats.sendco.say(said);
  expect(reply && chats.sendco.reads(reply)).toContain(answer);
});

test('“plan” brings the one live card to the bottom, and the old one shrinks', async () => {
  const card = await choiceCard();
  await chats.sendco.say('plan');
  const newer = await chats.sendco.sees('Book this time', card);
  await app.product.tick();
  expect(newer.id).not.toBe(card.id);
  expect(chats.sendco.reads(card)).toContain('The newest card is further down');
});

test('however often a card has moved on, the chat holds one line about it and no pile of them', async () => {
  let card = await choiceCard();
  for (let times = 0; times < 4; times += 1) {
    await chats.sendco.say('plan');
    card = await chats.sendco.sees('Book this time', card);
    await app.product.tick();
  }
  const standing = chats.channel.sent(chats.sendco.chat).filter(({ deleted }) => !deleted);
  const lines = standing.filter((each) => chats.sendco.reads(each).endsWith('The newest card is further down.'));
  expect(lines).toHaveLength(1);
  expect(standing.at(-1)?.id).toBe(card.id);
  expect(chats.channel.violations).toEqual([]);
});

test('a therapist with two schools gets a list with a button each, and the button brings that card', async () => {
  const [list] = await chats.therapist.say('plan');
  if (!list) throw new Error('no answer');
  expect(chats.therapist.reads(list)).toContain('Planning in your 2 schools: 2 wait for you');
  await chats.channel.press(chats.therapist.person, chats.therapist.chat, list, 'Orchard Bank Junior School');
  await chats.therapist.sees('Send to Joseph Okoro', list);
});

test('a person who is not linked with a school, and a tenant that is not set up, get one polite sentence', async () => {
  const { channel, sendco } = chats;
  const colleague = channel.user('Colleague', { tenantId: sendco.person.tenantId });
  const [known] = (await channel.say(colleague, channel.personal(colleague), 'plan')).replies;
  expect(JSON.stringify(known?.activity)).toContain('You are not linked with a school here yet');
  const stranger = channel.user('Stranger', { tenantId: 'another-tenant' });
  const [unknown] = (await channel.say(stranger, channel.personal(stranger), 'plan')).replies;
  expect(JSON.stringify(unknown?.activity)).toContain('not set up for your organisation');
});

test('in a group chat it shows nothing and offers the personal chat', async () => {
  const { channel, sendco } = chats;
  const group = channel.group('19:group@thread.v2', [sendco.person]);
  const { replies } = await channel.say(sendco.person, group, 'grid');
  expect(replies).toHaveLength(1);
  expect(JSON.stringify(replies[0]?.activity)).toContain('I answer in the personal chat only');
});

test('through the year each window opens once, on its day', async () => {
  const opened: Record<string, number> = {};
  for (const day of ['2026-12-01', '2027-03-03', '2027-03-04', '2027-03-05', '2027-06-30', '2027-07-20']) {
    app.clock.set(`${day}T09:00:00Z`);
    opened[day] = (await app.product.tick()).looked;
  }
  expect(opened).toEqual({
    '2026-12-01': 0,
    '2027-03-03': 0,
    '2027-03-04': 3,
    '2027-03-05': 0,
    // Three windows, and on the first of June the question whether next year’s dates are there.
    '2027-06-30': 4,
    '2027-07-20': 0,
  });
  expect(await cycleNow()).toMatchObject({ label: 'autumn term 2027', dueOn: '2027-07-21' });
});

test('no log line holds a name, an address or what a person wrote', async () => {
  const card = await choiceCard();
  await chats.sendco.press(card, 'Ask for other times', { why: 'Canary words of a person' });
  chats.channel.fault({ op: 'any', status: 500, times: 2 });
  await chats.therapist.say('plan');
  const lines = app.log.lines.join('\n');
  expect(lines).not.toMatch(/Canary|Ellen|Whitfield|Priya|Hazelbrook Primary|@/);
});

test('a school without a SENDCo when the window opens gets its card once somebody is there', async () => {
  const { records } = app.containers;
  const id = sampleSchools.saltmarsh.id;
  app.clock.set('2027-03-04T09:00:00Z');
  const { resource: whole } = await records.item(id, id).read<{ people: { role: string }[] }>();
  await records.items.upsert({ ...whole, people: whole?.people.filter((person) => person.role !== 'sendco') });
  await app.product.tick();
  const saltmarsh = schoolIdSchema.parse(id);
  const newest = () => cycleStore(app.containers).current(saltmarsh);
  expect(await newest()).toMatchObject({ label: 'spring term 2027' });
  await records.items.upsert({ ...whole });
  app.clock.set('2027-03-05T09:00:00Z');
  await app.product.tick();
  expect(await newest()).toMatchObject({ label: 'summer term 2027' });
});
