import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { toDocument } from '../../bot/storage/documents.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { initialIdOf } from '../../shared/initial-discussions/open-initial.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { schoolSchema, type School } from '../../shared/organisation/school.ts';
import { rowsOf, textOf, type Sheet } from '../../shared/sheet/sheet.ts';
import { cardActions, type ChatMessage } from '../support/channel/channel.mjs';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let app: RunningProduct;
let chats: Story['chats'];

beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'otherSendco'], { now: '2026-11-20T09:00:00Z' }));
});
afterEach(() => closeStory({ app, chats }));

const hazelbrook = schoolIdSchema.parse(sampleSchools.hazelbrook.id);

async function schoolNow(): Promise<School> {
  const { resource } = await app.containers.records.item(hazelbrook, hazelbrook).read<object>();
  return schoolSchema.parse(resource);
}
const sheets = () => sheetStore(app.containers).list(hazelbrook, 'initial');
async function sheetNow(): Promise<Sheet> {
  const stored = await sheetStore(app.containers).load(hazelbrook, there(initialIdOf(await schoolNow())));
  return there(stored?.value);
}

/** Presses a button that answers with a new card below, and that card. */
async function opens(who: Chatting, message: ChatMessage, title: string): Promise<ChatMessage> {
  const { replies } = await chats.channel.press(who.person, who.chat, message, title);
  return there(replies[0], `an answer to ${title}`);
}

/** Hazelbrook's card in the therapist's chat, and the SENDCo's. */
async function begin(): Promise<{ readonly priya: ChatMessage; readonly ellen: ChatMessage }> {
  const { therapist, sendco } = chats;
  const [list] = await therapist.say('start');
  await chats.channel.press(therapist.person, therapist.chat, there(list), 'Hazelbrook Primary School');
  const priya = await therapist.sees('Initial discussions: Priya Raman and Ellen Whitfield');
  const ellen = await sendco.sees('Priya Raman would like to begin your initial discussions');
  return { priya, ellen };
}

test('hello leads one of a new pair on, and leaves an established pair alone', async () => {
  const welcomed = (who: Chatting): string => who.all().find((text) => text.includes('welcome to')) ?? '';
  const asked = 'You and Priya Raman at Hazelbrook Primary School have not finished your initial discussions';
  expect(welcomed(chats.sendco)).toContain(asked);
  expect(welcomed(chats.otherSendco)).not.toContain('initial discussions');
  const [hello] = await chats.sendco.say('hello');
  expect(chats.sendco.reads(there(hello))).toContain(asked);
  const [other] = await chats.otherSendco.say('hello');
  expect(chats.otherSendco.reads(there(other))).not.toContain('nitial discussions');
  await chats.channel.press(chats.sendco.person, chats.sendco.chat, there(hello), 'Start');
  await chats.sendco.sees('Next for you: Foundations. Talk it through, and note how and when.');
  await chats.therapist.sees('Ellen Whitfield would like to begin your initial discussions');
});

test('a therapist sees how far she is with each school, the new pair first', async () => {
  const [list] = await chats.therapist.say('start');
  const words = chats.therapist.reads(there(list));
  expect(words).toContain('With Ellen Whitfield: not begun yet');
  expect(words).toContain('With Joseph Okoro: agreed on Thu 18 September 2025');
  expect(words.indexOf('Hazelbrook')).toBeLessThan(words.indexOf('Orchard Bank'));
});

test('begun on the morning when planning opens, before its card is there: the day to be done by is this window’s', async () => {
  app.clock.set('2026-11-27T08:30:00Z');
  const { priya } = await begin();
  expect(chats.therapist.reads(priya)).toContain('at the latest on Fri 18 December 2026');
});

