import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import path from 'node:path';
import type { Browser, BrowserContext, Locator } from 'playwright-core';
import { asking } from '../../scripts/pictures/asking.ts';
import { bandNames } from '../../shared/allocation/bands.ts';
import { assignmentText as who } from '../../shared/assignment/text.ts';
import { needsText } from '../../shared/needs-profile/text.ts';
import type { RequestsAnswer } from '../../shared/request-for-help/contract.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import type { VisitsAnswer } from '../../shared/visits/contract.ts';
import { visitsTabText as visits } from '../../shared/visits/tab-text.ts';
import { bandsText as bands } from '../../tab/features/allocation/text.ts';
import { fairHoursText } from '../../tab/features/fair-hours/text.ts';
import { hoursPageText as hours } from '../../tab/features/hours/text.ts';
import { shareText as share } from '../../tab/features/resource-allocation/text.ts';
import { templateText } from '../../tab/features/school-figures/figures.ts';
import { figuresPageText as figures } from '../../tab/features/school-figures/text.ts';
import { yearPageText as year } from '../../tab/features/year-plan/text.ts';
import { tabText } from '../../tab/text.ts';
import { openChats, people } from '../support/chats.ts';
import type { LocalMode } from '../support/local-mode.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { everyday, faults } from './pages/axe.ts';
import { TabPage, type Theme } from './pages/tab-page.ts';
import { openWindow, serveWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
const hazelbrook = 'Hazelbrook Primary School';
/** As the Department for Education publishes it, and the schools of the area in our own template. */
const published = path.join(import.meta.dirname, '../support/school-figures/dfe_fixture_sen_202223.csv');
const own = [
  templateText.trimEnd(),
  `999001,${hazelbrook},Kent,State-funded primary,,,,31.5,318,68,46,9,14,,`,
  '999002,Orchard Bank Junior School,Kent,State-funded primary,,,,12,236,,31,5,c,,',
  '999003,Saltmarsh Church of England Primary School and Nursery,Kent,State-funded primary,,,,22,174,5,28,6,6,,',
];

let started: LocalMode;
let browser: Browser;
let window: BrowserContext;
let chats: Awaited<ReturnType<typeof openChats>>;
let dawn: TabPage;
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

/** Goes to another page by its link in the menu. */
const goTo = async ({ tab }: TabPage, page: string, words: Locator): Promise<void> => {
  await tab.getByRole('link', { name: page, exact: true }).click();
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
  const { tab } = dawn;
  await goTo(dawn, fairHoursText.open, tab.getByText(figures.none));
  const file = tab.locator('input[type=file]');
  await file.setInputFiles(published);
  const draft = dawn.panel(figures.draft.title);
  await draft.getByText(figures.draft.said(12)).waitFor();
  await tab.getByLabel(figures.bring.from).fill('Schools of our pilot');
  await file.setInputFiles({ name: 'ours.csv', mimeType: 'text/csv', buffer: Buffer.from(own.join('\r\n')) });
  await draft.getByText(figures.draft.said(15)).waitFor();
  await looksRight(dawn);
  await press(draft, figures.draft.apply);
  await dawn.panel(figures.title).getByText(figures.schools(15)).waitFor();
  // A count that the publisher kept back is told with its reason, and is no 0.
  await tab.getByLabel(figures.table.search).fill('Orchard');
  await tab
    .getByRole('row', { name: /^Orchard Bank/ })
    .getByText(figures.table.short.suppressed)
    .waitFor();
});

test('she sees the band of each school and why, publishes the bands and freezes them for the year', async () => {
  const { tab } = dawn;
  await goTo(dawn, bands.title, tab.getByText(bands.noRuns));
  await press(tab, bands.try.button);
  await tab.getByText(bands.result.of(15, 0)).waitFor();
  await tab.getByLabel(bands.result.name).fill('Our pilot');
  await looksRight(dawn, 'dark');
  await press(tab, bands.result.keep);
  await tab.getByRole('link', { name: bands.open('Our pilot') }).click();
  await tab.getByLabel(bands.list.search).fill('Hazelbrook');
  await tab.getByText(hazelbrook).click();
  const why = tab.getByRole('list', { name: bands.why.chart(hazelbrook) });
  await why.getByText('Number on roll').waitFor();
  await looksRight(dawn, 'contrast');
  await press(tab, bands.steps.publish('2026-27'));
  await press(tab, bands.steps.freeze('2026-27'));
  await dawn.panel('Our pilot').getByText('2026-27, frozen').waitFor();
});

test('she shares the hours of two therapists by band, publishes them, and finds who serves whom', async () => {
  const { tab } = dawn;
  await goTo(dawn, share.title, tab.getByText(share.workforce.none));
  const workforce = dawn.panel(share.workforce.title);
  for (const { name } of [people.therapist, people.otherTherapist]) {
    await press(workforce, share.workforce.add);
    await workforce.getByLabel(share.workforce.account).last().selectOption({ label: name });
    await workforce.getByLabel(share.workforce.wte).last().fill('0.25');
  }
  await press(workforce, share.save);
  await workforce.getByText(share.unsaved).waitFor({ state: 'detached' });
  await press(tab, share.schools.takeBands);
  await tab.getByText(share.publish.first(15, 3)).waitFor();
  await looksRight(dawn);
  await press(tab, share.publish.button);
  await tab.getByText(share.publish.done).first().waitFor();
  expect((await fetch(`${started.url}/local/tick`, { method: 'POST' })).ok).toBe(true);

  await goTo(dawn, who.title, tab.getByText(who.notSolved));
  await press(tab, who.solve);
  await tab.getByRole('button', { name: who.solveAgain }).waitFor();
  await looksRight(dawn, 'dark');
  await goTo(dawn, hours.askedTitle, tab.getByText(hours.askedNone));
  await looksRight(dawn, 'contrast');
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
