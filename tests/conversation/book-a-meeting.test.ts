import { afterEach, beforeEach, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { cycleIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { cardActions } from '../support/channel/channel.mjs';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

let app: RunningProduct;
let chats: Story['chats'];

beforeEach(async () => {
  ({ app, chats } = await openStory());
});
afterEach(() => closeStory({ app, chats }));

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const cycleNow = () => cycleStore(app.containers).current(school);

/** Both have the app, the window has opened, and the therapist's card for Hazelbrook is there. */
async function windowOpen() {
  await chats.therapist.install();
  await chats.sendco.install();
  const tick = await app.product.tick();
  const card = await chats.therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
  return { tick, card };
}

async function offered(times: [on: string, at: string][]) {
  const { card } = await windowOpen();
  for (const [on, at] of times.slice(0, -1)) await chats.therapist.press(card, 'Add this time', { on, at });
  const [on, at] = times.at(-1) ?? ['', ''];
  await chats.therapist.press(card, 'Send to Ellen Whitfield', { on, at });
  return { therapistCard: card, sendcoCard: await chats.sendco.sees('Book this time') };
}

test('a therapist and a SENDCo in two tenants book their planning meeting', async () => {
  const { tick } = await windowOpen();
  expect(tick.looked).toBe(3);
  expect(tick.sent.filter(({ personId }) => personId === 'person-priya-raman')).toHaveLength(2);
  const first = await chats.therapist.sees('Send to Ellen Whitfield');
  expect(chats.therapist.reads(first)).toContain('Hazelbrook Primary School');
  expect(chats.therapist.reads(first)).toContain('To be held by Fri 18 December 2026');

  await chats.therapist.press(first, 'Add this time', { on: '2026-12-03', at: '09:30' });
  const sent = await chats.therapist.press(first, 'Send to Ellen Whitfield', {
    on: '2026-12-08',
    at: '13:00',
    minutes: '45',
    mode: 'teams',
    reason: 'Covering two sites that day',
  });
  expect(sent).toContain('Waiting for Ellen Whitfield to choose a time');

  const choice = await chats.sendco.sees('Book this time');
  const times = chats.sendco.choices(choice, 'time');
  expect([...times.keys()]).toEqual([
    'Thu 3 Dec, 09:30 to 10:30, face to face',
    'Tue 8 Dec, 13:00 to 13:45, on Teams (Covering two sites that day)',
  ]);
  const booked = await chats.sendco.press(choice, 'Book this time', { time: [...times.values()][0] ?? '' });
  expect(booked).toContain('Booked: Thu 3 Dec, 09:30 to 10:30, face to face');
  expect(booked).toContain('With Priya Raman, at the school.');
  expect(booked).toContain('Get ready');

  const confirmation = await chats.therapist.sees('Booked: Thu 3 Dec');
  expect(chats.therapist.reads(confirmation)).toContain('Get ready');
  const record = await cycleNow();
  expect(record).toMatchObject({
    status: 'booked',
    meeting: { on: '2026-12-03', at: '09:30', minutes: 60, mode: 'face-to-face', bookedBy: 'person-ellen-whitfield' },
  });
});

test('both get the meeting as a calendar file that another program reads', async () => {
  const { sendcoCard } = await offered([['2026-12-03', '09:30']]);
  await chats.sendco.press(sendcoCard, 'Book this time', {});
  for (const who of [chats.sendco, chats.therapist]) {
    const card = await who.sees('Booked: Thu 3 Dec');
    const button = cardActions(chats.channel.view(card, who.person)).find(
      (each) => each['title'] === 'Add to my calendar',
    );
    const file = await fetch(String(button?.['url']));
    expect(file.headers.get('content-type')).toContain('text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(await file.text()) as unknown[]);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone') as never);
    expect(event.summary).toBe('Planning meeting: Hazelbrook Primary School');
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-03T09:30:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-12-03T10:30:00.000Z');
    expect(event.location).toBe('Hazelbrook Primary School');
    ICAL.TimezoneService.reset();
  }
});

test('none of the times suits: the therapist is asked for others and told why', async () => {
  const { sendcoCard } = await offered([['2026-12-03', '09:30']]);
  const without = await chats.sendco.press(sendcoCard, 'Ask for other times', {});
  expect(without).toContain('Please say why none of the times suits');
  const asked = await chats.sendco.press(sendcoCard, 'Ask for other times', { why: 'Inspection that week' });
  expect(asked).toContain('waiting for Priya Raman to offer times');
  const again = await chats.therapist.sees('Inspection that week');
  await chats.therapist.press(again, 'Send to Ellen Whitfield', { on: '2026-12-10', at: '14:00' });
  const second = await chats.sendco.sees('Book this time', sendcoCard);
  await chats.sendco.press(second, 'Book this time', {});
  await chats.therapist.sees('Booked: Thu 10 Dec');
  expect(await cycleNow()).toMatchObject({ status: 'booked', round: 2 });
});

test('when another’s press needs you, a new card comes and the old one shrinks to a line', async () => {
  const { therapistCard, sendcoCard } = await offered([['2026-12-03', '09:30']]);
  await chats.sendco.press(sendcoCard, 'Book this time', {});
  const confirmation = await chats.therapist.sees('Booked: Thu 3 Dec');
  await app.product.tick();
  expect(confirmation.id).not.toBe(therapistCard.id);
  expect(chats.therapist.reads(therapistCard)).toBe(
    'Hazelbrook Primary School: planning the spring term 2027, until 08:55 on Fri 27 Nov. The newest card is further down.',
  );
});

test('bad input gets one sentence and loses nothing that was typed', async () => {
  const { card } = await windowOpen();
  const weekend = await chats.therapist.press(card, 'Add this time', {
    on: '2026-12-24',
    at: '09:30',
    mode: 'phone',
    reason: 'Snow is forecast',
  });
  expect(weekend).toContain('Choose an earlier day');
  expect(weekend).toContain('Snow is forecast');
  const noReason = await chats.therapist.press(card, 'Add this time', {
    on: '2026-12-03',
    at: '09:30',
    mode: 'phone',
    reason: '',
  });
  expect(noReason).toContain('Say why this one is by phone');
  const nothing = await chats.therapist.press(card, 'Send to Ellen Whitfield', { on: '', at: '' });
  expect(nothing).toContain('Choose at least one day and start time');
  expect(await cycleNow()).toMatchObject({ rev: 1, draft: [] });
});

test('four times are the most that can be offered', async () => {
  const { card } = await windowOpen();
  for (const at of ['09:00', '11:00', '13:00', '15:00'])
    await chats.therapist.press(card, 'Add this time', { on: '2026-12-03', at });
  const full = chats.therapist.reads(card);
  expect(full).not.toContain('Add this time');
  await chats.therapist.press(card, 'Send to Ellen Whitfield', {});
  const choice = await chats.sendco.sees('Book this time');
  expect(chats.sendco.choices(choice, 'time').size).toBe(4);
});

test('a time that is unticked is left out of the offer', async () => {
  const { card } = await windowOpen();
  await chats.therapist.press(card, 'Add this time', { on: '2026-12-03', at: '09:00' });
  await chats.therapist.press(card, 'Add this time', { on: '2026-12-04', at: '09:00' });
  const [, keep] = chats.therapist.choices(card, 'times').values();
  await chats.therapist.press(card, 'Send to Ellen Whitfield', { times: keep ?? '' });
  const choice = await chats.sendco.sees('Book this time');
  expect([...chats.sendco.choices(choice, 'time').keys()]).toEqual(['Fri 4 Dec, 09:00 to 10:00, face to face']);
});

test('a record that is read back has a cycle id that another opening would collide with', async () => {
  await windowOpen();
  app.clock.forward(1_000);
  const cycle = await cycleNow();
  expect(cycle?.id).toBe(cycleIdSchema.parse(`cycle|service-weald|${school}|2026-27|spring`));
});
