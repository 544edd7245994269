import type { TypedText } from '../anonymous-text/typed-text.ts';
import type { Content } from './content.ts';
import { contentText } from './text.ts';

/** Every text that a service wrote itself, by the field in which it stands. */
const textsOf = ({ local }: Content): readonly (readonly [field: string, label: string, text: string])[] => [
  ...Object.entries(local.cells).map(([cell, text]) => [cell, contentText.ofCell(cell), text] as const),
  ...Object.entries(local.strands).map(([strand, text]) => [strand, contentText.ofCell(strand), text] as const),
  ...local.glossary.map(({ word, says }) => [word, word, says] as const),
];

/**
 * What a change would write that does not stand there yet, to be looked at for what may tell who a child is. No names are
 * looked for: the words are a service's, and the names of children are each school's own. Row C-27.
 */
export const newTexts = (before: Content, after: Content): TypedText[] => {
  const known = new Set(textsOf(before).map(([field, , text]) => `${field} ${text}`));
  return textsOf(after)
    .filter(([field, , text]) => !known.has(`${field} ${text}`))
    .map(([field, label, text]) => ({ field, label, text, looksForNames: false }));
};
