import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { codeIn } from '../../shared/joining/code.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import type { QuestionsAnswer } from '../../shared/question/contract.ts';
import { questionText } from '../../shared/question/text.ts';
import { safeguardingText } from '../../shared/safeguarding/text.ts';
import type { ChatMessage } from '../support/channel/channel.d.mts';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);

let app: RunningProduct;
let chats: Story['chats'];
let sendco: Chatting;
let therapist: Chatting;

beforeAll(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'lead', 'farSendco']));
  ({ sendco, therapist } = chats);
  await app.product.tick();
});
afterAll(() => closeStory({ app, chats }));

const worry = 'He talks at home and says nothing in class. What can we do tomorrow?';

const stored = async <T>(type: string): Promise<T[]> => {
  const query = { query: 'SELECT * FROM c WHERE c.type = @type', parameters: [{ name: '@type', value: type }] };
  return (await app.containers.records.items.query<T>(query, { partitionKey: school }).fetchAll()).resources;
};
interface Event {
  readonly event: string;
  readonly child: string | null;
  readonly about: string;
}
const eventsSince = async (before: number): Promise<Event[]> => (await stored<Event>('audit')).slice(before);

/** ‘I’m worried about a child’, in the SENDCo's words. */
async function begin(who = sendco): Promise<ChatMessage> {
  const [card] = await who.say('I’m worried about a child');
  if (!card) throw new Error('nothing was answered');
  return card;
}

/** The SENDCo asks, up to the question on its way. */
async function asks(text = worry, more: Record<string, string> = {}): Promise<[ChatMessage, string]> {
  const card = await begin();
  expect(await sendco.press(card, 'Go on', { flag: 'none' })).toContain(questionText.form.title);
  const inputs = { worry: text, worryYear: 'Year 2', worryStrands: 'WW', ...more };
  return [card, await sendco.press(card, 'Send to Priya Raman', inputs)];
}

const hours = async () =>
  (await (await app.get(`/api/schools/${school}/hours`, people.sendco)).json()) as { usedMinutes: number };
const listed = async (who = people.sendco) =>
  (await (await app.get(`/api/schools/${school}/questions`, who)).json()) as QuestionsAnswer;

test('a SENDCo asks without a name, sees at once what is here, tries it, is answered, and only then asks for help', async () => {
  const used = (await hours()).usedMinutes;
  const [card, sent] = await asks();
  expect(sent).toContain('Sent to Priya Raman.');
  expect(sent).toContain('Waits for an answer since');
  expect(sent).toContain(questionText.offers.title);
  const offers = sendco.choices(card, 'offer');
  const [[title, entry] = []] = [...offers];
  expect(title).toMatch(/universal|targeted/);
  // At once, before anybody has answered.
  expect(await sendco.press(card, questionText.offers.tryIt, { offer: entry ?? '' })).toContain(
    'is noted as what you will try',
  );

  const theirs = await therapist.sees(worry);
  expect(theirs.activity.summary ?? '').not.toContain(worry);
  expect(therapist.reads(theirs)).toContain('Year 2');
  const words = 'Do not ask him to speak. Sit beside him and comment on what he does.';
  const answered = await therapist.press(theirs, questionText.answer.send, { answer: words, answerMinutes: '15' });
  expect(answered).toContain(questionText.answer.sent);
  const more = await therapist.press(theirs, questionText.answer.send, {
    answer: 'And tell me on Friday.',
    answerMinutes: '0',
  });
  expect(more).toContain('2 answers');

  const back = await sendco.sees('And tell me on Friday.');
  expect(sendco.reads(back)).toContain(words);
  expect(sendco.reads(back)).toContain('15 minutes of the school’s hours');
  expect((await hours()).usedMinutes).toBe(used + 15);
  expect((await listed()).questions[0]).toMatchObject({ text: worry, answers: [{ minutes: 15 }, { minutes: 0 }] });

  const form = await sendco.press(back, questionText.help.ask);
  expect(form).toContain(worry);
  const view = JSON.stringify(chats.channel.view(back, sendco.person));
  expect(view).toContain('"value":"Year 2"');
  const begun = await sendco.press(back, questionText.help.ask, { yearGroup: 'Year 2', question: worry, hopedFor: '' });
  expect(begun).toContain('is on the agenda');
  const [request] = await stored<{ id: string; question: string; questionId: string; tried: { what: string }[] }>(
    'request',
  );
  const [question] = await stored<{ id: string; requestId: string }>('question');
  expect(request).toMatchObject({ question: worry, questionId: question?.id });
  expect(title).toContain(request?.tried[0]?.what ?? 'nothing');
  expect(question?.requestId).toBe(request?.id);
  // Pressed once more on the card before, it is the same request.
  expect(await sendco.press(card, questionText.help.ask)).toContain('Child 1, Year 2');
  expect(await stored('request')).toHaveLength(1);
  expect(therapist.reads(await therapist.sees(questionText.status.request))).toContain(worry);
});

