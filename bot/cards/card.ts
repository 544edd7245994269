/** Building blocks of Adaptive Cards 1.5. They know no feature; `card` runs the guard. */
import { guarded } from './guard.ts';
import type { Action, Card, Element } from './shape.ts';

export type { Action, Card, Element };

/**
 * A whole card. `words` are read aloud and shown where cards cannot be. Notices stand in one place on every card, right
 * above its buttons, nearest the thumb that has just pressed one; the last of them is read aloud first, since it is news.
 */
export const card = (
  words: string,
  body: readonly Element[],
  actions: readonly Action[] = [],
  notices: readonly (string | undefined)[] = [],
): Card => {
  const said = notices.filter((each) => each !== undefined && each !== '') as string[];
  // The last is what the press brought; the others stand on the card to be read.
  const news = said.at(-1);
  const spoken = news ? `Please note: ${news} ${words}` : words;
  return guarded({
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: spoken,
    speak: spoken,
    body: [...body, ...said.map(notice)],
    ...(actions.length ? { actions } : {}),
  });
};

/** Text that people wrote is shown as it is: the characters that Markdown would use are escaped. */
export const plain = (text: string): string => text.replace(/[\\`*_[\]()#~>|]/g, '\\$&');

export const heading = (text: string): Element => ({
  type: 'TextBlock',
  style: 'heading',
  text: plain(text),
  weight: 'Bolder',
  size: 'Medium',
  wrap: true,
});
export const text = (words: string, more: Record<string, unknown> = {}): Element => ({
  type: 'TextBlock',
  text: plain(words),
  wrap: true,
  ...more,
});
export const strong = (words: string): Element => text(words, { weight: 'Bolder' });
export const quiet = (words: string): Element => text(words, { isSubtle: true, size: 'Small', spacing: 'Medium' });
export const section = (title: string, items: readonly Element[]): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [strong(title), ...items],
});
/** Elements beside each other in equal columns: for short inputs, so that a form stays in view. */
export const beside = (...elements: readonly Element[]): Element => ({
  type: 'ColumnSet',
  columns: elements.map((element) => ({ type: 'Column', width: 'stretch', items: [element] })),
});
export const list = (lines: readonly string[]): Element => ({
  type: 'TextBlock',
  text: lines.map((line) => `- ${plain(line)}`).join('\n'),
  wrap: true,
  spacing: 'Small',
});
export const facts = (rows: readonly (readonly [string, string])[]): Element => ({
  type: 'FactSet',
  facts: rows.map(([title, value]) => ({ title, value: plain(value) })),
});
/**
 * A sentence the person must not miss. The word says what it is, not only the colour; it is a heading, so that a screen
 * reader finds it without reading the whole card.
 */
const notice = (sentence: string): Element => ({
  type: 'Container',
  style: 'warning',
  bleed: true,
  items: [text(`Please note: ${sentence}`, { style: 'heading' })],
});

/** The button for the likeliest next step: a card has one at most. */
export const primary = { style: 'positive' } as const;
/** The same for a button that is primary only at times. */
export const primaryIf = (is: boolean): Partial<typeof primary> => (is ? primary : {});

/** What a button carries. `v` is the verb's version, `rev` the document's. Decisions 11. */
export interface ButtonData {
  readonly verb: string;
  readonly v: number;
  readonly id: string;
  readonly rev: number;
  readonly newId?: string;
}

/** A button that is answered by a card in the same place. */
export const execute = (title: string, data: ButtonData, more: Record<string, unknown> = {}): Action => ({
  type: 'Action.Execute',
  title,
  verb: data.verb,
  data,
  ...more,
});
/** A button that is answered by a new message below. */
export const submit = (title: string, data: ButtonData, more: Record<string, unknown> = {}): Action => ({
  type: 'Action.Submit',
  title,
  data,
  ...more,
});
export const openUrl = (title: string, url: string, more: Record<string, unknown> = {}): Action => ({
  type: 'Action.OpenUrl',
  title,
  url,
  ...more,
});
/** Buttons in the middle of a card, where they belong to what stands above them. A card's own row holds five. */
export const actionSet = (...actions: readonly Action[]): Element => ({ type: 'ActionSet', actions });
