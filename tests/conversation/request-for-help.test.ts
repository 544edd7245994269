import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aroundText } from '../../shared/around-the-child/text.ts';
import { consentText } from '../../shared/consent/text.ts';
import { cycleIdSchema, requestIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import { agreementText } from '../../shared/sharing-agreement/text.ts';
import { rowsOf } from '../../shared/sheet/sheet.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { cardInputs } from '../support/channel/channel.mjs';
import type { ChatMessage } from '../support/channel/channel.d.mts';
import type { Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const plan = planIdOf(cycleIdSchema.parse(`cycle|service-weald|${school}|2026-27|spring`));

let app: RunningProduct;
let chats: Story['chats'];

beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'lead', 'farSendco']));
  await app.product.tick();
});
afterEach(() => closeStory({ app, chats }));

const planNow = async () => {
  const stored = await sheetStore(app.containers).load(school, plan);
  if (!stored) throw new Error('no plan');
  return stored.value;
};

/** The list of children, as a button of the live card opens it. */
async function list(who: Chatting): Promise<ChatMessage> {
  const data = { verb: 'request.list', v: 1, id: plan, rev: 0 };
  const { replies } = await chats.channel.submit(who.person, who.chat, data);
  // The live card may move at the same moment; the list is the other one.
  const card = replies.find((reply) => !/planning the /i.test(who.reads(reply)));
  if (!card) throw new Error('no list came');
  return card;
}

const asked = { yearGroup: 'Year 2', question: 'How can she join in at playtime?', hopedFor: 'A friend to play with' };

/** The SENDCo adds a child up to the agenda; the card goes on to what was tried. */
async function added(question = asked.question): Promise<ChatMessage> {
  const card = await list(chats.sendco);
  await chats.sendco.press(card, 'Add a child');
  await chats.sendco.press(card, 'Go on', { flag: 'none' });
  expect(await chats.sendco.press(card, 'Put on the agenda', { ...asked, question })).toContain('is on the agenda');
  return card;
}

const onlyChild = (card: ChatMessage, who: Chatting): string => [...who.choices(card, 'child').values()][0] ?? '';

test('a SENDCo adds a child in chat; the therapist in the other tenant reads the question and never the name', async () => {
  const card = await added();
  const { sendco, therapist } = chats;
  expect((await planNow()).rows.at(-1)).toMatchObject({ kind: 'child', label: 'Child 1, Year 2', addedBy: 'sendco' });

  // What the school has in place stands to choose from, and brings its strand, level and words.
  const picks = [...sendco.choices(card, 'fromGrid')];
  expect(picks.every(([title]) => / (universal|targeted): /.test(title))).toBe(true);
  const [pick] = picks;
  const picked = { fromGrid: pick?.[1] ?? '', strand: '', what: '', howLong: 'Half a term', effect: '' };
  const [strand, rest] = (pick?.[0] ?? '').split(', ');
  expect(await sendco.press(card, 'Save and add another', picked)).toContain(`${strand}, ${rest}, Half a term`);
  expect(await sendco.press(card, 'Save and add another', { ...picked, fromGrid: '' })).toContain(
    requestText.strandError,
  );
  const tried = {
    fromGrid: '',
    strand: 'IN',
    what: 'Word of the week',
    howLong: 'Half a term',
    effect: 'Two new words a week',
  };
  expect(await sendco.press(card, 'Save and add another', tried)).toContain('Intervention: Word of the week');
  const other = { strand: 'EE', what: 'Quiet corner', howLong: '', effect: '' };
  expect(await sendco.press(card, 'Save and go on', other)).toContain('Parental questionnaire');
  const papers = {
    parentalQuestionnaire: 'have',
    parentalQuestionnaireOn: '2026-11-02',
    iep: 'have',
    iepOn: '2025-09-03',
    ehcp: 'not-needed',
    reports: 'missing',
  };
  expect(await sendco.press(card, 'Save and go on', papers)).toContain('Adult in school who will carry it out');
  const carries = { namedAdult: 'Mr Hall, TA', stage: 'sen-support', oneToOne: 'a-little', informed: 'yes' };
  expect(await sendco.press(card, 'Save and go on', carries)).toContain('What you type here is saved');
  const who = {
    childName: 'Zanthia Quillfeather',
    bornOn: '2019-05-06',
    className: 'Puffins-Q',
    consentBy: 'Ms Quillfeather',
  };
  const done = await sendco.press(card, 'Save and go on', {
    consent: 'given',
    consentOn: '2026-11-20',
    consentHow: 'signed-form',
    ...who,
  });
  expect(done).toContain('8 of 10 things in place');
  expect(done).toContain('✓ Who filled it in: Ellen Whitfield, Fri 27 November 2026');
  expect(done).toContain('! IEP or ISP: of Wed 3 September 2025, older than twelve months');
  expect(done).toContain('○ Other reports: missing');
  expect(done).toContain('✓ Who it is: saved; shows only in the tab');

  const theirs = await list(therapist);
  expect(therapist.reads(theirs)).toContain(asked.question);
  const seen = await therapist.press(theirs, 'Open', { child: onlyChild(theirs, therapist) });
  for (const words of ['Child 1, Year 2', asked.question, 'Word of the week', 'Consent: given on Fri 20 November 2026'])
    expect(seen).toContain(words);
  expect(seen).toContain('Who it is shows in the tab.');

  // Back in the form, what is known is said by its label alone.
  await sendco.press(card, 'Consent, and who it is');
  expect(sendco.reads(card)).toContain('Saved, and shown only in the tab: Name of the child, Date of birth, Class');
  const shown = [sendco, therapist].flatMap((each) => [...each.chat.messages.values()].map((m) => JSON.stringify(m)));
  for (const word of ['Zanthia', 'Quillfeather', '2019-05-06', 'Puffins-Q'])
    expect(shown.filter((message) => message.includes(word))).toEqual([]);
});