test('a red flag ends on its own way, of which nothing is kept but that it was shown', async () => {
  const before = (await stored('audit')).length;
  const card = await begin();
  const lines = app.log.lines.length;
  expect(await sendco.press(card, 'Go on', { flag: '' })).toContain('Choose one of the answers first.');
  expect(await sendco.press(card, 'Go on', { flag: 'swallowing' })).toContain('ring 999 now');
  const events = await eventsSince(before);
  expect(events.map(({ event, child, about }) => [event, child, about])).toEqual([
    ['question.route-shown', null, school],
  ]);
  expect(JSON.stringify(events)).not.toContain('swallow');
  expect(app.log.lines.slice(lines).join('')).not.toContain('swallow');
  expect(await stored('question')).toHaveLength(1);
});

test('words about a child’s safety are kept nowhere: not as a question, not in a request, not as a message', async () => {
  const before = (await stored('audit')).length;
  const risk = 'He says his stepdad hits him. Zorblatt.';
  const [card, shown] = await asks(risk);
  expect(shown).toContain(safeguardingText.lines[0]);
  expect(await sendco.press(card, questionText.back)).toContain(questionText.title);
  // Also where something else is wrong, and the form would come back with what was typed.
  const [, odd] = await asks(risk, { worryYear: 'Year 99' });
  expect(odd).toContain(safeguardingText.lines[0]);
  const [heard] = await sendco.say(risk);
  expect(heard && sendco.reads(heard)).toContain('designated safeguarding lead');
  const [quick] = await therapist.say(risk);
  expect(quick && therapist.reads(quick)).toContain('designated safeguarding lead');

  const list = await listed();
  const [first] = list.questions;
  const edit = { editId: 'risk-1', answerId: 'risk-2', minutes: 5, text: risk };
  const path = `/api/schools/${school}/questions/${encodeURIComponent(first?.id ?? '')}/answers`;
  const refused = await app.post(path, edit, people.therapist);
  expect([refused.status, JSON.stringify(await refused.json())]).toEqual([
    422,
    expect.stringContaining('safeguarding lead'),
  ]);
  const { plan, requests } = (await (await app.get(`/api/schools/${school}/requests`, people.sendco)).json()) as {
    plan: { id: string };
    requests: { request: { id: string; rev: number } }[];
  };
  const read = (await stored('audit')).length;
  const request = requests[0]?.request;
  const change = { planId: plan.id, editId: 'risk-3', seen: request?.rev, patch: { namedAdult: risk } };
  const field = await app.post(`/api/schools/${school}/requests/${request?.id ?? ''}/fields`, change, people.sendco);
  expect(field.status).toBe(422);
  expect((await eventsSince(read)).map(({ event, child, about }) => [event, child, about])).toEqual([
    ['request.route-shown', null, school],
  ]);
  expect((await eventsSince(before)).filter(({ event }) => event.endsWith('.route-shown'))).toHaveLength(5);
  expect(app.dump()).not.toContain('Zorblatt');
  expect(app.log.lines.join('\n')).not.toContain('Zorblatt');
  // The bot repeats none of it either.
  for (const who of [sendco, therapist]) expect(who.all().join('\n')).not.toContain('Zorblatt');
});

test('a text that may tell who it is comes back with the tick to keep it, and is stored only then', async () => {
  const [card, warned] = await asks('He was born on 12/03/2019 and does not speak.');
  expect(warned).toContain('a date of birth');
  expect(await stored('question')).toHaveLength(1);
  const text = 'He does not speak in the hall.';
  expect(await sendco.press(card, 'Send to Priya Raman', { worry: text })).toContain('Sent to Priya Raman.');
  expect(await stored('question')).toHaveLength(2);
});

