import type { GridEntry } from './scoping.ts';

type Said = Pick<GridEntry, 'text' | 'kind'>;

/** Letters and digits of a text, whatever stands between them. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** Words that nearly every entry has. */
const small = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
  'our',
]);
const content = (text: string): Set<string> => new Set(wordsOf(text).filter((word) => !small.has(word)));

/** What two texts have in common that say the same. */
export const sameWords = (text: string): string => wordsOf(text).join(' ');

/** Share of content words that two texts have in common, 0 to 1. */
function overlap(one: string, other: string): number {
  const [a, b] = [content(one), content(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

/** Two of three content words in common are pointed out; it is for people to say whether it is the same. */
const enough = 0.6;

/** The entry that says the same, or nearly: the likeliest of those of the same kind; undefined when there is none. Row E17. */
export function nearest<Entry extends Said>(entries: readonly Entry[], { text, kind }: Said): Entry | undefined {
  const [best] = entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => ({
      entry,
      share: sameWords(entry.text) === sameWords(text) ? 1 : overlap(entry.text, text),
    }))
    .toSorted((a, b) => b.share - a.share);
  return best && best.share >= enough ? best.entry : undefined;
}
