import { afterEach, beforeEach, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { feedAnswer } from '../../shared/calendar-feed/contract.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { schoolsAnswer } from '../../shared/organisation/contract.ts';
import { cardActions, type ChatMessage } from '../support/channel/channel.mjs';
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
const cycleNow = async () => {
  const cycle = await cycleStore(app.containers).current(school);
  if (!cycle) throw new Error('no cycle');
  return cycle;
};
/** Opens the card below that a button of a card leads to. */
async function opens(who: Chatting, card: ChatMessage, title: string, words: string): Promise<ChatMessage> {
  await chats.channel.press(who.person, who.chat, card, title);
  return who.sees(words, card);
}

const offers = async (on: string, at: string, to = 'Ellen Whitfield'): Promise<void> => {
  await chats.therapist.press(await chats.therapist.sees(`Send to ${to}`), `Send to ${to}`, { on, at });
};

async function booked(on = '2026-12-03', at = '09:30'): Promise<void> {
  await offers(on, at);
  await chats.sendco.press(await chats.sendco.sees('Book this time'), 'Book this time');
  await app.product.tick();
}

/** The calendar file behind a button, read by a parser that is not ours. */
async function fileOf(who: Chatting, card: ChatMessage, title: string) {
  const button = cardActions(chats.channel.view(card, who.person)).find((each) => each['title'] === title);
  const text = await (await fetch(String(button?.['url']))).text();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  const method = String(calendar.getFirstPropertyValue('method'));
  const status = String(event.component.getFirstPropertyValue('status'));
  return { method, status, uid: event.uid, sequence: event.sequence, start: event.startDate.toString() };
}

test('the SENDCo asks to move it, the therapist picks a new time, and the booking stands until then', async () => {
  await booked();
  const card = await chats.sendco.sees('Move or cancel');
  const before = await fileOf(chats.sendco, card, 'Add to my calendar');
  expect(before).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED', start: '2026-12-03T09:30:00' });
  const change = await opens(chats.sendco, card, 'Move or cancel', 'Change the meeting');

  expect(await chats.sendco.press(change, 'Ask to move it', { on: '2026-12-08', at: '10:00' })).toContain(
    'Please say why in a few words',
  );
  const asked = await chats.sendco.press(change, 'Ask to move it', {
    ...{ why: 'Inspection that day', on: '2026-12-08', at: '10:00', on2: '2026-12-09', at2: '11:00' },
  });
  expect(asked).toContain('Priya Raman is asked. The booked time stands');
  expect(await cycleNow()).toMatchObject({ status: 'booked', meeting: { on: '2026-12-03' } });
  await app.product.tick();

  const question = await chats.therapist.sees('Ellen Whitfield asks to move this meeting');
  expect(chats.therapist.reads(question)).toContain('Inspection that day');
  expect(chats.therapist.reads(question)).toContain('Waiting for you to choose a new time');
  expect(await fileOf(chats.therapist, question, 'Add to my calendar')).toEqual(before);
  const answer = await opens(chats.therapist, question, 'Answer', 'Choose a new time');
  const [, second = ''] = [...chats.therapist.choices(answer, 'time').values()];
  expect(await chats.therapist.press(answer, 'Agree to this time', { time: second })).toContain('Moved: Wed 9 Dec');
  await app.product.tick();

  const moved = await chats.sendco.sees('Booked: Wed 9 Dec, 11:00');
  const after = await fileOf(chats.sendco, moved, 'Add to my calendar');
  expect(after).toMatchObject({ uid: before.uid, status: 'CONFIRMED', start: '2026-12-09T11:00:00' });
  expect(after.sequence).toBeGreaterThan(before.sequence);
  expect(await cycleNow()).toMatchObject({ move: null, meeting: { on: '2026-12-09', bookedBy: 'person-priya-raman' } });

  // Ticking a list changes the record, and not the booking.
  const list = await opens(chats.sendco, moved, 'Get ready', 'Your list');
  await chats.sendco.press(list, 'Save my ticks', { ticks: 'gaps' });
  expect(await fileOf(chats.sendco, moved, 'Add to my calendar')).toEqual(after);
});

test('who is asked keeps the booked time, and who asked can take it back', async () => {
  await booked();
  const ask = async (): Promise<void> => {
    const card = await chats.therapist.sees('Move or cancel');
    const change = await opens(chats.therapist, card, 'Move or cancel', 'Ask to move it');
    await chats.therapist.press(change, 'Ask to move it', { why: 'Training', on: '2026-12-08', at: '10:00' });
    await app.product.tick();
  };
  await ask();
  const question = await chats.sendco.sees('Priya Raman asks to move this meeting');
  const answer = await opens(chats.sendco, question, 'Answer', 'Choose a new time');
  expect(await chats.sendco.press(answer, 'Keep Thu 3 Dec, 09:30')).toContain('It stays: Thu 3 Dec');
  await app.product.tick();
  expect(await cycleNow()).toMatchObject({ move: null, meeting: { on: '2026-12-03' } });

  await ask();
  const card = await chats.therapist.sees('You asked to move this meeting');
  const own = await opens(chats.therapist, card, 'Move or cancel', 'Take the question back');
  expect(await chats.therapist.press(own, 'Take the question back')).toContain('It stays: Thu 3 Dec');
  expect((await cycleNow()).move).toBeNull();
});

test('cancelled with a reason: both are told, the file takes it out, times are offered again; the third time the lead knows', async () => {
  const times = ['2026-12-03', '2026-12-04', '2026-12-07'];
  const needs = async () => {
    const { schools } = schoolsAnswer.parse(await (await app.get('/api/schools', people.lead)).json());
    return schools.find(({ id }) => id === school)?.needsLead;
  };
  let sequence = 0;
  let after = 0;
  for (const [n, on] of times.entries()) {
    expect(await needs()).toBeNull();
    await booked(on);
    const card = await chats.therapist.sees(`Booked: ${['Thu 3', 'Fri 4', 'Mon 7'][n]} Dec`);
    const file = await fileOf(chats.therapist, card, 'Add to my calendar');
    const change = await opens(chats.therapist, card, 'Move or cancel', 'Cancel the meeting');
    const said = await chats.therapist.press(change, 'Cancel the meeting', { why: 'The hall floods' });
    expect(said).toContain('Cancelled. Ellen Whitfield is told.');
    await app.product.tick();
    for (const who of [chats.sendco, chats.therapist]) {
      const gone = await who.sees('The hall floods');
      const taken = await fileOf(who, gone, 'Take it out of my calendar');
      expect(taken).toMatchObject({ uid: file.uid, method: 'CANCEL', status: 'CANCELLED' });
      expect(taken.sequence).toBeGreaterThan(file.sequence);
      expect(file.sequence).toBeGreaterThan(sequence);
      after = taken.sequence;
    }
    sequence = after;
  }
  expect(await needs()).toContain('fell through 3 times');
  const { schools } = schoolsAnswer.parse(await (await app.get('/api/schools', people.therapist)).json());
  expect(schools.find(({ id }) => id === school)?.needsLead).toBeNull();
});

test('after two rounds in vain the first common day is proposed; each side has one press to make', async () => {
  // Orchard Bank has the first day on which nothing was refused, at the time that was offered first.
  await offers('2026-12-01', '09:30', 'Joseph Okoro');
  await chats.otherSendco.press(await chats.otherSendco.sees('Book this time'), 'Book this time');
  await app.product.tick();
  for (const [on, why] of [
    ['2026-11-30', 'Assembly'],
    ['2026-12-02', 'Trip'],
  ] as const) {
    await offers(on, '09:30');
    await app.product.tick();
    await chats.sendco.press(await chats.sendco.sees('Book this time'), 'Ask for other times', { why });
    await app.product.tick();
  }
  const proposed = await chats.therapist.sees('Two rounds brought no time');
  expect([...chats.therapist.choices(proposed, 'times').keys()]).toEqual(['Tue 1 Dec, 11:30 to 12:30, face to face']);
  await chats.therapist.press(proposed, 'Send to Ellen Whitfield');
  await app.product.tick();
  const offered = await chats.sendco.sees('Priya Raman can make it');
  await chats.sendco.press(offered, 'Ask for other times', { why: 'Nativity' });
  await app.product.tick();
  const next = await chats.therapist.sees('Nativity');
  expect([...chats.therapist.choices(next, 'times').keys()]).toEqual(['Thu 3 Dec, 09:30 to 10:30, face to face']);
  await chats.therapist.press(next, 'Send to Ellen Whitfield');
  await app.product.tick();
  await chats.sendco.press(await chats.sendco.sees('Priya Raman can make it', offered), 'Book this time');
  expect(await cycleNow()).toMatchObject({ status: 'booked', meeting: { on: '2026-12-03' } });
});

test('the days show her other meetings; an overlap asks for a second press', async () => {
  await offers('2026-12-03', '09:30', 'Joseph Okoro');
  await chats.otherSendco.press(await chats.otherSendco.sees('Book this time'), 'Book this time');
  await app.product.tick();
  const live = await chats.therapist.sees('Send to Ellen Whitfield');
  const days = await opens(chats.therapist, live, 'See my other meetings', 'Days to meet');
  expect(chats.therapist.reads(days)).toContain(
    'Thu 3 Dec: Orchard Bank Junior School, 09:30 to 10:30, booked; leave 45 minutes to get there',
  );
  expect([...chats.therapist.choices(days, 'on').keys()]).toContain('Thu 3 Dec (1 note)');
  const overlaps = await chats.therapist.press(days, 'Add this time', { on: '2026-12-03', at: '10:00' });
  expect(overlaps).toContain('you have another planning meeting: Orchard Bank Junior School, 09:30 to 10:30, booked.');
  // It comes back with all that stood on it.
  expect(overlaps).toContain('Thu 3 Dec: Orchard Bank Junior School, 09:30 to 10:30, booked; leave 45 minutes');
  expect([...chats.therapist.choices(days, 'on').keys()]).toContain('Thu 3 Dec (1 note)');
  expect((await cycleNow()).draft).toEqual([]);
  expect(await chats.therapist.press(days, 'Add it anyway')).toContain('1 time is ready to send');
  const again = await chats.therapist.press(days, 'Add another time');
  expect(again).toContain('Days to meet');
  expect(await chats.therapist.press(days, 'Add this time', { on: '2026-12-03', at: '11:00' })).toContain(
    'Only 30 minutes lie between',
  );
  expect((await cycleNow()).draft.map(({ on, at }) => `${on} ${at}`)).toEqual(['2026-12-03 10:00', '2026-12-03 11:00']);
});

test('a feed of one’s own follows the booking, and ends when it is ended', async () => {
  await booked();
  const card = await chats.sendco.sees('Move or cancel');
  const change = await opens(chats.sendco, card, 'Move or cancel', 'Change the meeting');
  const own = await opens(chats.sendco, change, 'My calendar link', 'You have no link yet');
  await chats.sendco.press(own, 'Make a link');
  const { feed } = feedAnswer.parse(await (await app.get('/api/calendar-feed', people.sendco)).json());
  const url = feed?.url ?? '';
  expect(chats.sendco.reads(own)).toContain('/calendar/feed/');
  const events = async () => {
    const calendar = new ICAL.Component(ICAL.parse(await (await fetch(url)).text()) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((each) => {
      const { startDate, summary } = new ICAL.Event(each);
      return `${startDate.toString()} ${summary}`;
    });
  };
  const due = '2026-12-18 Hazelbrook Primary School: hold the planning meeting for the spring term 2027 by today';
  expect(await events()).toEqual(['2026-12-03T09:30:00 Planning meeting: Hazelbrook Primary School', due]);
  await chats.sendco.press(change, 'Cancel the meeting', { why: 'Snow' });
  await app.product.tick();
  expect(await events()).toEqual([due]);

  const forged = await fetch(`${url.slice(0, -8)}aaaa.ics`);
  await chats.sendco.press(own, 'End this link');
  const ended = await fetch(url);
  expect([ended.status, await ended.text()]).toEqual([404, await forged.text()]);

  // However long the name of the press is: it makes one link, whose own part nobody has chosen, and the link holds.
  const editId = 'e'.repeat(100);
  const make = async () => {
    const answer = await app.post('/api/calendar-feed', { editId, what: 'make' }, people.sendco);
    return feedAnswer.parse(await answer.json()).feed?.url ?? '';
  };
  const long = await make();
  expect(await make()).toBe(long);
  expect((await fetch(long)).status).toBe(200);
  const [claim = ''] = long.split('/').at(-1)?.split('.') ?? [];
  expect(Buffer.from(claim, 'base64url').toString()).toMatch(/e{100}\.id-\d+/);
});