test('without an agreement in force, or with the record restricted, the chat says so and shows no more than it may', async () => {
  const card = await added();
  const { sendco, therapist } = chats;
  const child = (await planNow()).rows.at(-1)?.ref ?? '';
  const records = app.containers.records;
  await records.item(`agreement|service-weald|${school}`, school).delete();
  const opened = async (): Promise<string> => {
    const theirs = await list(therapist);
    return therapist.press(theirs, 'Open', { child: onlyChild(theirs, therapist) });
  };
  const without = await opened();
  expect(without).toContain(asked.question);
  expect(without).toContain(agreementText.noName);
  const own = await sendco.press(card, 'Leave the rest for later');
  expect(own).toContain(`${agreementText.light}: ${agreementText.lightSays}`);

  const item = records.item(child, school);
  const { resource } = await item.read<object>();
  await item.replace({ ...resource, copy: { state: 'restricted', asked: null, past: [] } });
  const restricted = await opened();
  expect(restricted).toContain(requestText.restricted);
  expect(restricted).not.toContain(asked.question);
  expect(await sendco.press(card, 'The question')).toContain(requestText.notInUse(false));
});

test('what must not wait is sent on its own way, and nothing about the child is kept', async () => {
  const before = await planNow();
  const card = await list(chats.sendco);
  await chats.sendco.press(card, 'Add a child');
  expect(await chats.sendco.press(card, 'Go on', { flag: '' })).toContain('Choose one of the answers first.');
  const lines = app.log.lines.length;
  const route = await chats.sendco.press(card, 'Go on', { flag: 'swallowing' });
  expect(route).toContain('This must not wait');
  expect(route).toContain('ring 999 now');
  expect(app.log.lines.slice(lines).filter((line) => line.includes('request.'))).toEqual([]);
  const shown = "SELECT * FROM c WHERE c.type = 'audit' AND c.event = 'request.route-shown'";
  const events = await app.containers.records.items
    .query<{ about: string; child: string | null }>(shown, { partitionKey: school })
    .fetchAll();
  expect(events.resources.map(({ about, child }) => [about, child])).toEqual([[school, null]]);
  expect(JSON.stringify(events.resources)).not.toContain('swallowing');
  expect(await planNow()).toEqual(before);
  const { resources } = await app.containers.records.items
    .query("SELECT * FROM c WHERE c.type = 'request'", { partitionKey: school })
    .fetchAll();
  expect(resources).toEqual([]);
});

