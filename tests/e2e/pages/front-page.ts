import type { Locator, Page } from 'playwright-core';
import { Chat } from './chat.ts';

/** The page of `npm start` with both chats, the tab and the clock. */
export class FrontPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, url: string): Promise<FrontPage> {
    await page.goto(`${url}/local`);
    return new FrontPage(page);
  }

  chatOf(name: string): Chat {
    return new Chat(this.page.frameLocator(`iframe[title="The chat of ${name}"]`));
  }

  get said(): Locator {
    return this.page.getByRole('status');
  }

  /** Presses 'Do what is due now' and returns what the page says about it. */
  async doWhatIsDue(): Promise<string> {
    await this.page.getByRole('button', { name: 'Do what is due now' }).click();
    await this.said.filter({ hasText: 'Looked at' }).waitFor();
    return this.said.innerText();
  }

  /** Moves the clock on to a local date and time, '2026-11-27T09:00'. */
  async moveTo(moment: string): Promise<void> {
    await this.page.getByLabel('Move on to').fill(moment);
    await this.page.getByRole('button', { name: 'Go', exact: true }).click();
    await this.said.filter({ hasText: 'The clock has moved on' }).waitFor();
  }
}
