/**
 * `npm run screenshots`: makes docs/screenshots anew, so that a change of look shows in review. It plays one booking,
 * one term from the first hello to the agreed plan, and one from a reminder to the next window, on fresh starts whose
 * clock is moved by hand, so the same code gives the same pictures on the same machine (fonts differ between machines).
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { sampleSchools, type SamplePerson } from '../infra/local/sample/people.ts';
import { Chat } from '../tests/e2e/pages/chat.ts';
import { FrontPage } from '../tests/e2e/pages/front-page.ts';
import { openWindow } from '../tests/e2e/pages/window.ts';
import { people } from '../tests/support/chats.ts';
import { launchBrowser } from '../tests/support/chromium.ts';
import { startEverything, type Started } from '../tests/support/started.ts';
import { livedInPictures } from './pictures/lived-in.ts';
import { calendarPictures } from './pictures/calendar-pages.ts';
import { childrenPictures } from './pictures/children.ts';
import { hoursPictures } from './pictures/hours.ts';
import { clockTo, folder, hideStamps, phone, shoot, tabPicture, tick } from './pictures/pictures.ts';
import { schoolYear } from './pictures/school-year.ts';
import { termInTheChats, termOnPhonesAndInTheTab } from './pictures/term.ts';

const { therapist, sendco } = people;
const day = '2026-11-27';

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
  const due = await priya.opensReminded(/Hazelbrook/, 'A time to meet');
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
    at: (time) => clockTo(started, `${day}T${time}`),
    tick: () => tick(started),
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
  ['people', sendco, `${sampleSchools.hazelbrook.id}/people`],
  ['service', people.lead, 'service'],
  ['initial', people.otherSendco, `${sampleSchools.orchardBank.id}/start`],
];
/** Every page of the tab from top to bottom in every look. */
async function tabPictures(browser: Browser, started: Started): Promise<void> {
  const context = await openWindow(browser, { reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const [n, [name, person, school]] of tabPages.entries()) {
    await clockTo(started, `${day}T10:${10 + n}`);
    await tabPicture(page, started, name, person, school);
  }
  await livedInPictures(page, started);
  await context.close();
}

/** What can be made by itself: `npm run screenshots -- year`. Each begins with a fresh start. */
const sets = {
  booking: [frontPagePictures],
  tab: [phonePictures, tabPictures], // the tab after the booking
  chats: [termInTheChats],
  term: [termOnPhonesAndInTheTab],
  year: [schoolYear],
  calendars: [calendarPictures],
  children: [childrenPictures],
  hours: [hoursPictures],
};

// It opens pages faster than anybody would.
process.env['LOCAL_RATES'] ??= 'none';

const asked = process.argv.slice(2);
for (const name of asked)
  if (!(name in sets)) throw new Error(`there is no ${name}: choose of ${Object.keys(sets).join(', ')}`);
if (asked.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
for (const [name, pictures] of Object.entries(sets)) {
  if (asked.length && !asked.includes(name)) continue;
  const started = await startEverything();
  try {
    for (const take of pictures) await take(browser, started);
  } finally {
    await started.stop();
  }
}
await browser.close();
for (const name of readdirSync(folder).sort())
  console.log(`${name.padEnd(32)} ${Math.round(statSync(`${folder}/${name}`).size / 1024)} KB`);
