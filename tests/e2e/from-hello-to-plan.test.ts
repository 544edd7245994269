import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { people } from '../support/chats.ts';
import type { Started } from '../support/started.ts';
import { FrontPage } from './pages/front-page.ts';
import { booking, child, gridUpToDate, initialDiscussions, planned, type Pair } from './pages/journey.ts';
import { openWindow, startWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

let started: Started;
let browser: Browser;
let front: FrontPage;
let pair: Pair;

beforeAll(async () => {
  [started, browser] = await startWithBrowser();
  const window = await openWindow(browser, { viewport: { width: 1600, height: 1000 } });
  front = await FrontPage.open(await window.newPage(), started.url);
  pair = { priya: front.chatOf(people.therapist.name), ellen: front.chatOf(people.sendco.name) };
  for (const chat of [pair.priya, pair.ellen]) await chat.sees('welcome to Link Therapy');
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

test('a pair that never met goes from hello to an agreed plan in their two chats only', async () => {
  await initialDiscussions(pair);
  await front.moveTo('2026-11-27T09:00');
  await front.doWhatIsDue();
  await booking(pair);
  await gridUpToDate(pair);
  await child(pair);
  await front.moveTo('2026-12-03T10:40');
  await front.doWhatIsDue();
  const agreed = await planned(pair);
  for (const live of agreed) {
    const text = await live.text();
    expect(text).toContain('Talking at playtime and lunch');
    expect(text).toMatch(/Agreed by\s+Priya Raman, Thu 3 Dec; Ellen Whitfield, Thu 3 Dec/);
    expect(await live.button('Read the plan').count()).toBe(1);
    for (const file of ['Word file', 'PDF']) expect(await live.link(file).count()).toBe(1);
  }
});
