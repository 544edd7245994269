import type { MeetingLine } from '../../../shared/history/contract.ts';
import { wordsOf } from '../../../shared/history/search.ts';

/** A text cut where the words that were looked for begin and end, so that they can be marked. */
export function marked(text: string, search: string): { readonly text: string; readonly isHit: boolean }[] {
  const words = wordsOf(search);
  if (words.length === 0) return [{ text, isHit: false }];
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]")).join('|');
  return text
    .split(new RegExp(`(${pattern})`, 'gi'))
    .map((part, n) => ({ text: part, isHit: n % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** How many places were found in how many meetings. */
export const countsOf = (meetings: readonly MeetingLine[]) => ({
  hits: meetings.reduce((sum, { hits }) => sum + hits.length, 0),
  meetings: meetings.length,
});