test('from hello to a link agreement that both have signed, each in their own chat', async () => {
  const { therapist, sendco } = chats;
  const { priya, ellen } = await begin();
  expect(therapist.reads(priya)).toContain('Planning opens on Fri 27 November 2026');

  // Priya goes through the three outcomes in one card that changes in place.
  const hers = await opens(therapist, priya, 'Foundations');
  const own = (message: ChatMessage, who: Chatting): string => [...who.choices(message, 'ticked').values()].join(',');
  await therapist.press(hers, 'Save and go on', {
    process: 'teams',
    talkedOn: '2026-11-19',
    withWhom: 'Priya and Ellen',
    ticked: own(hers, therapist),
    guidanceTitle: 'Link therapy in Weald',
    guidanceAddress: 'https://weald.example/link-therapy',
    example: 'We both say “universal” now',
  });
  await therapist.press(hers, 'Save and go on', {
    process: 'phone',
    talkedOn: '2026-11-20',
    ticked: own(hers, therapist),
  });
  await therapist.press(hers, 'Save and go on', {
    process: 'face-to-face',
    talkedOn: '2026-11-20',
    ticked: '',
    whyOpen: 'We place examples in the grid next week',
  });
  expect(therapist.reads(hers)).toContain('No questions yet');
  const closed = await therapist.press(hers, 'Save and close');
  expect(closed).toContain('Saved.');

  // Her part is done, so a new card comes to Ellen's chat.
  const turn = await sendco.sees('Foundations: 3 of 5 done', ellen);
  expect(sendco.reads(turn)).toContain('Next for you: Foundations. I have made myself familiar');

  const his = await opens(sendco, turn, 'Foundations');
  expect([...sendco.choices(his, 'guidanceRead').keys()]).toEqual(['Link therapy in Weald']);
  expect(sendco.reads(his)).toContain('Done: I know what our service has agreed');
  await sendco.press(his, 'Save and go on', {
    ticked: own(his, sendco),
    guidanceRead: [...sendco.choices(his, 'guidanceRead').values()].join(','),
    rating: 'some',
  });
  await sendco.press(his, 'Save and go on', {
    ticked: own(his, sendco),
    toolsShared: '2026-11-19',
  });
  await sendco.press(his, 'Save and go on', { ticked: own(his, sendco) });
  await sendco.press(his, 'Save and add another', { question: 'Can the therapist come on Mondays?' });
  await sendco.press(his, 'Save and go on', { question: 'Who tells the parents?' });
  const agreement = await sendco.press(his, 'Save', { together: 'We speak every other Thursday.' });
  expect(agreement).not.toContain('Before you can sign');

  // Both read the page and sign it.
  const toSign = async (who: Chatting, words: string, after?: ChatMessage): Promise<void> => {
    const card = await who.sees(words, after);
    const page = await opens(who, card, 'Read and sign');
    const title = (name: string) => cardActions(chats.channel.view(page, who.person)).some((a) => a['title'] === name);
    for (let n = 0; n < 20 && title('Next page'); n += 1) await who.press(page, 'Next page');
    await who.press(page, 'Agree');
  };
  await toSign(sendco, 'Everything is there');
  await toSign(therapist, 'Everything is there', priya);
  await sendco.sees('Agreed by both on Fri 20 November 2026', turn);

  const sheet = await sheetNow();
  expect(sheet.lockedAt).toBe('2026-11-20T09:00:00.000Z');
  expect(rowsOf(sheet, 'question').map((row) => textOf(row, 'question'))).toHaveLength(2);
  expect(textOf(rowsOf(sheet, 'guidance')[0], 'read')).toBe('yes');
  expect(rowsOf(sheet, 'tool').map((row) => textOf(row, 'sharedOn'))).toEqual(Array(3).fill('2026-11-19'));
  const [hello] = await sendco.say('hello');
  expect(sendco.reads(there(hello))).not.toContain('nitial discussions');

  // What they asked stands in the agenda when planning opens.
  app.clock.set('2026-11-27T09:00:00Z');
  await app.product.tick();
  const [plan] = await sheetStore(app.containers).list(hazelbrook, 'plan');
  expect(rowsOf(there(plan), 'point').map((row) => textOf(row, 'text'))).toEqual([
    'Can the therapist come on Mondays?',
    'Who tells the parents?',
  ]);
});

test('a question asked after planning opened comes into the plan that is open, once', async () => {
  app.clock.set('2026-11-27T09:00:00Z');
  await app.product.tick();
  const { ellen } = await begin();
  const page = await opens(chats.sendco, ellen, 'Questions');
  await chats.sendco.press(page, 'Save and add another', { question: 'Which room?' });
  await chats.sendco.press(page, 'Save and add another', { question: 'Which day?' });
  await app.product.tick();
  const [plan] = await sheetStore(app.containers).list(hazelbrook, 'plan');
  expect(rowsOf(there(plan), 'point').map((row) => textOf(row, 'text'))).toEqual(['Which room?', 'Which day?']);
});

test('a question that an earlier agreed plan has taken in is not put on the agenda of the next', async () => {
  app.clock.set('2026-11-27T09:00:00Z');
  const { ellen } = await begin();
  const page = await opens(chats.sendco, ellen, 'Questions');
  await chats.sendco.press(page, 'Save and add another', { question: 'Which room?' });
  await app.product.tick();
  const [plan] = await sheetStore(app.containers).list(hazelbrook, 'plan');
  const now = there(plan);
  expect(rowsOf(now, 'point')).toHaveLength(1);
  // The term before, agreed with this question on its agenda; and this term’s plan as it opened after that.
  const { records } = app.containers;
  const id = now.id.replace('spring', 'autumn');
  const before = { ...now, id, openedAt: '2026-07-01T07:00:00.000Z', lockedAt: '2026-07-10T10:00:00.000Z' };
  await records.items.upsert(toDocument('sheet', before));
  await records.items.upsert(toDocument('sheet', { ...now, rows: now.rows.filter(({ kind }) => kind !== 'point') }));
  await chats.sendco.press(page, 'Save and add another', { question: 'Which day?' });
  await app.product.tick();
  const [after] = await sheetStore(app.containers).list(hazelbrook, 'plan', 1);
  expect(rowsOf(there(after), 'point').map((row) => textOf(row, 'text'))).toEqual(['Which day?']);
});

