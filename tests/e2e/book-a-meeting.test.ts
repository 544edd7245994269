import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { people } from '../support/chats.ts';
import type { Started } from '../support/started.ts';
import { Chat } from './pages/chat.ts';
import { FrontPage } from './pages/front-page.ts';
import { TabPage } from './pages/tab-page.ts';
import { openWindow, startWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

const { therapist, sendco } = people;
const whyNone = 'If none of them suits, say why';
const booked = 'Booked: Thu 10 Dec, 15:30 to 16:30, on Teams';

let started: Started;
let browser: Browser;
let window: BrowserContext;
let front: FrontPage;
let priya: Chat;
let ellen: Chat;

beforeAll(async () => {
  [started, browser] = await startWithBrowser();
  window = await openWindow(browser, { viewport: { width: 1600, height: 1000 } });
  front = await FrontPage.open(await window.newPage(), started.url);
  priya = front.chatOf(therapist.name);
  ellen = front.chatOf(sendco.name);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

/** Presses 'Add to my calendar' and reads the start of the one meeting in the file that opens. */
async function startInFileOf(page: Page, button: Locator): Promise<string> {
  // A new window that only brings a file is reported as a download of the page that opened it.
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  const text = await readFile(await file.path(), 'utf8');
  const [event, ...more] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(more).toEqual([]);
  return String(event?.getFirstPropertyValue('dtstart'));
}

/** How many cards of a chat welcome the person. */
const welcomes = async (chat: Chat): Promise<number> =>
  (await chat.texts()).filter((text) => text.includes('welcome to Link Therapy')).length;

// The tests of this file are the steps of one story, in this order: when one fails, those after it do not wait in vain.
let broken = false;
beforeEach(() => expect(broken).toBe(false));
const step = (name: string, walk: () => Promise<void>): void =>
  test(name, async () => {
    broken = true;
    await walk();
    broken = false;
  });

step('a newcomer finds one welcome in each chat, and no second one when the page loads again', async () => {
  await priya.sees('Hello Priya, welcome to Link Therapy', 'You offer times');
  await ellen.sees('Hello Ellen, welcome to Link Therapy', 'Choose one, or ask for others');
  expect(await welcomes(priya)).toBe(1);
  expect(await welcomes(ellen)).toBe(1);

  // The client forgets its messages and sends its install events again, before the words below.
  await front.page.reload();
  for (const chat of [priya, ellen]) {
    await chat.say('hello');
    await chat.sees('What would you like to see?');
    expect(await welcomes(chat)).toBe(0);
  }
});

step('what is due comes to the link therapist when the front page is told to do it', async () => {
  expect(await front.doWhatIsDue()).toContain(`wrote to ${therapist.name}`);
  const reminder = await priya.reminder('2 things need you.');
  expect(await reminder.text()).toContain(
    'Hazelbrook Primary School: offer times for the spring term 2027 meeting, by Fri 18 Dec',
  );
  const due = await priya.opensReminded(/Hazelbrook/, 'Waiting for you to offer times');
  expect(await due.text()).toContain('To be held by Fri 18 December 2026');
  expect(await welcomes(ellen)).toBe(0);
});

step('she puts two times together and sends them; the card of the SENDCo comes by itself', async () => {
  const due = await priya.sees('Hazelbrook Primary School', 'A time to meet');
  await due.fillTime('Thu 3 Dec', '9:30');
  await due.press('Add this time');
  const another = await priya.sees('Hazelbrook Primary School', 'Another time');
  expect(await another.text()).toContain('Thu 3 Dec, 09:30 to 10:30, face to face');
  await another.fillTime('Tue 8 Dec', '13:00');
  await another.press(`Send to ${sendco.name}`);

  const choice = await ellen.sees('Waiting for you to choose a time');
  expect(await choice.text()).toContain('Thu 3 Dec, 09:30 to 10:30, face to face');
  expect(await choice.text()).toContain('Tue 8 Dec, 13:00 to 14:00, face to face');
  await priya.sees(`Waiting for ${sendco.name} to choose a time`);
});

step('the SENDCo must say why no time suits, and her words stay when something else is missing', async () => {
  await (await ellen.sees('Waiting for you to choose a time')).press('Ask for other times');
  const refused = await ellen.sees('Please note', 'Please say why none of the times suits');
  await refused.write(whyNone, 'Inspection that week');
  await refused.press('Book this time');
  const kept = await ellen.sees('Please note', 'Choose one of the times first');
  expect(await kept.input(whyNone).inputValue()).toBe('Inspection that week');
  await kept.press('Ask for other times');
  await ellen.sees('Other times asked for; waiting for Priya Raman to offer times');
});

step('the therapist reads why on a new card, and her old card has shrunk to one line', async () => {
  const again = await priya.sees('Ellen Whitfield asked for other times', 'Inspection that week');
  expect(await again.text()).toContain('Other times asked for; waiting for you to offer times');
  const old = await priya.sees('The newest card is further down.');
  expect(await old.text()).toMatch(
    /^Hazelbrook Primary School: planning the spring term 2027, until \d\d:\d\d on Fri 27 Nov\. The newest card is further down\.$/,
  );
});

step('a time that needs a reason is refused with what was typed, and accepted with one', async () => {
  const again = await priya.sees('Ellen Whitfield asked for other times');
  await again.fillTime('Thu 10 Dec', '15:30');
  await again.choose('How to meet', 'On Teams');
  await again.press(`Send to ${sendco.name}`);
  const refused = await priya.sees('Please note', 'Say why this one is on Teams');
  expect(await refused.input('Day').inputValue()).toBe('Thu 10 Dec');
  expect(await refused.input('Start').inputValue()).toBe('15:30');
  expect(await refused.input('How to meet').inputValue()).toBe('On Teams');
  await refused.write('Reason, if not face to face', 'Covering two sites');
  await refused.press(`Send to ${sendco.name}`);
  await ellen.sees('Waiting for you to choose a time', 'Thu 10 Dec, 15:30 to 16:30, on Teams (Covering two sites)');
});

step('she books, and the chat of the therapist shows the confirmation by itself', async () => {
  const choice = await ellen.sees('Waiting for you to choose a time', 'Thu 10 Dec');
  await choice.tick('Thu 10 Dec, 15:30 to 16:30, on Teams (Covering two sites)');
  await choice.press('Book this time');
  // How far both are comes to her card a moment after the answer to her press.
  const hers = await ellen.sees(booked, 'You: 0 of 5');
  const theirs = await priya.sees(booked, 'Ellen Whitfield: 0 of 5');
  for (const card of [hers, theirs])
    expect(await startInFileOf(front.page, card.link('Add to my calendar'))).toBe('2026-12-10T15:30:00');
});

test.each([therapist, sendco])('the tab shows $name that it is booked, and gives it to a calendar', async (who) => {
  const page = await window.newPage();
  const tab = await TabPage.open(page, started.url, { person: who.id, school: sendco.schoolIds[0] ?? '' });
  const panel = tab.panel('Planning the spring term 2027');
  await panel.getByText('Booked:').waitFor();
  expect((await panel.innerText()).replaceAll(/\s+/g, ' ')).toContain(booked);
  expect(await startInFileOf(page, panel.getByRole('button', { name: 'Add to my calendar' }))).toBe(
    '2026-12-10T15:30:00',
  );
  await page.close();
});

describe('in a window of its own, as wide as a phone', () => {
  let alone: Chat;
  beforeAll(async () => {
    const phone = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    alone = await Chat.open(await phone.newPage(), started.chats.get(sendco.name) ?? '');
  });

  test.each([
    ['hi', 'Hello Ellen. What would you like to see?'],
    ['help', 'What you can say'],
    ['grid', '12 provisions in 11 of 15 cells.'],
    ['hours', 'left of 68 h 30 min'],
    ['who', 'Priya Raman'],
    ['Tell me a joke', 'I did not understand that, but I can help with these.'],
    ['plan', booked],
  ])('“%s” gets a useful answer', async (words, answer) => {
    const before = await alone.cards.count();
    await alone.say(words);
    await alone.cards.nth(before).filter({ hasText: answer }).waitFor();
  });

  test('the welcome did not come again', async () => {
    expect(await welcomes(alone)).toBe(0);
  });
});
