import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { anonymousText } from '../../shared/anonymous-text/text.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import type { ChatMessage } from '../support/channel/channel.mjs';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

let app: RunningProduct;
let chats: Story['chats'];
beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'otherSendco']));
  await app.product.tick();
  await chats.therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
  await chats.therapist.opens('Orchard Bank', 'Send to Joseph Okoro');
});
afterEach(() => closeStory({ app, chats }));

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const keep = { keepText: 'true' };
const toEllen = 'Send to Ellen Whitfield';

const cycleNow = async () => {
  const cycle = await cycleStore(app.containers).current(school);
  if (!cycle) throw new Error('no cycle');
  return cycle;
};
/** What went on is brought to everybody, and a minute passes. */
const settled = async (): Promise<void> => {
  await app.product.tick();
  app.clock.forward(60_000);
};
const offers = async (on: string, at: string, to = 'Ellen Whitfield', more: object = {}): Promise<string> => {
  const said = await chats.therapist.press(await chats.therapist.sees(`Send to ${to}`), `Send to ${to}`, {
    ...{ on, at },
    ...more,
  });
  await settled();
  return said;
};
/** Orchard Bank's meeting is booked. */
async function orchardBank(on: string, at: string): Promise<void> {
  await offers(on, at, 'Joseph Okoro');
  await chats.otherSendco.press(await chats.otherSendco.sees('Book this time'), 'Book this time');
  await settled();
}
async function opens(who: Chatting, card: ChatMessage, title: string, words: string): Promise<ChatMessage> {
  await chats.channel.press(who.person, who.chat, card, title);
  return who.sees(words, card);
}
const events = async (): Promise<string[]> => {
  const { resources } = await app.containers.records.items
    .query<{ event: string }>("SELECT * FROM c WHERE c.type = 'audit'", { partitionKey: school })
    .fetchAll();
  return resources.map(({ event }) => event).filter((event) => event.startsWith('planning.'));
};
const tells = async (part: string, body: object, as = people.sendco) => {
  const { id, rev } = await cycleNow();
  const path = `/api/cycles/${encodeURIComponent(id)}${part}`;
  const answer = await app.post(path, { editId: `edit-${Math.random()}`, rev, ...body }, as);
  return [answer.status, JSON.stringify(await answer.json())] as const;
};

test('why a time does not suit is looked through before it is stored; a warning loses nothing', async () => {
  const byPhone = { mode: 'phone', reason: 'A visit in ME14 1XX' };
  const form = await chats.therapist.sees(toEllen);
  for (const title of ['Add this time', toEllen]) {
    const said = await chats.therapist.press(form, title, { on: '2026-12-03', at: '09:30', ...byPhone });
    expect(said).toContain('“Why not face to face” may tell who a child is, with a postcode.');
    expect(said).toContain(anonymousText.keepWhat);
    expect(said).toContain(byPhone.reason);
  }
  expect(await cycleNow()).toMatchObject({ rev: 1, draft: [], offer: [] });
  await chats.therapist.press(form, 'Add this time', { on: '2026-12-03', at: '09:30', ...byPhone, ...keep });
  await settled();
  // It stands there knowingly: sending it is not asked about again.
  await chats.therapist.press(await chats.therapist.sees(toEllen), toEllen, { on: '', at: '' });
  await settled();
  expect(await cycleNow()).toMatchObject({ status: 'offered', offer: [{ reason: byPhone.reason }] });

  const choice = await chats.sendco.sees('Book this time');
  const time = [...chats.sendco.choices(choice, 'time').values()][0] ?? '';
  const why = 'NHS number 943 476 5919 is seen that day';
  const warned = await chats.sendco.press(choice, 'Ask for other times', { why, time });
  expect(warned).toContain('“Why none of the times suits” may tell who a child is, with an NHS number.');
  expect(warned).toContain(why);
  const { id } = await cycleNow();
  expect(JSON.stringify(await tells('/others', { why }))).toContain('looks-identifying');
  expect(await cycleNow()).toMatchObject({ status: 'offered', asked: null });
  await chats.sendco.press(choice, 'Ask for other times', { why, time, ...keep });
  expect(await cycleNow()).toMatchObject({ id, status: 'others-asked', asked: { reason: why } });
  expect(await events()).toEqual(
    expect.arrayContaining(['planning.time-added.kept-after-warning', 'planning.others-asked.kept-after-warning']),
  );
});