test('nobody ticks for the other side, whatever a press carries', async () => {
  const { priya } = await begin();
  const page = await opens(chats.therapist, priya, 'Foundations');
  const words = await chats.therapist.press(page, 'Save and close', { ticked: 'foundations-school-1' });
  expect(words).toContain('“Done” is for the SENDCo to fill in. Nothing was changed.');
  expect(await sheetNow()).toMatchObject({ rev: 1 });
});

test('guidance without a proper address is not kept, and what was typed stays', async () => {
  const { priya } = await begin();
  const page = await opens(chats.therapist, priya, 'Foundations');
  const words = await chats.therapist.press(page, 'Save and close', {
    guidanceTitle: 'Ours',
    guidanceAddress: 'weald',
  });
  expect(words).toContain('Give the guidance both a title and its web address');
  await chats.therapist.press(page, 'Save and close', { guidanceAddress: 'https://weald.example/ours' });
  expect(rowsOf(await sheetNow(), 'guidance').map((row) => textOf(row, 'title'))).toEqual(['Ours']);
});

test('both wrote in one place without seeing the other: both texts are kept and shown', async () => {
  const { priya, ellen } = await begin();
  const hers = await opens(chats.therapist, priya, 'Foundations');
  const his = await opens(chats.sendco, ellen, 'Foundations');
  await chats.therapist.press(hers, 'Save and close', { withWhom: 'Priya and Ellen' });
  const words = await chats.sendco.press(his, 'Save and close', { withWhom: 'Priya, Ellen and the head' });
  expect(words).toContain('Two texts for “With whom”: “Priya and Ellen” and “Priya, Ellen and the head”');
});

test('both start at the same moment: one page, and a card for each', async () => {
  const { channel, therapist, sendco } = chats;
  const data = { verb: 'initial.start', v: 1, id: hazelbrook, rev: 1 };
  const inTab = async () => (await app.get(`/api/schools/${hazelbrook}/initial-discussions`, people.sendco)).json();
  expect(await inTab()).toEqual({ sheetId: null, agreedAt: null, mayBegin: true });
  await Promise.all([
    channel.submit(therapist.person, therapist.chat, data),
    channel.submit(sendco.person, sendco.chat, data),
  ]);
  await therapist.sees('Initial discussions: Priya Raman and Ellen Whitfield');
  await sendco.sees('Initial discussions: Priya Raman and Ellen Whitfield');
  expect(await sheets()).toHaveLength(1);
  expect(await inTab()).toEqual({ sheetId: (await sheetNow()).id, agreedAt: null, mayBegin: false });
});

test('a new SENDCo begins anew, and the old page stays as it was', async () => {
  const { ellen } = await begin();
  const page = await opens(chats.sendco, ellen, 'Foundations');
  const { records, accounts } = app.containers;
  const school = await schoolNow();
  const { otherSendco } = people;
  const joseph = { ...there(school.people.find(({ role }) => role === 'sendco')) };
  const accountId = `${otherSendco.tenantId}|${otherSendco.aadObjectId}`;
  const account = (await accounts.item(accountId, accountId).read<{ memberships: object[] }>()).resource;
  const [membership] = there(account).memberships;
  await accounts.items.upsert({
    ...account,
    memberships: [{ ...membership, scope: { kind: 'school', schoolId: hazelbrook, serviceId: school.serviceId } }],
  });
  const people_ = school.people.map((each) =>
    each.role === 'sendco' ? { ...joseph, personId: otherSendco.id, accountId, name: otherSendco.name } : each,
  );
  const { resource: whole } = await records.item(hazelbrook, hazelbrook).read<object>();
  await records.items.upsert({ ...whole, people: people_ });

  const [hello] = await chats.otherSendco.say('start');
  expect(hello).toBeUndefined();
  await chats.otherSendco.sees('Initial discussions: Priya Raman and Joseph Okoro');
  await chats.therapist.sees('Joseph Okoro would like to begin your initial discussions');
  expect((await sheets()).map((sheet) => sheet.label).sort()).toEqual([
    'Priya Raman and Ellen Whitfield',
    'Priya Raman and Joseph Okoro',
  ]);
  const data = { process: 'phone', verb: 'initial.close', v: 1, rev: 1, newId: 'n-1' };
  const old = (await sheets()).find(({ label }) => label.includes('Ellen'));
  const { channel, otherSendco: newcomer } = chats;
  const answer = await channel.execute(newcomer.person, newcomer.chat, {
    verb: 'initial.close',
    data: { ...data, id: `${there(old).id}#foundations` },
    message: page,
  });
  expect(JSON.stringify(answer.body)).toContain('belongs to another pair');
});
