/**
 * `npm run screenshots`: makes docs/screenshots anew, so that a change of look shows in review. It plays one booking on
 * fresh starts whose clock is moved by hand, so the same code gives the same pictures on the same machine (fonts differ
 * between machines).
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { sampleSchools, type SamplePerson } from '../infra/local/sample/people.ts';
import { Chat } from '../tests/e2e/pages/chat.ts';
import { FrontPage } from '../tests/e2e/pages/front-page.ts';
import { TabPage, type Theme } from '../tests/e2e/pages/tab-page.ts';
import { openWindow } from '../tests/e2e/pages/window.ts';
import { people } from '../tests/support/chats.ts';
import { launchBrowser } from '../tests/support/chromium.ts';
import { startEverything, type Started } from '../tests/support/started.ts';

const folder = path.join(import.meta.dirname, '../docs/screenshots');
const { therapist, sendco } = people;
const day = '2026-11-27';
const phone = { width: 390, height: 844 };

const shoot = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });

type Moment = 'welcome' | 'due' | 'adding' | 'choosing' | 'booked';

interface Story {
  readonly priya: Chat;
  readonly ellen: Chat;
  /** Moves the clock on to this time of the day. */
  readonly at: (time: string) => Promise<void>;
  readonly tick: () => Promise<unknown>;
  readonly picture: (moment: Moment) => Promise<void>;
}

/** One booking, from the welcome to the confirmation, with a picture at each moment. */
async function play({ priya, ellen, at, tick, picture }: Story): Promise<void> {
  await priya.sees('welcome to Link Therapy');
  await ellen.sees('welcome to Link Therapy');
  await picture('welcome');

  await at('09:00');
  await tick();
  const due = await priya.sees('Hazelbrook Primary School', 'A time to meet');
  await priya.sees('Orchard Bank Junior School', 'A time to meet');
  await due.show();
  await picture('due');

  await at('09:10');
  await due.fillTime('Thu 3 Dec', '9:30');
  await due.press('Add this time');
  const adding = await priya.sees('Hazelbrook Primary School', 'Another time');
  await adding.fillTime('Tue 8 Dec', '13:00');
  await adding.show();
  await picture('adding');

  await adding.press(`Send to ${sendco.name}`);
  const choice = await ellen.sees('Waiting for you to choose a time');
  await (await priya.sees(`Waiting for ${sendco.name} to choose a time`)).show();
  await choice.show();
  await picture('choosing');

  await at('10:05');
  await choice.tick('Thu 3 Dec, 09:30 to 10:30, face to face');
  await choice.press('Book this time');
  await (await ellen.sees('Booked: Thu 3 Dec')).show();
  await (await priya.sees('Booked: Thu 3 Dec')).show();
  await picture('booked');
}

/** The client stamps its messages with this machine's time, which would make every picture new. */
async function hideStamps(page: Page): Promise<void> {
  for (const frame of page.frames())
    if (frame.url().includes('?embedded'))
      await frame.addStyleTag({ content: '[aria-label="Message timestamp"] { visibility: hidden }' });
}

/** What the tab says of Hazelbrook at each moment. */
const standings: Record<Moment, string> = {
  welcome: 'Nothing is being planned yet.',
  due: 'Waiting for you to offer times',
  adding: 'Waiting for you to offer times',
  choosing: `Waiting for ${sendco.name} to choose a time`,
  booked: 'Booked: Thu 3 Dec',
};

