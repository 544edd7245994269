/** Pictures of what the family has on their phone: the birthday, the questionnaire, how things stand. */
import type { Browser, Page } from 'playwright-core';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { openWindow } from '../../tests/e2e/pages/window.ts';
import { people } from '../../tests/support/chats.ts';
import type { Started } from '../../tests/support/started.ts';
import { familyText as t } from '../../shared/family-page/text.ts';
import { asking } from './asking.ts';
import { fileOf } from './pictures.ts';

/** From top to bottom. */
const whole = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: fileOf(`family-${name}`), fullPage: true, animations: 'disabled' });

/** Makes a link for the mother, and plays her part. */
export async function familyPictures(browser: Browser, started: Started, id: string): Promise<void> {
  const hers = await asking(started, people.sendco, sampleSchools.hazelbrook.id);
  const made = { personId: 'parent-1', days: 28, showsFirstName: true, ring: '01634 496000, Ellen Whitfield' };
  const { pages } = await hers.send<{ pages: { url: string }[] }>(`requests/${id}/family`, made);
  const url = pages[0]?.url ?? '';
  const page = await (await openWindow(browser, { viewport: { width: 375, height: 720 } })).newPage();
  await page.goto(url.replace(/^https?:\/\/[^/]+/, started.url));
  await whole(page, 'birthday');
  await page.locator('[name=day]').selectOption('7');
  await page.locator('[name=month]').selectOption('5');
  await page.locator('button').first().click();
  await whole(page, 'birthday-wrong');
  await page.locator('[name=day]').selectOption('6');
  await page.locator('[name=month]').selectOption('5');
  await page.locator('button').first().click();
  await page.locator('[name=strengths]').waitFor();
  await whole(page, 'questionnaire');
  await page.locator('[name=who]').first().check();
  await page.locator('[name=strengths]').fill('She sings all day, and knows every word.');
  await page.locator('[name=language]').fill('Polish');
  await page.locator('[name=interpreter]').first().check();
  await page.locator('[name=understood]').first().check();
  await page.locator('[name=agree-discuss]').first().check();
  await page.locator('[name=agree-assess]').first().check();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: t.check }).click();
  await whole(page, 'before-sending');
  await page.getByRole('button', { name: t.send }).click();
  await page.getByText(t.status.title).first().waitFor();
  await whole(page, 'status');
  await page.context().close();
}
