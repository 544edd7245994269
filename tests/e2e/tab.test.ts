import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import { scopingText } from '../../shared/scoping/text.ts';
import { freeBusyText } from '../../tab/features/free-busy/text.ts';
import { tabText } from '../../tab/text.ts';
import { people } from '../support/chats.ts';
import type { LocalMode } from '../support/local-mode.ts';
import { everyday, faults, themes } from './pages/axe.ts';
import { FrontPage } from './pages/front-page.ts';
import { TabPage, type Theme } from './pages/tab-page.ts';
import { openWindow, serveWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

const { hazelbrook, orchardBank, saltmarsh } = sampleSchools;
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

let started: LocalMode;
let browser: Browser;
let window: BrowserContext;
let page: Page;

beforeAll(async () => {
  [started, browser] = await serveWithBrowser();
  // Colours must not be half way between two themes when axe looks at them.
  window = await openWindow(browser, { viewport: desk, reducedMotion: 'reduce' });
  page = await window.newPage();
  const tick = await fetch(`${started.url}/local/tick`, { method: 'POST' });
  expect(tick.ok).toBe(true);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

/** Whether a file of the built tab holds the sign-in for one's own calendar. */
const isOfSignIn = (url: string): boolean =>
  readFileSync(path.join(import.meta.dirname, '../../tab/dist/assets', path.basename(url)), 'utf8').includes(
    'acquireTokenSilent',
  );

const open = async (person: SamplePerson, more: { school?: string; theme?: Theme; size?: typeof desk } = {}) => {
  await page.setViewportSize(more.size ?? desk);
  return TabPage.open(page, started.url, { person: person.id, ...more });
};

describe('who sees what', () => {
  test('the service lead sees all three schools', async () => {
    const tab = await open(people.lead);
    expect((await tab.schools()).sort()).toEqual([hazelbrook.name, orchardBank.name, saltmarsh.name]);
  });

  test('a link therapist sees the schools that wait for her', async () => {
    const tab = await open(people.therapist);
    expect(await tab.schools()).toEqual([hazelbrook.name, orchardBank.name]);
    expect(await tab.tab.getByText('Your turn').count()).toBe(2);
  });

  test('a SENDCo sees only hers, without a list, also when a link names another', async () => {
    const tab = await open(people.sendco);
    expect(await tab.title.innerText()).toBe(hazelbrook.name);
    const other = await open(people.sendco, { school: saltmarsh.id });
    expect(await other.tab.getByText(saltmarsh.name).count()).toBe(0);
  });
});

describe('the grid', () => {
  test('is a table: five strands across, three levels down, specialist on top', async () => {
    const tab = await open(people.sendco);
    const grid = tab.panel('The grid').getByRole('table');
    expect(await grid.locator('caption').innerText()).toContain(hazelbrook.name);
    expect(await grid.locator('thead').getByRole('columnheader').allInnerTexts()).toEqual([
      'Family support',
      'Environment',
      'Workforce',
      'Identification',
      'Intervention',
    ]);
    const levels = await grid.locator('tbody').getByRole('rowheader').allInnerTexts();
    expect(levels.map((each) => each.split(/\s/)[0])).toEqual(['Specialist', 'Targeted', 'Universal']);
    expect(await grid.locator('tbody').getByRole('cell').count()).toBe(15);
    expect(await tab.panel('The grid').innerText()).toContain('12 provisions in 11 of 15 cells.');
  });

  test('says so when it was not confirmed this term, and only then', async () => {
    const stale = await open(people.otherSendco);
    expect(await stale.title.innerText()).toBe(orchardBank.name);
    await stale.panel('The grid').getByText(scopingText.stale).waitFor();
    const fresh = await open(people.sendco);
    expect(await fresh.panel('The grid').getByText(scopingText.stale).count()).toBe(0);
  });

  test('says what to do when it is blank', async () => {
    const tab = await open(people.farSendco);
    expect(await tab.title.innerText()).toBe(saltmarsh.name);
    await tab.panel('The grid').getByText(scopingText.blank).waitFor();
    expect(await tab.panel('The grid').getByText('Nothing yet').count()).toBe(15);
  });

  test('is a list of strands on a phone, opened with the keyboard', async () => {
    const tab = await open(people.sendco, { size: phone });
    expect(await tab.panel('The grid').getByRole('table').count()).toBe(0);
    const strand = tab.tab.getByRole('button', { name: /^Workforce/ });
    expect(await strand.getAttribute('aria-expanded')).toBe('false');
    await strand.focus();
    await page.keyboard.press('Enter');
    await tab.tab.getByRole('heading', { level: 4, name: /WW3/ }).waitFor();
  });
});

test('with the keyboard alone: from the list into a school and back', async () => {
  const tab = await open(people.therapist);
  await tab.tab.getByRole('link', { name: 'Hours of the service' }).waitFor();
  await tab.title.click();
  await page.keyboard.press('Tab'); // the service's hours and her reminders stand before the schools
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tab.tab.getByRole('heading', { level: 1, name: hazelbrook.name }).waitFor();
  await tab.whole();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await tab.tab.getByRole('heading', { level: 1, name: 'My schools' }).waitFor();
});

describe('axe finds nothing in light, dark and high contrast', () => {
  test.each([
    ['the list of schools', desk, people.lead, ''],
    ['a school with a whole grid', desk, people.lead, hazelbrook.id],
    ['a grid that is a term old', desk, people.therapist, orchardBank.id],
    ['a blank grid', desk, people.farSendco, saltmarsh.id],
    ['a plan to fill in', desk, people.otherSendco, `${orchardBank.id}/plan`],
    ['past meetings', desk, people.lead, `${orchardBank.id}/history`],
    ['initial discussions that are agreed', desk, people.therapist, `${orchardBank.id}/start`],
    ['initial discussions nobody began, on a phone', phone, people.farSendco, `${saltmarsh.id}/start`],
    ['a plan to fill in, on a phone', phone, people.therapist, `${orchardBank.id}/plan`],
    ['the list of schools, on a phone', phone, people.lead, ''],
    ['the model in pictures, on a phone', phone, people.sendco, `${hazelbrook.id}/model`],
    ['things to read, to their lead', desk, people.lead, `${hazelbrook.id}/resources`],
    ['a grid that is a term old, on a phone', phone, people.otherSendco, orchardBank.id],
  ])('%s', async (name, size, person, school) => {
    const tab = await open(person, { size, school });
    // The three take turns in `npm test`.
    expect(await faults(tab, everyday(themes[name.length % 3] ?? 'default'))).toEqual([]);
  });
});

test.each([
  ['the list', ''],
  ['a school', hazelbrook.id],
])('%s does not scroll sideways at 320 pixels', async (_, school) => {
  const tab = await open(people.lead, { school, size: { width: 320, height: 640 } });
  expect(await tab.overflow()).toBeLessThanOrEqual(0);
});

test.each(['light', 'dark'] as const)(
  'the front page: axe finds nothing, and it fits 320 pixels (%s)',
  async (colorScheme) => {
    const other = await openWindow(browser, { viewport: desk, colorScheme });
    const front = await FrontPage.open(await other.newPage(), started.url);
    await front.page.frameLocator('#tab').frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    // With all frames in it: here a tab stands among others, as it does in Teams.
    const { violations } = await new AxeBuilder({ page: front.page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    await front.page.setViewportSize({ width: 320, height: 640 });
    expect(await front.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // On a phone the moment has a line of its own, so that its time does not run into the picture of a calendar.
    await front.page.setViewportSize({ width: 375, height: 812 });
    expect((await front.page.getByLabel('Move on to').boundingBox())?.width).toBeGreaterThan(280);
    await other.close();
  },
);

test('left alone for fifteen minutes it locks: nothing shows, nothing is asked, and nothing typed is lost', async () => {
  const locked = await window.newPage();
  await locked.clock.install();
  const tab = await TabPage.open(locked, started.url, {
    person: people.sendco.id,
    school: `${hazelbrook.id}/children`,
  });
  await tab.tab.getByRole('button', { name: requestText.add }).click();
  await tab.tab.getByRole('radio', { name: requestText.redFlags.none }).check();
  await tab.tab.getByRole('button', { name: requestText.redFlags.goOn }).click();
  const question = tab.tab.getByLabel(requestText.question, { exact: true });
  await question.fill('How can she join in at playtime?');
  await locked.clock.fastForward('14:30');
  expect(await question.isVisible()).toBe(true);
  await locked.clock.fastForward('00:40');

  const goOn = tab.tab.getByRole('button', { name: tabText.locked.goOn });
  await goOn.and(tab.tab.locator(':focus')).waitFor();
  expect(await tab.tab.getByRole('alertdialog', { name: tabText.locked.title }).innerText()).toContain('hidden');
  for (const gone of [tab.tab.getByRole('main'), tab.title.filter({ hasText: hazelbrook.name })])
    expect(await gone.count()).toBe(0);
  expect(await question.isVisible()).toBe(false);
  expect(await faults(tab, themes)).toEqual([]);

  const asked: string[] = [];
  locked.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await locked.clock.fastForward('10:00');
  expect(asked).toEqual([]);
  await locked.route('**/api/me', (route) => route.abort());
  await goOn.press('Enter');
  await tab.tab.getByText(tabText.noNetwork).waitFor();
  expect(await question.isVisible()).toBe(false);
  await locked.unroute('**/api/me');
  await goOn.press('Enter');
  await question.and(tab.tab.locator(':focus')).waitFor();
  expect(asked.filter((path) => path === '/local/token').length).toBe(2);
  expect(await question.inputValue()).toBe('How can she join in at playtime?');
  await locked.close();
});

test('while times are put together, her own free/busy stands beside them: when she asks for it, and for her alone', async () => {
  const own = await openWindow(browser, { viewport: desk, reducedMotion: 'reduce' });
  const mine = await own.newPage();
  const fetched: string[] = [];
  mine.on('request', (request) => fetched.push(request.url()));
  const tab = await TabPage.open(mine, started.url, { person: people.therapist.id, school: orchardBank.id });
  const panel = tab.panel('Planning the spring term 2027');
  const show = panel.getByRole('button', { name: freeBusyText.show });
  const answers = (button: string) => mine.getByRole('button', { name: button, exact: true }).click();
  await show.waitFor();
  // The library of the sign-in is a file that nobody loads who does not press.
  const signIn = () => fetched.filter((url) => /\/assets\/.*\.js$/.test(url)).filter(isOfSignIn);
  expect(signIn()).toEqual([]);

  await show.click();
  await answers('Cancel');
  await panel.getByText(freeBusyText.notAsked.declined).waitFor();
  expect(signIn()).not.toEqual([]);

  // Graph is too busy the first time.
  const failing = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"next":["throttled"]}' };
  expect((await fetch(`${started.url}/local/graph-faults`, failing)).ok).toBe(true);
  await show.press('Enter');
  await answers('Accept');
  await panel.getByText(freeBusyText.shown).waitFor();
  const asked = fetched.filter((url) => url.includes('/me/calendarView')).map((url) => new URL(url));
  expect(asked.map(({ searchParams }) => searchParams.get('$select'))).toEqual([
    'start,end,showAs',
    'start,end,showAs',
  ]);
  expect(asked[0]?.origin).not.toBe(started.url);

  await panel.getByText(freeBusyText.days, { exact: true }).first().click();
  expect(await panel.getByRole('row', { name: /^Tue 1 Dec/ }).innerText()).toContain(
    'Busy 11:00 to 12:00, perhaps busy 14:00 to 15:00',
  );
  await panel.getByRole('button', { name: 'Take Thu 3 Dec, 10:30 into the form' }).click();
  await panel.getByText(freeBusyText.free, { exact: true }).waitFor();
  await panel.getByLabel('Start', { exact: true }).fill('09:30');
  await panel.getByText('You are busy 09:30 to 10:00, perhaps busy 10:00 to 10:30').waitFor();
  expect(await faults(tab)).toEqual([]);

  // Here again, she is not asked again; and then she wants it no more.
  await mine.reload();
  await panel.getByText(freeBusyText.shown).waitFor();
  await panel.getByRole('button', { name: freeBusyText.hide }).click();
  await show.waitFor();
  expect(await tab.tab.locator('html').evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual([]);
  await own.close();
});