test('in the tab, and on the card of the days, the reason of a time is looked through as well', async () => {
  const live = await chats.therapist.sees(toEllen);
  const days = await opens(chats.therapist, live, 'See my other meetings', 'Days to meet');
  const typed = { on: '2026-12-03', at: '09:30', mode: 'teams', reason: 'Home visit ME14 1XX' };
  const warned = await chats.therapist.press(days, 'Add this time', typed);
  expect(warned).toContain('may tell who a child is, with a postcode');
  expect(warned).toContain(typed.reason);
  expect((await cycleNow()).draft).toEqual([]);
  const slots = [{ ...typed, minutes: 60 }];
  const [status, said] = await tells('/offer', { slots }, people.therapist);
  expect([status, said]).toEqual([422, expect.stringContaining('looks-identifying')]);
  expect((await tells('/offer', { slots, confirmed: true }, people.therapist))[0]).toBe(200);
  await chats.sendco.press(await chats.sendco.sees('Book this time'), 'Book this time');
  await settled();
  // A meeting that is moved takes its reason along; another one is new.
  const to = { on: '2026-12-08', at: '10:00', mode: 'teams', minutes: 60 };
  const why = 'Training';
  const other = await tells('/move', { why, slots: [{ ...to, reason: 'DOB 6 May 2019' }] });
  expect(other).toEqual([422, expect.stringContaining('a date of birth')]);
  expect((await tells('/move', { why, slots: [{ ...to, reason: typed.reason }] }))[0]).toBe(200);
});

test('times sent from the live card are held against her other meetings, and go with a second press', async () => {
  await orchardBank('2026-12-03', '09:30');
  const live = await chats.therapist.sees(toEllen);
  await chats.therapist.press(live, 'Add this time', { on: '2026-12-04', at: '10:00' });
  const asked = await chats.therapist.press(live, toEllen, { on: '2026-12-03', at: '10:00', minutes: '45' });
  expect(asked).toContain('Orchard Bank Junior School, 09:30 to 10:30, booked');
  expect(asked).toContain('Fri 4 Dec, 10:00');
  expect(await cycleNow()).toMatchObject({ status: 'to-offer', draft: [{ on: '2026-12-04' }] });
  // Another time that leaves too little time to get there is asked about too; one that was told is not.
  const near = await chats.therapist.press(live, 'Send it anyway', { on: '2026-12-03', at: '10:00', minutes: '45' });
  expect(near).toContain('Waiting for Ellen Whitfield to choose a time');
  await settled();
  const choice = await chats.sendco.sees('Book this time');
  expect([...chats.sendco.choices(choice, 'time').keys()]).toHaveLength(2);
  // She said so knowing of the other one, so it can be booked.
  const [first = ''] = [...chats.sendco.choices(choice, 'time').values()];
  expect(await chats.sendco.press(choice, 'Book this time', { time: first })).toContain('Booked: Thu 3 Dec, 10:00');
});

test('in the tab too: what clashes is sent with a second press', async () => {
  await orchardBank('2026-12-03', '09:30');
  const slots = [{ on: '2026-12-03', at: '11:00', minutes: 60, mode: 'face-to-face' }];
  const [status, said] = await tells('/offer', { slots }, people.therapist);
  expect([status, said]).toEqual([409, expect.stringContaining('Only 30 minutes lie between')]);
  expect((await tells('/offer', { slots, anyway: true }, people.therapist))[0]).toBe(200);
  expect(await cycleNow()).toMatchObject({ status: 'offered' });
});

test('a time that was taken at another school meanwhile cannot be booked; what remains can', async () => {
  const live = await chats.therapist.sees(toEllen);
  for (const on of ['2026-12-03', '2026-12-04'])
    await chats.therapist.press(live, 'Add this time', { on, at: '09:30' });
  await chats.therapist.press(live, toEllen, { on: '', at: '' });
  await settled();
  const choice = await chats.sendco.sees('Book this time');
  const [third = ''] = [...chats.sendco.choices(choice, 'time').values()];
  await offers('2026-12-03', '10:00', 'Joseph Okoro');
  await chats.otherSendco.press(await chats.otherSendco.sees('Book this time'), 'Book this time');
  await settled();

  const said = await chats.sendco.press(choice, 'Book this time', { time: third, why: 'half typed' });
  expect(said).toContain('Please note: Thu 3 Dec, 09:30 has gone: Priya Raman has another meeting then by now.');
  expect(said).toContain('half typed');
  expect(said).not.toContain('Orchard Bank');
  expect([...chats.sendco.choices(choice, 'time').keys()]).toEqual(['Fri 4 Dec, 09:30 to 10:30, face to face']);
  await settled();
  expect(await cycleNow()).toMatchObject({ status: 'offered', meeting: null, offer: [{ on: '2026-12-04' }] });
  expect(await events()).toContain('planning.time-taken');
  expect(chats.therapist.reads(await chats.therapist.sees('Waiting for Ellen Whitfield to choose'))).not.toContain(
    'Thu 3 Dec',
  );
  const again = await chats.sendco.sees('Book this time');
  expect(await chats.sendco.press(again, 'Book this time')).toContain('Booked: Fri 4 Dec');
});

