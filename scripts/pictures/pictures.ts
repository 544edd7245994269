/** What every picture of docs/screenshots is taken with. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { TabPage, type Theme } from '../../tests/e2e/pages/tab-page.ts';
import type { Started } from '../../tests/support/started.ts';

export const folder = path.join(import.meta.dirname, '../../docs/screenshots');
export const phone = { width: 390, height: 844 };

export const fileOf = (name: string): string => path.join(folder, `${name}.png`);
export const shoot = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: fileOf(name), animations: 'disabled' });

/** The client stamps its messages with this machine's time, which would make every picture new. */
export async function hideStamps(page: Page): Promise<void> {
  for (const frame of page.frames())
    if (frame.url().includes('?embedded'))
      await frame.addStyleTag({ content: '[aria-label="Message timestamp"] { visibility: hidden }' });
}

/** Moves the clock on to a moment, '2026-11-27T09:00'. */
export async function clockTo(started: Started, moment: string): Promise<void> {
  const body = JSON.stringify({ now: `${moment}:00Z` });
  const headers = { 'content-type': 'application/json' };
  const moved = await fetch(`${started.url}/local/clock`, { method: 'POST', headers, body });
  if (!moved.ok) throw new Error(`the clock does not go to ${moment}: ${await moved.text()}`);
}

export const tick = (started: Started): Promise<unknown> => fetch(`${started.url}/local/tick`, { method: 'POST' });

/** A window on a desk, for pages that are not told from top to bottom. */
export const wide = { width: 1280, height: 900 };

const looks: readonly (readonly [name: string, theme: Theme, width: number])[] = [
  ['light', 'default', 1100],
  ['dark', 'dark', 1100],
  ['contrast', 'contrast', 1100],
  ['phone', 'default', phone.width],
];

/**
 * One page of the tab from top to bottom in every look. `school` may name a page of it: 'school-1/plan'. `first` is what
 * the person does on the page before the picture is taken, in each look anew.
 */
export async function tabPicture(
  page: Page,
  started: Started,
  name: string,
  { id }: SamplePerson,
  school: string,
  first: (tab: TabPage) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const [look, theme, width] of looks) {
    await page.setViewportSize({ width, height: 600 });
    const tab = await TabPage.open(page, started.url, { person: id, theme, school });
    await first(tab);
    await page.setViewportSize({ width, height: Math.max(600, await tab.height()) });
    await shoot(page, `tab-${name}-${look}`);
  }
}
