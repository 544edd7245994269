import type { Locator, Page } from 'playwright-core';
import type { TabPage } from './tab-page.ts';

/** A plan somebody has open in the tab to write in. */
export class PlanPage {
  readonly tab: TabPage;

  constructor(tab: TabPage) {
    this.tab = tab;
  }

  get page(): Page {
    return this.tab.page;
  }

  /** The newest field of that name. */
  field(label: string): Locator {
    return this.tab.tab.getByLabel(label, { exact: true }).and(this.tab.tab.locator('textarea, input')).last();
  }

  button(name: string): Locator {
    return this.tab.tab.getByRole('button', { name, exact: true });
  }

  /** A row by its own name. */
  row(name: string): Locator {
    return this.tab.tab.getByRole('group', { name, exact: true });
  }

  conflict(label: string): Locator {
    return this.row(`Two texts for “${label}”`);
  }

  text(words: string): Locator {
    return this.tab.tab.getByText(words);
  }

  /** Waits until the field holds this text. */
  async shows(label: string, text: string): Promise<void> {
    await this.#until(async () => (await this.field(label).inputValue()) === text, `“${label}” to show “${text}”`);
  }

  /** Waits until the line beside a field's label says this. */
  async says(label: string, words: RegExp): Promise<void> {
    const id = await this.field(label).getAttribute('aria-describedby');
    const status = this.tab.tab.locator(`[id="${id}"]`);
    await this.#until(async () => words.test(await status.innerText()), `“${label}” to say ${words}`);
  }

  /** Waits until the keyboard is in the field of that name. */
  async focusIsIn(label: string): Promise<void> {
    const at = () => this.field(label).evaluate((box) => box === box.ownerDocument.activeElement);
    await this.#until(at, `the keyboard to be in “${label}”`);
  }

  async #until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const until = Date.now() + 10_000;
    while (Date.now() < until) {
      if (await holds()) return;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`waited in vain for ${what}`);
  }
}
