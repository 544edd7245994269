import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import { openChats, people } from '../support/chats.ts';
import type { LocalMode } from '../support/local-mode.ts';
import { everyday, faults } from './pages/axe.ts';
import { PlanPage } from './pages/plan-page.ts';
import { TabPage } from './pages/tab-page.ts';
import { openWindow, serveWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

const { hazelbrook, orchardBank } = sampleSchools;
const priyaName = people.therapist.name;
const ellenName = people.sendco.name;

let started: LocalMode;
let browser: Browser;
let context: BrowserContext;
let priya: PlanPage;
let ellen: PlanPage;

const open = async (person: SamplePerson): Promise<PlanPage> => {
  const page = await context.newPage();
  const tab = await TabPage.open(page, started.url, { person: person.id, school: `${hazelbrook.id}/plan` });
  const plan = new PlanPage(tab);
  await plan.field('Agreed focus').waitFor();
  return plan;
};

beforeAll(async () => {
  [started, browser] = await serveWithBrowser();
  context = await openWindow(browser, { viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' });
  const tick = await fetch(`${started.url}/local/tick`, { method: 'POST' });
  expect(tick.ok).toBe(true);
  [priya, ellen] = [await open(people.therapist), await open(people.sendco)];
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

/** One story: a step that fails makes the later ones meaningless, so they are told in order. */
describe('two people write one plan in their tabs', () => {
  test('each sees what the other writes, by itself', async () => {
    await priya.field('Agreed focus').fill('Vocabulary in every class');
    await priya.says('Agreed focus', /^Saved \d\d:\d\d$/);
    await ellen.shows('Agreed focus', 'Vocabulary in every class');
    await ellen.field('The school’s own priorities').fill('Reading for all');
    await priya.shows('The school’s own priorities', 'Reading for all');
  });

  test('what the other writes elsewhere leaves alone the field one types in', async () => {
    const focus = priya.field('Agreed focus');
    await focus.press('End');
    await focus.pressSequentially(', and', { delay: 20 });
    await ellen.field('The school’s own priorities').fill('Reading and writing for all');
    await priya.shows('The school’s own priorities', 'Reading and writing for all');
    await focus.pressSequentially(' at play', { delay: 20 });
    expect(await focus.inputValue()).toBe('Vocabulary in every class, and at play');
    expect(await focus.evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
    await ellen.shows('Agreed focus', 'Vocabulary in every class, and at play');
  });

  test('a line of the simple table is added and filled in with the keyboard alone', async () => {
    await priya.button('Add a line').focus();
    await priya.page.keyboard.press('Enter');
    await priya.focusIsIn('Outcome');
    await priya.page.keyboard.type('Children choose a game by themselves');
    await priya.page.keyboard.press('Enter');
    await priya.focusIsIn('Activity');
    await priya.page.keyboard.type('Choice boards by the door');
    await priya.page.keyboard.press('Tab');
    await ellen.row('Children choose a game by themselves').waitFor();
    await ellen.shows('Activity', 'Choice boards by the door');
  });

  test('both write in one place at once: both texts are shown to both, and one of them chooses', async () => {
    await Promise.all([
      priya.field('Next meeting').fill('After Easter, at Hazelbrook'),
      ellen.field('Next meeting').fill('22 March, in my office'),
    ]);
    for (const plan of [priya, ellen]) {
      await plan.conflict('Next meeting').waitFor();
      expect(await plan.conflict('Next meeting').innerText()).toContain('After Easter, at Hazelbrook');
      expect(await plan.conflict('Next meeting').innerText()).toContain('22 March, in my office');
      expect(await plan.button('I agree this page').getAttribute('aria-disabled')).toBe('true');
    }
    const keepsHers = (await priya.button('Keep yours').count()) > 0;
    await priya.button(keepsHers ? `Take ${ellenName}’s` : `Keep ${ellenName}’s`).click();
    for (const plan of [priya, ellen]) {
      await plan.conflict('Next meeting').waitFor({ state: 'detached' });
      await plan.shows('Next meeting', '22 March, in my office');
    }
  });

  test('words typed without a connection stay in their field, through another page too, and are sent later', async () => {
    await priya.page.route('**/api/sheets/**', (route) => route.abort());
    await priya.field('Agreed focus').fill('Vocabulary in every class and at play');
    await priya.says('Agreed focus', /Not saved yet: no connection/);
    await priya.tab.tab.getByRole('link', { name: 'History' }).click();
    await priya.tab.panel('Past meetings').waitFor();
    await priya.tab.tab.getByRole('link', { name: 'Plan', exact: true }).click();
    await priya.shows('Agreed focus', 'Vocabulary in every class and at play');
    await priya.page.unroute('**/api/sheets/**');
    await priya.says('Agreed focus', /^Saved \d\d:\d\d$/);
    await ellen.shows('Agreed focus', 'Vocabulary in every class and at play');
  });

  test('axe finds nothing while people write, in light, dark and high contrast, and it fits a phone', async () => {
    expect(await faults(ellen.tab, everyday('dark'))).toEqual([]);
    await ellen.page.setViewportSize({ width: 320, height: 640 });
    expect(await ellen.tab.overflow()).toBeLessThanOrEqual(0);
    await ellen.page.setViewportSize({ width: 1200, height: 900 });
  });

  test('one agrees, a change asks again, both agree, and the page is locked for both', async () => {
    await priya.button('I agree this page').click();
    await ellen.text(`${priyaName} agreed on`).waitFor();
    await ellen.field('The school’s own priorities').fill('Reading, writing and talking for all');
    await priya.text(`${priyaName} has not agreed yet`).waitFor();
    // She presses at once after typing: her own last words count as seen.
    await ellen.field('The school’s own priorities').fill('Reading, writing and talking for everybody');
    await ellen.button('I agree this page').click();
    await priya.text(`${ellenName} agreed on`).waitFor();
    await priya.button('I agree this page').click();
    for (const plan of [priya, ellen]) {
      await plan.text('Agreed by both on').waitFor();
      expect(await plan.tab.tab.getByRole('textbox', { name: 'Agreed focus' }).count()).toBe(0);
      await plan.text('Vocabulary in every class and at play').first().waitFor();
    }
  });

  test('a correction is an addendum that the other agrees', async () => {
    await ellen.field('What is to be corrected').fill('The next meeting is in the library.');
    await ellen.button('Add and sign').click();
    await priya.button('I agree this addendum').click();
    await ellen.text('Agreed by both').last().waitFor();
  });

  test('the words for the school’s website follow at once, and are copied as text and as HTML', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: started.url });
    await ellen.page.bringToFront();
    await ellen.tab.panel('For the school’s website').getByText('Vocabulary in every class and at play').waitFor();
    await ellen.button('Copy').click();
    await ellen.tab.panel('For the school’s website').getByText('Copied').waitFor();
    const copied = await ellen.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
      return { text: await read('text/plain'), html: await read('text/html') };
    });
    expect(copied.text).toContain('Our agreed focus for the spring term 2027: Vocabulary in every class and at play.');
    expect(copied.html).toContain('<p>');
  });

  test('the grid was kept with the plan: what changed since shows, and the version can be read', async () => {
    const { tab } = ellen;
    await ellen.page.goto(
      `${started.url}/local/tab-host?${new URLSearchParams({ person: people.sendco.id, page: hazelbrook.id })}`,
    );
    await tab.whole();
    const grid = tab.panel('The grid');
    await grid.getByRole('button', { name: 'Change Intervention Fayre' }).click();
    await grid.getByRole('button', { name: 'Take out' }).click();
    await grid.getByText('Taken out lately (1)').waitFor();
    await grid.getByRole('link', { name: 'Versions of the grid' }).click();
    const versions = tab.panel('Versions of the grid');
    await versions.getByText('11 of 15 cells are filled, as before. 11 entries are as they were.').waitFor();
    await tab.panel('Taken out').getByText('Intervention Fayre').waitFor();
    expect(await versions.getByRole('cell', { name: 'Before: 2 provisions After: 1 provision less' }).count()).toBe(1);
    expect(await faults(tab, everyday('contrast'))).toEqual([]);
    await ellen.page.setViewportSize({ width: 320, height: 640 });
    expect(await tab.overflow()).toBeLessThanOrEqual(0);
    await ellen.page.setViewportSize({ width: 1200, height: 900 });
    await versions.getByLabel('From').selectOption('The grid now');
    await versions.getByText('Choose two different ones to compare.').waitFor();
    await versions.getByRole('link', { name: 'Read the grid kept for the spring term 2027' }).click();
    // As it stood: what was taken out since is in it.
    await versions.getByRole('table').getByText('Intervention Fayre').waitFor();
    await versions.getByText(/when Priya Raman and Ellen Whitfield had agreed the plan/).waitFor();
    expect(await faults(tab)).toEqual([]);
  });

  test('the history finds it by a word, in context, and opens it to read', async () => {
    const { tab } = ellen;
    await tab.tab.getByRole('link', { name: 'History' }).click();
    await tab.tab.getByLabel('Search in everything that was written').fill('choice BOARDS');
    await tab.tab.getByText('1 place in 1 meeting').first().waitFor();
    expect(await tab.panel('Past meetings').innerText()).toContain('Children choose a game by themselves, Activity');
    expect(await faults(tab, everyday('dark'))).toEqual([]);
    await tab.tab.getByRole('button', { name: 'Show all meetings' }).click();
    const meeting = tab.panel('School year 2026-27').getByRole('article');
    await meeting.getByText('Agreed by both').waitFor();
    await meeting.getByText(`${priyaName} and ${ellenName}`).waitFor();
    await meeting.getByText('Vocabulary in every class and at play').waitFor();
    await meeting.getByText('outcomes for the term, to be looked at in the next meeting').waitFor();
    for (const file of ['Joint plan for Word', 'One page for head and governors, PDF'])
      await meeting.getByRole('button', { name: `${file} (Planning the spring term 2027)` }).waitFor();
    expect(await faults(tab)).toEqual([]);
    await ellen.page.setViewportSize({ width: 320, height: 640 });
    expect(await tab.overflow()).toBeLessThanOrEqual(0);
    await ellen.page.setViewportSize({ width: 1200, height: 900 });
    await tab.tab.getByRole('link', { name: 'Planning the spring term 2027' }).click();
    await tab.panel('Everything that was written').getByText('Choice boards by the door').waitFor();
    expect(await tab.tab.getByRole('button', { name: 'Add and sign' }).count()).toBe(0);
  });
});

test('a meeting that did not take place is said so in the tab, after a second thought, and waits for a new time', async () => {
  const post = async (path: string, body: object = {}): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${started.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.ok).toBe(true);
  };
  const { channel, therapist, otherSendco } = await openChats(started.url);
  try {
    await therapist.install();
    await otherSendco.install();
    await post('/local/tick');
    const form = await therapist.opens(orchardBank.name, 'Send to Joseph Okoro');
    await therapist.press(form, 'Send to Joseph Okoro', { on: '2026-12-03', at: '09:30' });
    await otherSendco.press(await otherSendco.sees('Book this time'), 'Book this time');
    await post('/local/clock', { now: '2026-12-03T12:00:00Z' });
  } finally {
    await channel.stop();
  }
  const joseph = new PlanPage(
    await TabPage.open(await context.newPage(), started.url, { person: people.otherSendco.id, school: orchardBank.id }),
  );
  await joseph.text('You met on Thu 3 Dec?').waitFor();
  await joseph.button('It did not take place').click();
  await joseph.button('No, keep it').click();
  await joseph.button('It did not take place').click();
  expect(await faults(joseph.tab)).toEqual([]);
  await joseph.button('Yes, find a new time').click();
  await joseph.text(`Waiting for ${priyaName} to offer times`).first().waitFor();
  expect(await joseph.button('It did not take place').count()).toBe(0);
});