test('a lead reads it, another school does not, the school does not answer itself, and staff are told whom to tell', async () => {
  expect((await listed(people.lead)).may).toEqual({ ask: false, answer: true });
  expect((await app.get(`/api/schools/${school}/questions`, people.farSendco)).status).toBe(404);
  const { questions } = await listed();
  const id = encodeURIComponent(questions[0]?.id ?? '');
  const body = { editId: 'own-1', answerId: 'own-2', minutes: 5, text: 'I know it.' };
  const own = await app.post(`/api/schools/${school}/questions/${id}/answers`, body, people.sendco);
  expect(own.status).toBe(404);
  const data = { verb: 'question.show', v: 1, id: questions[0]?.id, rev: 1 };
  await chats.channel.submit(chats.farSendco.person, chats.farSendco.chat, data);
  expect(chats.farSendco.all().at(-1)).toBe(questionText.notYours);
  const [theirs] = await therapist.say('worried');
  expect(theirs && therapist.reads(theirs)).toMatch(/Worries and questions|Which school/);
});

test('answers sent at the same moment all arrive, each counts once, and the minutes add up', async () => {
  const used = (await hours()).usedMinutes;
  const { questions } = await listed();
  const open = questions.find(({ answers }) => answers.length === 0);
  const path = `/api/schools/${school}/questions/${encodeURIComponent(open?.id ?? '')}/answers`;
  const send = (n: number) =>
    app.post(path, { editId: `edit-${n}`, answerId: `answer-${n}`, minutes: n, text: `Answer ${n}` }, people.therapist);
  const sent = await Promise.all([1, 2, 4, 4].map(send));
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const after = (await listed()).questions.find(({ id }) => id === open?.id);
  expect(after?.answers.map(({ text }) => text).sort()).toEqual(['Answer 1', 'Answer 2', 'Answer 4']);
  expect((await hours()).usedMinutes).toBe(used + 7);
});

test('while a school has no link therapist, the card says so, and a lead gets the question and answers it', async () => {
  interface Person {
    readonly role: string;
  }
  const item = app.containers.records.item(school, school);
  const { resource } = await item.read<{ people: Person[] }>();
  await item.replace({ ...resource, people: resource?.people.filter(({ role }) => role !== 'link-therapist') });
  const card = await begin();
  await sendco.press(card, 'Go on', { flag: 'none' });
  const sent = await sendco.press(card, 'Send', { worry: 'She only whispers.' });
  expect(sent).toContain('No link therapist is linked with Hazelbrook');
  expect(sent).toContain('those who lead Weald');
  const theirs = await chats.lead.sees('She only whispers.');
  const answer = { answer: 'We ring you on Monday.', answerMinutes: '0' };
  expect(await chats.lead.press(theirs, questionText.answer.send, answer)).toContain(questionText.answer.sentFree);
  await sendco.sees('We ring you on Monday.');
});

test('a therapist who joins that school later gets a card for each question that waits, and answers there', async () => {
  const { lead, newTherapist } = chats;
  const order = (await listed()).questions.filter(({ answers }) => answers.length === 0).map(({ text }) => text);
  for (const text of ['He only points.', 'She hides at lunch.']) {
    order.push(text);
    const card = await begin();
    await sendco.press(card, 'Go on', { flag: 'none' });
    await sendco.press(card, 'Send', { worry: text });
    app.clock.forward(60_000);
  }
  await app.product.tick();
  await newTherapist.install();
  const { name, email } = people.newTherapist;
  const form = there((await lead.say('invite'))[0]);
  const made = await lead.press(form, 'Make a code', { school, role: 'link-therapist', name, email });
  await newTherapist.say(`join ${there(codeIn(made))}`);
  await lead.press(await lead.sees(`Is this ${name}?`), 'Yes, let them in');
  await app.product.tick();
  const cards = () => newTherapist.all().filter((each) => each.includes(questionText.answer.words));
  await newTherapist.sees('She hides at lunch.');
  // Each once, the oldest first; what others have answered is not among them.
  expect(cards().map((each) => order.find((text) => each.includes(text)))).toEqual(order);
  const [theirs] = order;
  const answer = { answer: 'I come on Tuesday.', answerMinutes: '5' };
  expect(await newTherapist.press(await newTherapist.sees(theirs ?? ''), questionText.answer.send, answer)).toContain(
    questionText.answer.sent,
  );
  await sendco.sees('I come on Tuesday.');
  // The next look of the day brings none of them again.
  app.clock.forward(86_400_000);
  await app.product.tick();
  expect(cards()).toHaveLength(order.length);
});
