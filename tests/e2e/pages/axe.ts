import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import type { TabPage, Theme } from './tab-page.ts';

const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const source = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly html: string }[];
}
interface Axe {
  run(context: Document, options: object): Promise<{ readonly violations: readonly Found[] }>;
}

export const themes: readonly Theme[] = ['default', 'dark', 'contrast'];

/** Those of the themes that are worth a look every day; the proof looks at all three, whatever is named. */
export const everyday = (...some: readonly Theme[]): readonly Theme[] => (process.env['PROOF'] === '1' ? themes : some);

/** What axe finds in a page or frame as it is shown now, by all its rules, as 'rule: the elements'. */
export async function faultsIn(frame: Pick<Frame, 'evaluate'>): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(source);
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const result = await axe.run(document, { resultTypes: ['violations'], preload: false });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => `${n.target} ${n.html}`).join(' | ')}`);
  });
}

/**
 * What axe finds in the tab, by all its rules, in each of these themes, as 'theme rule: the elements', so that a failure
 * can be read. It runs in the tab's own frame, where its source stays: AxeBuilder brings it anew into each frame and
 * into an empty page besides, each time, which costs five times what the rules do. The tab comes back in light.
 */
export async function faults(tab: TabPage, inThemes: readonly Theme[] = ['default']): Promise<string[]> {
  const frame = await (await tab.page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('there is no tab on this page');
  const found: string[] = [];
  for (const theme of inThemes) {
    await tab.changeTheme(theme);
    found.push(...(await faultsIn(frame)).map((each) => `${theme} ${each}`));
  }
  if (inThemes.at(-1) !== 'default') await tab.changeTheme('default');
  return found;
}
