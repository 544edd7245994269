import type { FrameLocator, Locator, Page } from 'playwright-core';

/** One person's chat in the local Teams client, in a window of its own or in a frame of the front page. */
export class Chat {
  readonly #place: Page | FrameLocator;

  constructor(place: Page | FrameLocator) {
    this.#place = place;
  }

  /** Opens the client's plain page, as the front page embeds it. */
  static async open(page: Page, address: string): Promise<Chat> {
    await page.goto(`${address}/?embedded`);
    const chat = new Chat(page);
    await chat.#box.waitFor();
    return chat;
  }

  get #box(): Locator {
    return this.#place.locator('[role=textbox][data-lexical-editor=true]');
  }

  /** Every card that stands in the chat now, oldest first. */
  get cards(): Locator {
    return this.#place.locator('.ac-adaptiveCard');
  }

  async texts(): Promise<string[]> {
    return this.cards.allInnerTexts();
  }

  async say(words: string): Promise<void> {
    await this.#box.click();
    await this.#box.pressSequentially(words);
    await this.#place.getByRole('button', { name: 'Send Message' }).click();
  }

  /** The newest card with these words, once it is there. */
  async sees(...words: string[]): Promise<Card> {
    let found = this.cards;
    for (const each of words) found = found.filter({ hasText: each });
    const card = found.last();
    await card.waitFor();
    return new Card(card, this.#place);
  }
}

/** One card. It is found anew by its words at each use, because an answer replaces it in place. */
export class Card {
  readonly #card: Locator;
  readonly #place: Page | FrameLocator;

  constructor(card: Locator, place: Page | FrameLocator) {
    this.#card = card;
    this.#place = place;
  }

  text(): Promise<string> {
    return this.#card.innerText();
  }

  input(label: string): Locator {
    // A compact choice has its label twice: on the field and on the arrow beside it.
    return this.#card.getByLabel(label, { exact: true }).and(this.#card.locator('input, textarea'));
  }

  button(name: string): Locator {
    return this.#card.getByRole('button', { name, exact: true });
  }

  /** A button that opens an address is a link to the client. */
  link(name: string): Locator {
    return this.#card.getByRole('link', { name, exact: true });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.input(label).click();
    await this.#place.getByRole('option', { name: option, exact: true }).click();
  }

  /** Fills in the therapist's form for one more time: day and start as the client lists them. */
  async fillTime(day: string, start: string): Promise<void> {
    await this.choose('Day', day);
    await this.choose('Start', start);
  }

  /** Scrolls until the card shows, as far as the chat is high enough. */
  async show(): Promise<void> {
    await this.#card.evaluate((card) => (card.closest('.fai-OutputCard')?.parentElement ?? card).scrollIntoView());
  }

  async write(label: string, words: string): Promise<void> {
    await this.input(label).fill(words);
  }

  async tick(name: string): Promise<void> {
    await this.#card.getByLabel(name).check();
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }
}
