import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { placesText } from '../../shared/places/text.ts';
import { tabText } from '../../tab/text.ts';
import { evaluationPageText as t } from '../../tab/features/evaluation/text.ts';
import { people } from '../support/chats.ts';
import { reflectionText } from '../../shared/reflection/text.ts';
import type { LocalMode } from '../support/local-mode.ts';
import { everyday, faults } from './pages/axe.ts';
import { TabPage } from './pages/tab-page.ts';
import { openWindow, serveWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

const desk = { width: 1280, height: 900 };
let started: LocalMode;
let browser: Browser;
let window: BrowserContext;

beforeAll(async () => {
  [started, browser] = await serveWithBrowser();
  window = await openWindow(browser, { viewport: desk, reducedMotion: 'reduce' });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

const open = async (person: string, page = 'evaluations/baseline') =>
  TabPage.open(await window.newPage(), started.url, { person, school: `school-hazelbrook/${page}` });

/** Answers one area by the keyboard alone: a letter chooses, Tab goes on past what is folded away. */
async function answerByKeyboard({ page, tab }: TabPage, letters: readonly string[]): Promise<void> {
  const answers = tab.getByRole('combobox', { name: /^Answer:/ });
  await answers.first().focus();
  for (const [n, letter] of letters.entries()) {
    await page.keyboard.press(letter);
    await tab.getByText(t.saved, { exact: true }).nth(n).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  }
}

test('both answer an area by keyboard, see where they differ, settle it, and see it in the heat map', async () => {
  const sendco = await open(people.sendco.id);
  await answerByKeyboard(sendco, ['m', 'm', 'p', 'd']);
  expect(await faults(sendco, everyday('default'))).toEqual([]);

  const therapist = await open(people.therapist.id);
  expect(await therapist.tab.getByText('SENDCo: Mostly').count()).toBe(0);
  await answerByKeyboard(therapist, ['n', 'm', 'p', 'd']);
  await therapist.tab.getByText('SENDCo: Mostly').first().waitFor();

  await therapist.tab.getByRole('button', { name: t.views.compare }).click();
  await therapist.tab.getByText(t.apart1(2)).waitFor();
  expect(await faults(therapist, everyday('dark'))).toEqual([]);
  await therapist.tab.getByRole('combobox', { name: /^Settle on/ }).selectOption({ label: 'Partially' });
  await therapist.tab.getByText(t.saved, { exact: true }).first().waitFor();

  await therapist.tab.getByRole('button', { name: t.views.trend }).click();
  const commissioning = therapist.tab.getByRole('row', { name: /^Commissioning and funding/ }).first();
  expect(await commissioning.getByRole('cell').allInnerTexts()).toEqual([
    expect.stringMatching(/^Partially\s+1\.0$/),
    expect.stringMatching(/^Mostly\s+2\.0$/),
    expect.stringMatching(/^Partially\s+1\.0$/),
    t.tooLittle,
  ]);
  expect(await faults(therapist, everyday('contrast'))).toEqual([]);
  await therapist.page.setViewportSize({ width: 320, height: 800 });
  expect(await therapist.overflow()).toBe(0);

  await therapist.page.setViewportSize(desk);
  await therapist.tab.getByRole('button', { name: t.views.findOut }).click();
  await therapist.tab.getByRole('button', { name: /^Find out:/ }).click();
  await therapist.tab.getByText(t.agenda).waitFor();
});

test('the audit’s low answers go on the grid from its action plan; so does a place found hard', async () => {
  const sendco = await open(people.sendco.id, 'evaluations/environment');
  await answerByKeyboard(sendco, ['n', 'e', 'i']);
  await sendco.tab.getByRole('button', { name: t.views.plan }).click();
  const press = sendco.tab.getByRole('button', { name: /^Put on the grid: Not all staff use short/ });
  await press.focus();
  await sendco.page.keyboard.press('Enter');
  await sendco.tab
    .getByRole('row', { name: /^Not all staff use short.*EE1.*Not settled yet.*Now: Not in place/s })
    .waitFor();
  // What is on the grid is offered no more; the keyboard stands on what is left.
  expect(await press.count()).toBe(0);
  expect(await faults(sendco, everyday('dark'))).toEqual([]);

  const register = await open(people.therapist.id, 'places');
  await register.tab.getByRole('combobox', { name: /Dining room$/ }).selectOption('1');
  await register.tab.getByRole('button', { name: 'Change Dining room' }).click();
  await register.tab.getByLabel(placesText.fields.hinders).fill('Plates clatter');
  await register.page.keyboard.press('Tab');
  await register.page.keyboard.press('Enter');
  await register.tab.getByText('What hinders: Plates clatter').waitFor();
  await register.tab.getByRole('button', { name: `${placesText.page.toGap} Dining room` }).click();
  await register.tab.getByRole('row', { name: /^Dining room, not easy yet.*Plates clatter.*Open/s }).waitFor();
  expect(await faults(register, everyday('contrast'))).toEqual([]);
  await register.page.setViewportSize({ width: 320, height: 800 });
  expect(await register.overflow()).toBe(0);
});

test('a bug half written is still there after a look at the gaps, and the way back leads down to the grid', async () => {
  const ellen = await open(people.sendco.id, 'evaluations/stars-bugs-moon');
  const words = () => ellen.tab.getByRole('textbox', { name: reflectionText.tab.words });
  await ellen.tab.getByRole('button', { name: reflectionText.tab.addTo('Bugs') }).click();
  await words().fill('The hall is double booked');

  await ellen.tab.getByRole('link', { name: tabText.parts.overview }).click();
  await ellen.tab.getByRole('link', { name: tabText.parts.gaps }).click();
  await ellen.tab.getByRole('link', { name: tabText.toGrid }).click();
  await ellen.tab.locator(':focus').getByRole('heading', { name: tabText.grid }).waitFor();

  await ellen.tab.getByRole('link', { name: tabText.parts.evaluations }).click();
  await ellen.tab.getByRole('link', { name: 'Stars, bugs and moon' }).click();
  expect(await words().inputValue()).toBe('The hall is double booked');
  await ellen.tab.getByRole('button', { name: reflectionText.tab.adding, exact: true }).click();
  await words().waitFor({ state: 'detached' });
  await ellen.tab.getByRole('listitem').filter({ hasText: 'The hall is double booked' }).waitFor();
});
