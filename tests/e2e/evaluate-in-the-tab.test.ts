import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { evaluationPageText as t } from '../../tab/features/evaluation/text.ts';
import { people } from '../support/chats.ts';
import type { Started } from '../support/started.ts';
import { everyday, faults } from './pages/axe.ts';
import { TabPage } from './pages/tab-page.ts';
import { openWindow, startWithBrowser } from './pages/window.ts';

jest.setTimeout(90_000);

const desk = { width: 1280, height: 900 };
let started: Started;
let browser: Browser;
let window: BrowserContext;

beforeAll(async () => {
  [started, browser] = await startWithBrowser({ clients: false });
  window = await openWindow(browser, { viewport: desk, reducedMotion: 'reduce' });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

const open = async (person: string) =>
  TabPage.open(await window.newPage(), started.url, { person, school: 'school-hazelbrook/evaluations/baseline' });

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
