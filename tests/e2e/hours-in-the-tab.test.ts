import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Locator } from 'playwright-core';
import { asking } from '../../scripts/pictures/asking.ts';
import { bandNames } from '../../shared/allocation/bands.ts';
import { assignmentText as who } from '../../shared/assignment/text.ts';
import { reportText } from '../../shared/contract-report/text.ts';
import { needsText } from '../../shared/needs-profile/text.ts';
import type { RequestsAnswer } from '../../shared/request-for-help/contract.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import type { VisitsAnswer } from '../../shared/visits/contract.ts';
import { visitsTabText as visits } from '../../shared/visits/tab-text.ts';
import { bandsText as bands } from '../../tab/features/allocation/text.ts';
import { fairHoursText } from '../../tab/features/fair-hours/text.ts';
import { hoursPageText as hours } from '../../tab/features/hours/text.ts';
import { shareText as share } from '../../tab/features/resource-allocation/text.ts';
import { figuresPageText as figures } from '../../tab/features/school-figures/text.ts';
import { yearPageText as year } from '../../tab/features/year-plan/text.ts';
import { tabText } from '../../tab/text.ts';
import { openChats, people } from '../support/chats.ts';
import type { LocalMode } from '../support/local-mode.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { everyday, faults } from './pages/axe.ts';
import { FairHours } from './pages/fair-hours.ts';
import { TabPage, type Theme } from './pages/tab-page.ts';
import { openWindow, serveWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
const hazelbrook = 'Hazelbrook Primary School';
let started: LocalMode;
let browser: Browser;
let window: BrowserContext;
let chats: Awaited<ReturnType<typeof openChats>>;
let dawn: TabPage;
let fair: FairHours;
let priya: TabPage;
let ellen: TabPage;

const open = async ({ id }: (typeof people)['lead'], school: string) =>
  TabPage.open(await window.newPage(), started.url, { person: id, school });

beforeAll(async () => {
  [started, browser] = await serveWithBrowser();
  window = await openWindow(browser, { viewport: desk, reducedMotion: 'reduce' });
  chats = await openChats(started.url);
  expect((await fetch(`${started.url}/local/tick`, { method: 'POST' })).ok).toBe(true);
}, 300_000);
afterAll(async () => {
  await chats?.channel.stop();
  await browser?.close();
  await started?.stop();
});

/** Goes to another page by its link in the menu, which comes before any other to the same page. */
const goTo = async ({ tab }: TabPage, page: string, words: Locator): Promise<void> => {
  await tab.getByRole('link', { name: page, exact: true }).first().click();
  await words.first().waitFor();
};
/** No wider than a phone, and nothing for axe: in the proof in every theme, otherwise in the one that is named. */
async function looksRight(tab: TabPage, theme: Theme = 'default'): Promise<void> {
  const at = tab.page.url();
  expect([at, await faults(tab, everyday(theme))]).toEqual([at, []]);
  await tab.page.setViewportSize(phone);
  expect([at, await tab.overflow()]).toEqual([at, 0]);
  await tab.page.setViewportSize(desk);
}
const press = (place: Pick<Locator, 'getByRole'>, name: string) =>
  place.getByRole('button', { name, exact: true }).click();
/** What both read on the page of hours: '8 h 30 min left of 22 h for 2026-27'. */
const hoursLeft = (tab: TabPage) =>
  tab
    .panel(hours.summary)
    .getByText(/ left of .* for 2026-27$/)
    .innerText();

test('the lead brings in a published file and her own list, and reads what is odd before it counts', async () => {
  dawn = await open(people.lead, '');
  fair = new FairHours(dawn);
  const { tab } = dawn;
  await goTo(dawn, fairHoursText.open, tab.getByText(figures.none));
  await fair.bringFiles();
  await looksRight(dawn);
  await fair.takeFigures();
  // A count that the publisher kept back is told with its reason, and is no 0.
  await tab.getByLabel(figures.table.search).fill('Orchard');
  await tab
    .getByRole('row', { name: /^Orchard Bank/ })
    .getByText(figures.table.short.suppressed)
    .waitFor();
});

test('she sees the band of each school and why, publishes the bands and freezes them for the year', async () => {
  await goTo(dawn, bands.title, dawn.tab.getByText(bands.noRuns));
  await fair.tryBands();
  await looksRight(dawn, 'dark');
  await fair.keepBands();
  await fair.openWhy(hazelbrook);
  await looksRight(dawn, 'contrast');
  await fair.freezeBands();
});

test('she shares the hours of two therapists by band, publishes them, and finds who serves whom', async () => {
  const { tab } = dawn;
  await goTo(dawn, share.title, tab.getByText(share.workforce.none));
  await fair.shareHours();
  await looksRight(dawn);
  await fair.publishHours();
  expect((await fetch(`${started.url}/local/tick`, { method: 'POST' })).ok).toBe(true);

  await goTo(dawn, who.title, tab.getByText(who.notSolved));
  await fair.findWho();
  await looksRight(dawn, 'dark');
  await goTo(dawn, hours.askedTitle, tab.getByText(hours.askedNone));
  await looksRight(dawn, 'contrast');
  await goTo(dawn, reportText.title, dawn.panel(reportText.title));
  await looksRight(dawn, 'dark');
  await goTo(dawn, needsText.area.title, tab.getByText(needsText.area.nothing));
  await looksRight(dawn);
});

test('the therapist seeks the best plan of her year and publishes it to the schools', async () => {
  priya = await open(people.therapist, '');
  const { tab } = priya;
  await goTo(priya, fairHoursText.open, tab.getByRole('heading', { name: who.caseload.title }));
  await priya.panel(who.caseload.title).getByText(hazelbrook).waitFor();
  await looksRight(priya, 'dark');
  await goTo(priya, year.title, tab.getByText(year.none));
  await press(tab, year.solve);
  await tab.getByRole('button', { name: year.publish }).waitFor();
  await looksRight(priya, 'contrast');
  await press(tab, year.publish);
  await tab.getByText(year.allPublished).first().waitFor();
});

test('the SENDCo reads band and why, says what the figures do not show, and sees the visits; no page of a child tells of a band', async () => {
  ellen = await open(people.sendco, 'school-hazelbrook/hours');
  const { tab } = ellen;
  const band = ellen.panel(bands.school.title);
  await band.getByText(bands.school.about).waitFor();
  await band.getByText(bands.appeal.ask, { exact: true }).click();
  await band.getByLabel(bands.appeal.why).fill('Eleven children with SLCN have joined since the census.');
  await press(band, bands.appeal.send);
  await band.getByText(bands.appeal.waiting).waitFor();
  await looksRight(ellen);
  await goTo(ellen, tabText.parts.visits, tab.getByText(visits.setAside(180)));
  await looksRight(ellen, 'contrast');
  await goTo(ellen, needsText.page.title, tab.getByText(needsText.page.empty));
  await looksRight(ellen, 'dark');

  const { see, send } = await asking(started, people.sendco, 'school-hazelbrook');
  const { newId, plan } = await see<RequestsAnswer>('requests');
  const question = 'How can she join in at playtime?';
  await send('requests', { planId: plan?.id, newId, redFlags: 'none', yearGroup: 'Year 2', question, hopedFor: '' });
  await tab.getByRole('link', { name: tabText.parts.children, exact: true }).click();
  await tab.getByRole('button', { name: /Child 1, Year 2/ }).click();
  await tab.getByTestId('child-request').waitFor();
  const said = await ellen.panel(requestText.title).innerText();
  expect(said).toContain('Child 1');
  expect(Object.values(bandNames).filter((name) => new RegExp(`\\b${name}\\b`).test(said))).toEqual([]);
  expect(said).not.toMatch(/\bband\b|\d h\b/i);
});

test('the therapist logs the first visit, and everybody reads the same hours left, in the tab and in both chats', async () => {
  const { see } = await asking(started, people.therapist, 'school-hazelbrook');
  const first = there((await see<VisitsAnswer>('visits')).visits.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0]);
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ now: `${first.on}T16:00:00Z` });
  expect((await fetch(`${started.url}/local/clock`, { method: 'POST', headers, body })).ok).toBe(true);

  priya = await TabPage.open(priya.page, started.url, {
    person: people.therapist.id,
    school: 'school-hazelbrook/visits',
  });
  const item = priya.tab.getByRole('listitem').filter({ hasText: visits.toLog });
  await item.getByText(visits.details).click();
  await press(item, visits.logIt);
  await looksRight(priya);
  await press(item.locator('form'), visits.logIt);
  const logged = priya.panel(visits.past).getByText(visits.loggedBy(people.therapist.name));
  await logged.waitFor();

  await goTo(priya, tabText.parts.hours, priya.panel(hours.summary));
  await goTo(ellen, tabText.parts.hours, ellen.panel(hours.summary));
  const left = await hoursLeft(priya);
  await ellen.panel(hours.summary).getByText(left).waitFor();
  for (const { say, reads } of [chats.therapist, chats.sendco])
    expect(reads(there((await say('How many hours do we have left?'))[0]))).toContain(left);
});
