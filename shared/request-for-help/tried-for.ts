import { strandOf, type Cell } from '../balanced-system/framework.ts';
import { nearest, sameWords } from '../scoping/alike.ts';
import type { Tried } from './request.ts';

/** Fewest children that a number may be about. */
const fewestChildren = 5;

/** How many children something is about: exactly from five on, and never less. */
export type ChildCount = number | 'under-5';

/** A count of children as it may be told; null when there are none. Decisions 13. */
export const childCount = (count: number): ChildCount | null =>
  count === 0 ? null : count < fewestChildren ? 'under-5' : count;

/** Something that a school has in place, by its words and the cells where it stands. */
export interface InPlace {
  readonly text: string;
  readonly cells: readonly Cell[];
}

/** Whether what was tried is that: in a strand where it stands, with all its words or nearly the same. Rows E18, G06. */
export function isTried({ what, strand }: Pick<Tried, 'what' | 'strand'>, { text, cells }: InPlace): boolean {
  if (!cells.some((cell) => strandOf(cell) === strand) || sameWords(text) === '') return false;
  const kind = 'provision';
  const names = ` ${sameWords(what)} `.includes(` ${sameWords(text)} `);
  return names || nearest([{ text, kind }], { text: what, kind }) !== undefined;
}
