import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { evaluationStore } from '../../bot/storage/evaluations.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { cardActions, cardInputs, type ChatMessage } from '../support/channel/channel.mjs';
import type { Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

let app: RunningProduct;
let chats: Story['chats'];

beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
});
afterEach(() => closeStory({ app, chats }));

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const id = `evaluation|service-weald|${school}|baseline|2026-27|autumn`;
const now = async () => (await evaluationStore(app.containers).load(school, id))?.value;

const inputsOf = (who: Chatting, card: ChatMessage): string[] =>
  cardInputs(chats.channel.view(card, who.person)).map((each) => String(each['id']));
const titles = (who: Chatting, card: ChatMessage): string[] =>
  cardActions(chats.channel.view(card, who.person)).map((each) => String(each['title']));

/** Answers every statement on a card alike, but for what `but` says, and presses the button that leads on. */
async function answers(who: Chatting, card: ChatMessage, alike: string, but: Record<string, string> = {}) {
  const asked = inputsOf(who, card).filter((each) => each.startsWith('answer__'));
  const given = Object.fromEntries(asked.map((each) => [each, but[each.replace('answer__', '')] ?? alike]));
  const onwards = titles(who, card).find((title) => title.startsWith('Save and')) ?? '';
  return who.press(card, onwards, given);
}

function only([message]: readonly ChatMessage[]): ChatMessage {
  if (!message) throw new Error('nothing came below');
  return message;
}

/** The card of a school's evaluations, which 'evaluate' brings. */
async function menu(who: Chatting): Promise<ChatMessage> {
  const [card] = await who.say('evaluate');
  if (!card) throw new Error('evaluate was not answered');
  return card;
}

test('both answer the baseline an area at a time, compare, settle, and find out what nobody knows', async () => {
  const { sendco, therapist } = chats;
  const card = await menu(sendco);
  expect(sendco.reads(card)).toContain('Baseline evaluation');
  expect(sendco.reads(card)).toContain('not the licensed wording');
  const first = await sendco.press(card, 'Begin: Baseline');
  expect(first).toContain('Baseline evaluation, autumn term 2026');
  expect(first).toContain('1 of 5: Commissioning and funding');
  expect(first).toContain('Input: Everyone who commissions');
  expect(await answers(sendco, card, '2', { COM1: 'dont-know' })).toContain('2 of 5: Integrated workforce');
  // Each press saves: what was answered so far stands, also when she stops here.
  expect((await now())?.answers.sendco['COM1']?.answer).toMatchObject({ text: 'dont-know', by: 'Ellen Whitfield' });
  for (const page of [3, 4, 5]) expect(await answers(sendco, card, '2')).toContain(`${page} of 5`);
  const end = await answers(sendco, card, '2');
  expect(end).toContain('Every statement has an answer.');
  expect(end).toContain('Link therapist: not begun.');
  expect(await sendco.press(card, 'I have finished')).toContain('Finished. The Link therapist is told.');

  await app.product.tick();
  const news = await therapist.sees('Ellen Whitfield has finished the baseline evaluation of Hazelbrook');
  expect(therapist.reads(news)).not.toContain('Mostly');
  const { replies } = await chats.channel.press(therapist.person, therapist.chat, news, 'Answer it', {});
  const own = only(replies);
  expect(therapist.reads(own)).toContain('1 of 5: Commissioning and funding');
  await answers(therapist, own, '2');
  await answers(therapist, own, '2', { IWF1: '0', IWF2: '1' });
  for (let page = 3; page < 5; page += 1) await answers(therapist, own, '2');
  const theirs = await answers(therapist, own, '2');
  expect(theirs).toContain('You: Not at all. They: Mostly.');
  expect(theirs).toContain('What nobody can say yet');

  expect(await therapist.press(own, 'Compare and settle')).toContain('Where you differ, 1 of 1');
  const settled = await answers(therapist, own, '1');
  expect(settled).toContain('Where you are');
  expect((await now())?.answers.joint['IWF1']?.answer?.text).toBe('1');
  await therapist.press(own, 'I have finished');

  const again = await menu(sendco);
  expect(await sendco.press(again, 'Look at: Baseline')).toContain(
    'Where you differed, you have settled on one answer.',
  );
  // COM1 was settled to 'Partially' just now, so nothing is unknown any more.
  expect(sendco.reads(again)).not.toContain('What nobody can say yet');
});

test('what somebody cannot answer goes onto the list to find out with one press', async () => {
  const { sendco } = chats;
  const card = await menu(sendco);
  await sendco.press(card, 'Begin: Baseline');
  for (let page = 0; page < 5; page += 1) await answers(sendco, card, page ? '3' : 'dont-know');
  const unknown = [...sendco.choices(card, 'unknown').values()];
  expect(unknown).toHaveLength(4);
  const done = await sendco.press(card, 'Put on our list', { unknown: unknown.slice(0, 2).join(',') });
  expect(done).toContain('2 things are on your list to find out.');
  expect(done).toContain('Find out: Everyone who commissions');
  expect((await now())?.findOuts).toMatchObject([
    { item: 'COM1', owner: 'sendco', done: null },
    { item: 'COM2', owner: 'sendco', done: null },
  ]);
});

test('filled in together it is one column, and a note that names a child is asked about first', async () => {
  const { sendco } = chats;
  const card = await menu(sendco);
  await sendco.press(card, 'Begin: Baseline');
  expect(await sendco.press(card, 'Fill it in together')).toContain('one answer for both of you');
  const held = await sendco.press(card, 'Save and next', { answer__COM1: '1', note__COM: 'Born 12/03/2019' });
  expect(held).toContain('Not saved yet');
  expect((await now())?.answers.joint).toEqual({});
  expect(await sendco.press(card, 'Save and next', { answer__COM1: '1', note__COM: 'Ask the ICB' })).toContain(
    '2 of 5',
  );
  expect((await now())?.answers.joint).toMatchObject({
    COM: { note: { text: 'Ask the ICB' } },
    COM1: { answer: { text: '1' } },
  });
});

test('a card from before never writes over what somebody else answered meanwhile', async () => {
  const { sendco } = chats;
  const one = await menu(sendco);
  await sendco.press(one, 'Begin: Baseline');
  await sendco.press(one, 'Fill it in together');
  // She has two schools, and is asked for which.
  const which = await menu(chats.therapist);
  const { replies } = await chats.channel.press(
    ...([chats.therapist.person, chats.therapist.chat, which, 'Hazelbrook Primary School', {}] as const),
  );
  const other = only(replies);
  await chats.therapist.press(other, 'Begin: Baseline');
  await chats.therapist.press(other, 'Save and next', { answer__COM1: '3' });
  const told = await sendco.press(one, 'Save and next', { answer__COM1: '0', answer__COM2: '1' });
  expect(told).toContain('Priya Raman filled this in meanwhile with “Complete”');
  expect((await now())?.answers.joint).toMatchObject({
    COM1: { answer: { text: '3' } },
    COM2: { answer: { text: '1' } },
  });
  expect(await sendco.press(one, 'Save and next', { answer__COM1: '0' })).toContain('2 of 5');
  expect((await now())?.answers.joint['COM1']?.answer?.text).toBe('0');
});