/** Both chats side by side, and the picture for the README. */
async function frontPagePictures(browser: Browser, started: Started): Promise<void> {
  const context = await openWindow(browser, { viewport: { width: 1400, height: 880 } });
  const front = await FrontPage.open(await context.newPage(), started.url);
  const tab = front.page.frameLocator('#tab').frameLocator('iframe');
  await play({
    priya: front.chatOf(therapist.name),
    ellen: front.chatOf(sendco.name),
    at: (time) => front.moveTo(`${day}T${time}`),
    tick: () => front.doWhatIsDue(),
    picture: async (moment) => {
      await hideStamps(front.page);
      // The tab looks every 15 s and whenever the person comes back to it.
      await tab.locator('html').evaluate(() => window.dispatchEvent(new Event('focus')));
      await tab.getByText(standings[moment]).first().waitFor();
      await shoot(front.page, `chats-${moment}`);
      if (moment !== 'booked') return;
      await tab.getByRole('link', { name: sampleSchools.hazelbrook.name }).click();
      await tab.getByRole('heading', { name: 'Before the meeting' }).waitFor();
      await tab.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
      await shoot(front.page, 'hero');
    },
  });
  await context.close();
}

const clockTo = async (started: Started, time: string): Promise<void> => {
  const body = JSON.stringify({ now: `${day}T${time}:00Z` });
  const headers = { 'content-type': 'application/json' };
  const moved = await fetch(`${started.url}/local/clock`, { method: 'POST', headers, body });
  if (!moved.ok) throw new Error(`the clock does not go to ${time}: ${await moved.text()}`);
};

/** Each chat as wide as a phone. */
async function phonePictures(browser: Browser, started: Started): Promise<void> {
  const open = async (person: SamplePerson): Promise<{ page: Page; chat: Chat }> => {
    const page = await (await openWindow(browser, { viewport: phone })).newPage();
    return { page, chat: await Chat.open(page, started.chats.get(person.name) ?? '') };
  };
  const [priya, ellen] = [await open(therapist), await open(sendco)];
  await play({
    priya: priya.chat,
    ellen: ellen.chat,
    at: (time) => clockTo(started, time),
    tick: () => fetch(`${started.url}/local/tick`, { method: 'POST' }),
    picture: async (moment) => {
      for (const { page } of [priya, ellen]) await hideStamps(page);
      if (moment !== 'choosing') await shoot(priya.page, `phone-therapist-${moment}`);
      if (moment === 'choosing' || moment === 'booked') await shoot(ellen.page, `phone-sendco-${moment}`);
    },
  });
}

const tabPages: readonly (readonly [name: string, person: SamplePerson, school: string])[] = [
  ['schools', therapist, ''],
  ['school', therapist, sampleSchools.hazelbrook.id],
  ['stale', people.otherSendco, sampleSchools.orchardBank.id],
  ['blank', people.farSendco, sampleSchools.saltmarsh.id],
  ['plan', sendco, `${sampleSchools.hazelbrook.id}/plan`],
  ['history', therapist, `${sampleSchools.orchardBank.id}/history`],
  ['initial', people.otherSendco, `${sampleSchools.orchardBank.id}/start`],
];
const looks: readonly (readonly [name: string, theme: Theme, width: number])[] = [
  ['light', 'default', 1100],
  ['dark', 'dark', 1100],
  ['contrast', 'contrast', 1100],
  ['phone', 'default', phone.width],
];

/** Every page of the tab from top to bottom in every look. */
async function tabPictures(browser: Browser, started: Started): Promise<void> {
  const context = await openWindow(browser, { reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const [n, [name, person, school]] of tabPages.entries()) {
    await clockTo(started, `10:${10 + n}`);
    for (const [look, theme, width] of looks) {
      await page.setViewportSize({ width, height: 600 });
      const tab = await TabPage.open(page, started.url, { person: person.id, theme, school });
      await page.setViewportSize({ width, height: Math.max(600, await tab.height()) });
      await shoot(page, `tab-${name}-${look}`);
    }
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
for (const pictures of [
  [frontPagePictures],
  [phonePictures, tabPictures], // the tab after the booking
]) {
  const started = await startEverything();
  try {
    for (const take of pictures) await take(browser, started);
  } finally {
    await started.stop();
  }
}
await browser.close();
for (const name of readdirSync(folder).sort())
  console.log(`${name.padEnd(32)} ${Math.round(statSync(path.join(folder, name)).size / 1024)} KB`);
