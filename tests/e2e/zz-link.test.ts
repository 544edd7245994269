import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import type { Started } from '../support/started.ts';
import { faults, themes } from './pages/axe.ts';
import { TabPage } from './pages/tab-page.ts';
import { openWindow, startWithBrowser } from './pages/window.ts';
import { answersOf, toldOf } from '../../shared/area/evaluations.ts';
import { entryLinksText as t } from '../../shared/scoping/entry-links-text.ts';
import { alike, blank, says } from '../unit/shared/evaluation/an-evaluation.ts';
import { instant } from '../../shared/kernel/time.ts';

jest.setTimeout(150_000);
let started: Started;
let browser: Browser;
beforeAll(async () => {
  [started, browser] = await startWithBrowser({ clients: false });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});
test('look', async () => {
  const found: string[] = [];
  const both = says(says(blank(), 'sendco', alike('1')), 'link-therapist', alike('1'));
  const by = { by: 'X', side: 'sendco' as const, at: instant('2026-11-27T10:00:00Z') };
  const one = answersOf('school-a' as never, [{ ...both, finished: { sendco: by, 'link-therapist': by } }]);
  const evaluations = { on: '2026-11-27', isExact: true, questionnaires: toldOf({ schools: [one, one, one] as never }, () => true, true) };
  const roundedOnes = { ...evaluations, isExact: false, questionnaires: toldOf({ schools: [one, one, one, one, one, one, one] as never }, () => true, false) };
  const links = { links: [
    { kind: 'reflection', sentence: t.fromReflection('autumn term 2026') },
    { kind: 'actions', sentence: t.actions(1, 2) },
    { kind: 'planned', sentence: t.planned(['spring term 2027', 'autumn term 2026']) },
    { kind: 'evidence', sentence: t.evidence(2) },
    { kind: 'children', sentence: t.children('under-5') },
    { kind: 'schools', sentence: t.schools(7) },
  ] };
  for (const [name, width, theme] of [
    ['desk-light', 1280, 'default'],
    ['desk-dark', 1280, 'dark'],
    ['phone-light', 375, 'default'],
    ['narrow', 320, 'default'],
  ] as const) {
    const window = await openWindow(browser, { viewport: { width, height: 2400 }, reducedMotion: 'reduce' });
    const page = await window.newPage();
    page.setDefaultTimeout(5000);
    await page.route('**/links', (route) => route.fulfill({ json: links }));
    await page.route('**/api/area/evaluations', (route) => route.fulfill({ json: name === 'narrow' || name === 'desk-dark' ? roundedOnes : evaluations }));
    try {
      const tab = await TabPage.open(page, started.url, { person: people.sendco.id, theme, school: sampleSchools.hazelbrook.id });
      const grid = tab.panel('The grid');
      await grid.getByText('Concept of the Week / Word of the Week').first().waitFor();
      const change = grid.getByRole('button', { name: /^Change Concept/ }).first();
      if (!(await change.isVisible())) await grid.getByRole('button', { name: /Family/ }).first().click();
      await change.click();
      await grid.getByText('Where else it comes up').first().click();
      await page.waitForTimeout(700);
      await page.screenshot({ path: `/tmp/lt/link/entry-${name}.png` });
      found.push(`entry ${name} overflow ${await tab.overflow()}`);
      if (name === 'desk-light') found.push(...(await faults(tab, themes)));
    } catch (error) { found.push(`entry ${name} ${String(error).slice(0, 900)}`); await page.screenshot({ path: `/tmp/lt/link/entry-${name}.png` }); }
    try {
      const tab = await TabPage.open(page, started.url, { person: people.lead.id, theme, school: `${sampleSchools.hazelbrook.id}/area` });
      await page.getByText('All numbers as a table').waitFor();
      await page.getByText('What evaluations say').first().click();
      await page.waitForTimeout(700);
      await page.getByText('Commissioning and funding').first().click({ timeout: 3000 });
      await page.waitForTimeout(300);
      await page.getByText('What evaluations say').first().scrollIntoViewIfNeeded();
      await page.screenshot({ path: `/tmp/lt/link/area-${name}.png`, fullPage: true });
      found.push(`area ${name} overflow ${await tab.overflow()}`);
      if (name === 'desk-light' || name === 'narrow') found.push(...(await faults(tab, themes)));
    } catch (error) { found.push(`area ${name} ${String(error).slice(0, 900)}`); await page.screenshot({ path: `/tmp/lt/link/area-${name}.png`, fullPage: true }); }
    process.stderr.write(found.splice(0).join('\n') + '\n');
    await window.close();
  }
  console.log(found.join('\n'));
  expect(1).toBe(1);
});
