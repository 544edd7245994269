import type { FrameLocator, Locator, Page } from 'playwright-core';
import { reminderText } from '../../../shared/reminders/text.ts';
import { patience } from './window.ts';

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

  /**
   * Presses a button that is answered by a new card below, and waits for a card that says this. It is followed by its
   * place in the chat, so that it is the same card after each press in it, whatever it says then.
   */
  async opens(from: Card, button: string, words: string): Promise<Card> {
    const before = await this.cards.count();
    await from.press(button);
    const soon = Date.now() + patience;
    while (Date.now() < soon) {
      // Another's act may bring a card at the same moment.
      const place = (await this.texts()).findIndex((text, n) => n >= before && text.includes(words));
      if (place >= 0) return new Card(this.cards.nth(place), this.#place);
      await this.cards.first().evaluate(() => new Promise((next) => setTimeout(next, 50)));
    }
    throw new Error(`“${button}” opened no card with “${words}”`);
  }

  /** The newest reminder, once one is there that holds these words. */
  reminder(...words: string[]): Promise<Card> {
    return this.sees(reminderText.atMost, ...words);
  }

  /** Chooses a line of the newest reminder, presses Open, and waits for a card that says this, as `opens` does. */
  async opensReminded(line: RegExp, words: string): Promise<Card> {
    const reminder = await this.reminder();
    await reminder.pickLike(line);
    return this.opens(reminder, reminderText.open, words);
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

  /** Waits until the card says this. */
  async says(words: string): Promise<void> {
    await this.#card.filter({ hasText: words }).waitFor();
  }

  /** Waits until the card no longer reads like this. */
  async changes(before: string): Promise<void> {
    const soon = Date.now() + patience;
    while ((await this.text()) === before) {
      if (Date.now() > soon) throw new Error(`a card stays as it was: ${before}`);
      await this.#card.evaluate(() => new Promise((next) => setTimeout(next, 50)));
    }
  }

  /** A picture of the card alone. */
  async shoot(path: string): Promise<void> {
    await this.#card.screenshot({ path, animations: 'disabled' });
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

  async chooseLike(label: string, option: RegExp): Promise<void> {
    await this.input(label).click();
    await this.#place.getByRole('option', { name: option }).first().click();
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
    await this.#card.getByText(name, { exact: true }).last().click();
  }

  /** Ticks every box of a list. */
  async tickAll(list: string): Promise<void> {
    const boxes = this.#card.locator('div:has(> label)').filter({ hasText: list }).last().getByRole('checkbox');
    await boxes.first().waitFor();
    for (const box of await boxes.all()) await box.check();
  }

  /** Picks the first of a list of lines that reads like this; where there is one line only, nothing is to be picked. */
  async pickLike(line: RegExp): Promise<void> {
    const lines = this.#card.getByRole('radio');
    if (await lines.count()) await this.#card.getByRole('radio', { name: line }).first().check();
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }
}
