import type { FrameLocator, Locator, Page } from 'playwright-core';

export type Theme = 'default' | 'dark' | 'contrast';

export interface TabAddress {
  readonly person: string;
  readonly theme?: Theme;
  /** A school's page, else the list (or, for a person with one school, that school). */
  readonly school?: string;
}

/** The tab inside the host page that stands where Teams stands. */
export class TabPage {
  readonly page: Page;
  readonly tab: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.tab = page.frameLocator('iframe');
  }

  /** Opens the tab and waits until everything on its page has come. */
  static async open(page: Page, url: string, { person, theme = 'default', school = '' }: TabAddress): Promise<TabPage> {
    await page.goto(`${url}/local/tab-host?${new URLSearchParams({ person, theme, page: school })}`);
    const tab = new TabPage(page);
    await tab.whole();
    return tab;
  }

  async whole(): Promise<void> {
    await this.tab.getByRole('heading', { level: 1 }).waitFor();
    await this.tab.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
  }

  /** What Teams sends when the person changes the theme in its settings. */
  async changeTheme(theme: Theme): Promise<void> {
    await this.page.evaluate(
      (name) =>
        document
          .querySelector('iframe')
          ?.contentWindow?.postMessage({ func: 'themeChange', args: [name] }, location.origin),
      theme,
    );
    await this.tab.locator(`[data-theme=${theme}]`).waitFor();
    // The colours follow the attribute a frame later, and some of them fade. What inherits a colour begins to fade when
    // its parent has ended, so only several frames in which nothing fades say that all have arrived.
    await this.tab.locator(':root').evaluate(async () => {
      // One inside a closed fold stays in the list when it is over.
      const fades = () =>
        document.getAnimations().some((each) => each instanceof CSSTransition && each.playState === 'running');
      const until = performance.now() + 5_000;
      for (let still = 0; still < 4 && performance.now() < until; still = fades() ? 0 : still + 1)
        await new Promise((done) => requestAnimationFrame(done));
    });
  }

  get title(): Locator {
    return this.tab.getByRole('heading', { level: 1 });
  }

  panel(name: string | RegExp): Locator {
    return this.tab.getByRole('region', { name });
  }

  /** The links to schools, in their order. */
  schools(): Promise<string[]> {
    return this.tab.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts();
  }

  /** How many pixels the page is wider than its window, once it has settled in a new size. */
  overflow(): Promise<number> {
    return this.tab.locator('html').evaluate(async (html) => {
      const wider = () => html.scrollWidth - html.clientWidth;
      const until = performance.now() + 2_000;
      // What is drawn by its measured width follows a few frames after the window.
      for (let frame = 0; frame < 4 || (wider() > 0 && performance.now() < until); frame++) {
        await new Promise((done) => requestAnimationFrame(done));
      }
      return wider();
    });
  }

  /** How high a window must be to show the whole page. */
  height(): Promise<number> {
    return this.tab.locator('html').evaluate((html) => html.scrollHeight);
  }
}
