/** Pictures of a term as a pair lives it: what each is reminded of and when, a meeting moved, one missed, the next window. */
import type { Browser, Page } from 'playwright-core';
import { sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import { reminderText } from '../../shared/reminders/text.ts';
import { Chat, type Card } from '../../tests/e2e/pages/chat.ts';
import { agreePlan, fillIn, type Pair } from '../../tests/e2e/pages/journey.ts';
import { openWindow } from '../../tests/e2e/pages/window.ts';
import { people } from '../../tests/support/chats.ts';
import type { Started } from '../../tests/support/started.ts';
import { addEvent, bookInTheTab, offerInTheTab } from './calendar-pages.ts';
import { clockTo, fileOf, phone, tick } from './pictures.ts';

const { therapist, sendco, otherSendco } = people;
const { orchardBank } = sampleSchools;

/** What the story is told with: both chats, a picture of a card, and the clock with what is due then. */
interface Telling extends Pair {
  readonly tab: Page;
  readonly started: Started;
  readonly on: (moment: string) => Promise<void>;
  readonly picture: (side: 'sendco' | 'therapist', name: string, card: Card) => Promise<void>;
}

/** The window opens: one message for both schools, one of them put off, times offered with the clashes in view. */
async function offering({ priya, tab, started, on, picture }: Telling): Promise<void> {
  await on('2026-11-27T09:00');
  const many = await priya.reminder('2 things need you.');
  await picture('therapist', 'reminder', many);
  await many.pickLike(/Orchard Bank/);
  await many.press(reminderText.later);
  const one = await priya.reminder('One thing needs you.');
  await picture('therapist', 'reminder-later', one);
  await picture('therapist', 'settings', await priya.opens(one, reminderText.settings, 'Your reminders'));
  const live = await priya.opensReminded(/Hazelbrook/, 'A time to meet');
  await picture('therapist', 'reminder-opened', live);

  await addEvent(tab, started, 'Nativity play', '2026-12-10');
  await offerInTheTab(tab, started, orchardBank.id, '2026-12-08', '11:00');
  await bookInTheTab(tab, started, orchardBank.id, otherSendco);

  const days = await priya.opens(live, 'See my other meetings', 'What speaks against a day');
  await picture('therapist', 'days', days);
  await days.chooseLike('Day', /Tue 8 Dec/);
  await days.choose('Start', '11:30');
  await days.press('Add this time');
  await days.says('Add it anyway');
  await picture('therapist', 'days-overlap', days);
  await days.choose('Start', '9:30');
  await days.press('Send it anyway');
  await days.says('who chooses now');
}

/** Nothing heard for two school days: the SENDCo is reminded, books, and asks for another time. */
async function bookingAndMoving({ priya, ellen, on, picture }: Telling): Promise<void> {
  await on('2026-12-01T08:10');
  await picture('sendco', 'reminder-choose', await ellen.reminder('One thing needs you.'));
  const choice = await ellen.opensReminded(/Hazelbrook/, 'Waiting for you to choose a time');
  await choice.press('Book this time');
  const booked = await ellen.sees('Booked: Tue 8 Dec');
  const change = await ellen.opens(booked, 'Move or cancel', 'Change the meeting');
  await picture('sendco', 'move', change);
  await change.write('Why (you both see it)', 'An inspection that morning');
  await change.chooseLike('New day', /Wed 9 Dec/);
  await change.choose('New start', '9:30');
  await change.press('Ask to move it');
  await change.says('is asked');
  await picture('sendco', 'move-asked', change);
  const asked = await priya.sees('Waiting for you to choose a new time');
  await picture('therapist', 'move-asked', asked);
  const answer = await priya.opens(asked, 'Answer', 'asks to move this meeting');
  await picture('therapist', 'move-answer', answer);
  await answer.press('Agree to this time');
  await answer.says('Moved');
  await priya.sees('Booked: Wed 9 Dec');
}

/** The days before the meeting, one message each at most; the pack; a meeting that did not take place. */
async function meeting(telling: Telling): Promise<void> {
  const { priya, ellen, on, picture } = telling;
  await on('2026-12-02T08:10');
  await picture('sendco', 'reminder-before', await ellen.reminder());
  await on('2026-12-07T08:10');
  await picture('sendco', 'reminder-two-days', await ellen.reminder());
  await on('2026-12-08T17:05');
  await picture('sendco', 'reminder-pack', await ellen.reminder());
  await picture('sendco', 'pack', await ellen.opensReminded(/pack/, 'Open my pack'));
  await picture('therapist', 'reminder-missed', await priya.reminder());
  const missed = await priya.opensReminded(/Orchard/, 'Offer the same time again');
  await picture('therapist', 'missed', missed);
  await missed.press('Offer the same time again');
  await picture('therapist', 'missed-again', await priya.sees('Orchard Bank', 'did not take place'));

  await on('2026-12-09T10:40');
  await picture('sendco', 'reminder-agree', await ellen.reminder());
  await ellen.opensReminded(/Hazelbrook/, 'You met on Wed 9 Dec?');
  const quiet = { ...telling, looks: () => Promise.resolve() };
  await fillIn(quiet, ['sendco', 'focus', /The plan/], { 'Agreed focus': 'Talking at playtime and lunch' });
  await agreePlan(quiet);
}

/** The spring term: half term, and the next window. */
async function nextTerm({ priya, ellen, on, picture }: Telling): Promise<void> {
  await on('2027-02-08T08:10');
  await picture('sendco', 'reminder-half-term', await ellen.reminder());
  await picture('therapist', 'reminder-half-term', await priya.reminder());
  await on('2027-03-10T08:10');
  await picture('therapist', 'reminder-next-window', await priya.reminder());
}

/** A term in two chats as wide as a phone. */
export async function schoolYear(browser: Browser, started: Started): Promise<void> {
  const tab = await (await openWindow(browser, { reducedMotion: 'reduce' })).newPage();
  // As high as the longest card: a picture of a card reaches only as far as its window.
  const open = async (person: SamplePerson): Promise<Chat> => {
    const page = await (await openWindow(browser, { viewport: { ...phone, height: 4000 } })).newPage();
    return Chat.open(page, started.chats.get(person.name) ?? '');
  };
  const telling: Telling = {
    priya: await open(therapist),
    ellen: await open(sendco),
    tab,
    started,
    on: async (moment) => {
      await clockTo(started, moment);
      await tick(started);
    },
    picture: (side, name, card) => card.shoot(fileOf(`phone-${side}-${name}`)),
  };
  for (const chat of [telling.priya, telling.ellen]) await chat.sees('welcome to Link Therapy');
  await offering(telling);
  await bookingAndMoving(telling);
  await meeting(telling);
  await nextTerm(telling);
}
