import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { familyAnswer } from '../../shared/family-page/contract.ts';
import { asks } from '../../shared/family-page/question-text.ts';
import { familyText as t } from '../../shared/family-page/text.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import { people } from '../support/chats.ts';
import { launchBrowser } from '../support/chromium.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { faultsIn } from './pages/axe.ts';

jest.setTimeout(180_000);

let app: RunningProduct;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
let url: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startProduct(), launchBrowser()]);
  await app.product.tick();
  const school = '/api/schools/school-hazelbrook/requests';
  const planId = 'plan|service-weald|school-hazelbrook|2026-27|spring';
  const { newId } = requestsAnswer.parse(await (await app.get(school, people.sendco)).json());
  const asked = { planId, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'How can she join in?' };
  const begun = await app.post(school, { editId: 'edit-1', ...asked }, people.sendco);
  const { id } = requestAnswer.parse(await begun.json()).request;
  for (const [at, patch] of [
    { identity: { name: 'Zanthia Quillfeather', bornOn: '2019-05-06' } },
    { person: { id: 'parent-1', name: 'Ottoline Quillfeather', relation: 'mother' } },
  ].entries())
    await app.post(`${school}/${id}/fields`, { editId: `edit-2${at}`, planId, seen: 1, patch }, people.sendco);
  const body = { editId: 'edit-3', personId: 'parent-1', days: 28, showsFirstName: true, ring: '' };
  const made = await app.post(`${school}/${id}/family`, body, people.sendco);
  url = familyAnswer.parse(await made.json()).pages[0]?.url ?? '';
  phone = await browser.newContext({ viewport: { width: 375, height: 740 }, reducedMotion: 'reduce' });
  page = await phone.newPage();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** On with the keyboard alone until something of that name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return [at?.labels?.[0]?.textContent, at?.textContent].join('|');
    });
    if (words.includes(name)) return;
  }
  throw new Error(`${name} is not reached with the keyboard`);
}
async function enter(): Promise<void> {
  await tabTo(t.gate.day);
  await page.keyboard.type('6');
  await page.keyboard.press('Tab');
  await page.keyboard.type('May');
  await tabTo(t.gate.go);
  await page.keyboard.press('Enter');
  await page.getByText(asks.strengths.ask).waitFor();
}
const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('a mother opens it on her phone, is interrupted, opens it again, sends it once and sees where things are', async () => {
  await page.goto(url);
  await enter();
  expect([await faultsIn(page.mainFrame()), await isWide()]).toEqual([[], false]);
  await tabTo('Yes');
  await page.keyboard.press('Space');
  await tabTo(asks.strengths.ask);
  await page.keyboard.type('She sings שלום 👩‍👧');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Her uncle hits her');
  await page.getByRole('alert').getByText(t.turn.title).waitFor();
  await page.getByText(t.saved, { exact: true }).waitFor();
  await page.close();

  page = await phone.newPage();
  await page.goto(url);
  await page.getByText(asks.strengths.ask).waitFor();
  expect(await page.getByLabel(asks.strengths.ask).inputValue()).toBe('She sings שלום 👩‍👧');
  expect([await faultsIn(page.mainFrame()), await isWide()]).toEqual([[], false]);
  await tabTo(t.check);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: t.checkTitle }).waitFor();
  await tabTo(t.send);
  await page.keyboard.press('Enter');
  await page.getByText(t.sentTitle).waitFor();
  expect([await faultsIn(page.mainFrame()), await isWide()]).toEqual([[], false]);
  await page.goto(url);
  await page.getByText(t.status.received).waitFor();
  expect(await page.getByText(asks.strengths.ask).count()).toBe(0);
});
