/** Pictures of a new pair's first term: from hello through the initial discussions to the agreed plan. */
import type { Browser } from 'playwright-core';
import { sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import { Chat } from '../../tests/e2e/pages/chat.ts';
import { FrontPage } from '../../tests/e2e/pages/front-page.ts';
import {
  booking,
  checkIn,
  child,
  gridUpToDate,
  initialDiscussions,
  planned,
  type Pair,
} from '../../tests/e2e/pages/journey.ts';
import { openWindow } from '../../tests/e2e/pages/window.ts';
import { people } from '../../tests/support/chats.ts';
import type { Started } from '../../tests/support/started.ts';
import { clockTo, fileOf, hideStamps, phone, shoot, tabPicture, tick } from './pictures.ts';

const { therapist, sendco } = people;
const { hazelbrook } = sampleSchools;

/** Plays the term. `on` moves the clock on to a moment and does what is due then. */
async function play(pair: Pair, on: (moment: string) => Promise<unknown>): Promise<void> {
  for (const chat of [pair.priya, pair.ellen]) await chat.sees('welcome to Link Therapy');
  await initialDiscussions(pair);
  await on('2026-11-27T09:00');
  await booking(pair);
  await gridUpToDate(pair);
  await child(pair);
  await on('2026-12-03T10:40');
  await planned(pair);
  await on('2027-02-08T08:05');
  await checkIn(pair);
}

/** Moments that both chats are shown at, side by side. */
const sideBySide = ['initial', 'initial-agreed', 'get-ready', 'grid-2', 'child', 'agenda', 'plan-read', 'agreed'];

/** The front page at the moments where it matters that there are two. */
export async function termInTheChats(browser: Browser, started: Started): Promise<void> {
  const context = await openWindow(browser, { viewport: { width: 1400, height: 880 } });
  const front = await FrontPage.open(await context.newPage(), started.url);
  const pair: Pair = {
    priya: front.chatOf(therapist.name),
    ellen: front.chatOf(sendco.name),
    looks: async (_, name, card) => {
      if (!sideBySide.includes(name)) return;
      await hideStamps(front.page);
      await card.show();
      await shoot(front.page, `chats-${name}`);
    },
  };
  await play(pair, async (moment) => {
    await front.moveTo(moment);
    await front.doWhatIsDue();
  });
  await context.close();
}

/** Every card of the term as wide as a phone, and the tab before and after the plan is agreed. */
export async function termOnPhonesAndInTheTab(browser: Browser, started: Started): Promise<void> {
  const tab = await (await openWindow(browser, { reducedMotion: 'reduce' })).newPage();
  const inTab = (name: string, person: SamplePerson, part: string): Promise<void> =>
    tabPicture(tab, started, name, person, `${hazelbrook.id}/${part}`);
  // As high as the longest card: a picture of a card reaches only as far as its window.
  const open = async (person: SamplePerson): Promise<Chat> => {
    const page = await (await openWindow(browser, { viewport: { ...phone, height: 4000 } })).newPage();
    return Chat.open(page, started.chats.get(person.name) ?? '');
  };
  const pair: Pair = {
    priya: await open(therapist),
    ellen: await open(sendco),
    looks: async (side, name, card) => {
      await card.shoot(fileOf(`phone-${side === 'sendco' ? 'sendco' : 'therapist'}-${name}`));
      if (side === 'link-therapist' && name === 'plan-read') {
        await inTab('plan', sendco, 'plan');
        await inTab('children', sendco, 'children');
      }
      if (name === 'check-in') {
        await inTab('agreed', therapist, 'plan');
        await inTab('initial', therapist, 'start');
        await inTab('history', therapist, 'history');
        await inTab('check-in', sendco, 'check-in');
        await inTab('versions', sendco, 'versions');
      }
    },
  };
  await play(pair, async (moment) => {
    await clockTo(started, moment);
    await tick(started);
  });
}