test('with nothing left to choose the therapist is asked for other times, in the tab as well', async () => {
  await offers('2026-12-03', '09:30');
  await orchardBank('2026-12-03', '10:00');
  const [{ id: slotId } = { id: '' }] = (await cycleNow()).offer;
  const [status, said] = await tells('/choose', { slotId });
  expect([status, said]).toEqual([409, expect.stringContaining('Priya Raman is asked for other times.')]);
  expect(said).not.toContain('Orchard Bank');
  await settled();
  expect(await cycleNow()).toMatchObject({ status: 'others-asked', offer: [], meeting: null });
  const again = await chats.therapist.sees('waiting for you to offer times');
  expect(chats.therapist.reads(again)).toContain('Thu 3 Dec, 09:30 to 10:30');
});

test('who agrees to a new time learns that it has gone; the therapist may agree all the same', async () => {
  await offers('2026-12-07', '09:30');
  await chats.sendco.press(await chats.sendco.sees('Book this time'), 'Book this time');
  await settled();
  const slots = [{ on: '2026-12-03', at: '09:30', minutes: 60, mode: 'face-to-face' }];
  expect((await tells('/move', { why: 'Training', slots }, people.therapist))[0]).toBe(200);
  await orchardBank('2026-12-03', '10:00');
  const time = async () => (await cycleNow()).move?.offer[0]?.id;
  const gone = await tells('/move/answer', { slotId: await time() });
  expect(gone).toEqual([409, expect.stringContaining('has another meeting then by now')]);
  expect((await tells('/move/answer', { slotId: null }))[0]).toBe(200);
  expect((await tells('/move', { why: 'Trip', slots }))[0]).toBe(200);
  await settled();
  const question = await chats.therapist.sees('asks to move this meeting');
  const card = await opens(chats.therapist, question, 'Answer', 'Choose a new time');
  expect(await chats.therapist.press(card, 'Agree to this time')).toContain('Orchard Bank Junior School, 10:00');
  expect(await chats.therapist.press(card, 'Agree all the same')).toContain('Moved: Thu 3 Dec');
});

test('“Offer the same time again” shows what clashes; then she offers it all the same, or chooses other times', async () => {
  await offers('2026-12-01', '09:30');
  await chats.sendco.press(await chats.sendco.sees('Book this time'), 'Book this time');
  await settled();
  await orchardBank('2026-12-03', '11:00');
  app.clock.set('2026-12-01T12:00:00Z');
  await chats.therapist.say('plan');
  await chats.channel.press(
    chats.therapist.person,
    chats.therapist.chat,
    await chats.therapist.sees('Planning in your 2 schools'),
    'Hazelbrook Primary School',
  );
  const met = await chats.therapist.sees('Offer the same time again');
  const asked = await chats.therapist.press(met, 'Offer the same time again');
  expect(asked).toContain('Only 30 minutes lie between Thu 3 Dec, 09:30 and Orchard Bank Junior School, 11:00');
  expect(await cycleNow()).toMatchObject({ status: 'booked', missed: [] });
  const [status, said] = await tells('/missed', {}, people.therapist);
  expect([status, said]).toEqual([409, expect.stringContaining('slot-overlaps')]);

  expect(await chats.therapist.press(met, 'Choose other times')).toContain('Waiting for you to offer times');
  expect(await cycleNow()).toMatchObject({ status: 'to-offer', missed: [{ side: 'link-therapist' }] });
  await settled();
  const form = await chats.therapist.sees(toEllen);
  expect([...chats.therapist.choices(form, 'times').keys()][1]).toContain('Thu 3 Dec, 09:30');
  await chats.therapist.press(form, toEllen, { on: '', at: '' });
  expect(chats.therapist.reads(form)).toContain('Only 30 minutes lie between');
  expect(await chats.therapist.press(form, 'Send it anyway', { on: '', at: '' })).toContain('Waiting for Ellen');
});