test('a form pressed twice, or delivered again, makes one child', async () => {
  const card = await list(chats.sendco);
  await chats.sendco.press(card, 'Add a child');
  await chats.sendco.press(card, 'Go on', { flag: 'none' });
  const actions = chats.channel.view(card, chats.sendco.person).actions as unknown as { title: string; data: object }[];
  const begin = actions.find(({ title }) => title === 'Put on the agenda');
  const press = () =>
    chats.channel.execute(chats.sendco.person, chats.sendco.chat, {
      verb: 'request.begin',
      data: { ...begin?.data, ...asked },
      message: card,
    });
  const answers = await Promise.all([press(), press(), press()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(rowsOf(await planNow(), 'child').map((row) => row.label)).toEqual(['Child 1, Year 2']);
});

test('children are numbered in order, also when two forms were open at once', async () => {
  const [first, second] = [await list(chats.sendco), await list(chats.sendco)];
  for (const card of [first, second]) {
    await chats.sendco.press(card, 'Add a child');
    await chats.sendco.press(card, 'Go on', { flag: 'none' });
  }
  for (const card of [first, second]) await chats.sendco.press(card, 'Put on the agenda', asked);
  await added();
  expect(rowsOf(await planNow(), 'child').map((row) => row.label)).toEqual([
    'Child 1, Year 2',
    'Child 2, Year 2',
    'Child 3, Year 2',
  ]);
});

test('what is wrong gets a sentence and keeps what was typed, except who the child is', async () => {
  const card = await list(chats.sendco);
  await chats.sendco.press(card, 'Add a child');
  await chats.sendco.press(card, 'Go on', { flag: 'none' });
  const noYear = await chats.sendco.press(card, 'Put on the agenda', { ...asked, yearGroup: '' });
  expect(noYear).toContain('Choose the year group.');
  expect(noYear).toContain(asked.question);
  await chats.sendco.press(card, 'Put on the agenda', asked);
  await chats.sendco.press(card, 'Leave the rest for later');
  await chats.sendco.press(card, 'Consent, and who it is');
  const future = { consent: 'given', consentOn: '2027-01-01', childName: 'Zanthia Quillfeather' };
  const refused = await chats.sendco.press(card, 'Save and go on', future);
  expect(refused).toContain(consentText.futureDay);
  expect(refused).toContain('Who the child is was not saved: please type it again.');
  expect(JSON.stringify([...chats.sendco.chat.messages.values()])).not.toContain('Quillfeather');

  const code = {
    consentWitness: '<script>alert(1)</script>',
    consentUntil: '2027-07-21',
    childName: 'Zanthia Quillfeather',
  };
  const again = await chats.sendco.press(card, 'Save and go on', {
    ...code,
    consent: 'given',
    consentOn: '2026-11-20',
  });
  expect(again).toContain(organisationText.unreadable.code);
  expect(again).toContain('please type it again');
  expect(again).toContain('2027-07-21');
  expect(again).not.toMatch(/Quillfeather|<script/);

  const odd = { consent: 'given', consentOn: '2026-11-20', childName: 'Zanthia Quillfeather', bornOn: '1919-05-06' };
  const half = await chats.sendco.press(card, 'Save and go on', odd);
  expect(half).toContain(requestText.noBirthday);
  expect(half).toContain('Saved, and shown only in the tab: Name of the child.');
});

test('until the tab says whether an interpreter is needed, consent is not given here; the form keeps what was chosen', async () => {
  const card = await added();
  const { sendco } = chats;
  const item = app.containers.records.item((await planNow()).rows.at(-1)?.ref ?? '', school);
  const { resource } = await item.read<object>();
  const nothing = { phone: null, email: null, reachBy: null, reachWhen: null, interpreter: null };
  const people = [{ id: 'p', name: 'Ottoline Quillfeather', relation: 'mother', language: 'Polish', ...nothing }];
  await item.replace({ ...resource, people });
  await sendco.press(card, 'Leave the rest for later');
  expect(await sendco.press(card, 'Consent, and who it is')).toContain(aroundText.inTab(1));
  const given = { consent: 'given', consentOn: '2026-11-20', consentHow: 'e-mail' };
  const refused = await sendco.press(card, 'Save and go on', given);
  expect(refused).toContain(aroundText.interpreterFirst);
  const drawn = JSON.stringify(chats.channel.view(card, sendco.person));
  for (const kept of Object.values(given)) expect(drawn).toContain(`"value":"${kept}"`);
  expect(drawn).not.toMatch(/Quillfeather|Polish|mother/);
  const asking = await sendco.press(card, 'Save and go on', { consent: 'refused', consentOn: '', consentHow: '' });
  expect(asking).not.toContain(aroundText.interpreterFirst);
});

test('a form that was left open while something changed is drawn afresh, with what was typed', async () => {
  const card = await added();
  await chats.sendco.press(card, 'Leave the rest for later');
  const other = await list(chats.sendco);
  await chats.sendco.press(other, 'Open', { child: onlyChild(other, chats.sendco) });
  await chats.sendco.press(card, 'The question');
  await chats.sendco.press(other, 'The question');
  await chats.sendco.press(card, 'Save and go on', { question: 'First?', hopedFor: '' });
  const late = await chats.sendco.press(other, 'Save and go on', { question: 'Second?', hopedFor: '' });
  expect(late).toContain(requestText.stale);
  expect(late).toContain('Second?');
  await chats.sendco.press(other, 'Save and go on', { question: 'Second?', hopedFor: '' });
  expect(chats.therapist.reads(await list(chats.therapist))).toContain('Second?');
});

test('a child is taken off the agenda and put back', async () => {
  await added();
  const card = await list(chats.sendco);
  const child = onlyChild(card, chats.sendco);
  expect(await chats.sendco.press(card, 'Take off the agenda', { child: '' })).toContain('Choose a child first.');
  expect(await chats.sendco.press(card, 'Take off the agenda', { child })).toContain('is off the agenda');
  expect(chats.therapist.reads(await list(chats.therapist))).toContain(requestText.none);
  const off = await chats.sendco.press(card, 'All children');
  expect(off).toContain('Child 1, Year 2, off the agenda');
  expect(await chats.sendco.press(card, 'Put back on the agenda', { child })).toContain('is back on the agenda');
  expect(rowsOf(await planNow(), 'child')).toHaveLength(1);
  await chats.sendco.press(card, 'All children');
  expect(await chats.sendco.press(card, 'Close')).toBe(requestText.closed);
});

test('the therapist writes nothing here, a lead sees how many, and others see nothing', async () => {
  await added();
  const theirs = await list(chats.therapist);
  const titles = (message: ChatMessage, who: Chatting) =>
    (chats.channel.view(message, who.person).actions ?? []).map(({ title }) => title);
  expect(titles(theirs, chats.therapist)).toEqual(['Open', 'Open in the tab', 'Close']);
  await chats.therapist.press(theirs, 'Open', { child: onlyChild(theirs, chats.therapist) });
  expect(titles(theirs, chats.therapist)).toEqual(['All children', 'Open in the tab']);
  expect(cardInputs(chats.channel.view(theirs, chats.therapist.person))).toEqual([]);

  const child = onlyChild(await list(chats.sendco), chats.sendco);
  const saving = { verb: 'request.save-question', v: 1, id: `${plan}#${child}`, rev: 1, question: 'Mine now' };
  await chats.channel.submit(chats.therapist.person, chats.therapist.chat, saving);
  expect(chats.therapist.all().at(-1)).toContain(requestText.notAllowed);

  const lead = chats.lead.reads(await list(chats.lead));
  expect(lead).toContain('1 child to talk about');
  expect(lead).not.toContain(asked.question);
  expect(chats.farSendco.reads(await list(chats.farSendco))).toBe(requestText.notYours);
  const guess = { verb: 'request.show', v: 1, id: `${plan}#${requestIdSchema.parse(child)}`, rev: 1 };
  for (const other of [chats.lead, chats.farSendco]) {
    await chats.channel.submit(other.person, other.chat, guess);
    expect(other.all().at(-1)).toBe(requestText.notYours);
  }
});
