import { mustChange, type SpotKind } from './case-study.ts';
import { spotsIn, type NameBook } from './spots.ts';

/** Who a name belongs to, for the word that takes its place. */
export interface ScrubBook extends NameBook {
  /** How the child of this story is called. */
  readonly own: readonly string[];
}

const label = /\bchild(?:ren)?\s*(?:no\.?|number|#)?\s*\d+(?:,\s*(?:year\s*\d+|reception|nursery))?/giu;
const year = /\byear\s?(1[0-3]|[1-9])\b|\breception(?: class)?\b|\bnursery(?: class)?\b/giu;

const stageOfYear = (said: string): string => {
  const number = Number(/\d+/.exec(said)?.[0] ?? 0);
  if (number === 0) return 'the early years';
  if (number > 11) return 'sixth form';
  return `Key Stage ${number <= 2 ? 1 : number <= 6 ? 2 : number <= 9 ? 3 : 4}`;
};

/** Signs without a shape inside a word, which would hide a name from the look. */
export const shown = (text: string): string => text.replace(/(?<=[\p{L}\p{M}])\p{Cf}+(?=[\p{L}\p{M}])/gu, '');

const plain = '…';

function wordFor(kind: SpotKind, said: string, book: ScrubBook): string {
  const isOf = (names: readonly string[]): boolean =>
    spotsIn(said, { ...book, children: names, staff: [], school: '' }).some((each) => each.kind === 'name');
  if (kind === 'name') return isOf(book.own) ? 'Child A' : 'another child';
  if (kind === 'school') return 'the school';
  if (kind === 'number') return plain;
  return book.staff.find(([name]) => isOf([name]))?.[1] ?? 'a member of staff';
}

const times = 4;

/**
 * A text with what says who it is about taken out: the child becomes 'Child A', others 'another child', staff their role,
 * the school 'the school', a year group its key stage; numbers go. What is only doubtful stays and is listed. A word of
 * ours that is somebody's name here gives way to '…'. Rows C-27, I20.
 */
export function scrubbed(text: string, book: ScrubBook): string {
  let now = shown(text).replace(label, 'Child A').replace(year, stageOfYear);
  for (let n = 0; n < times; n += 1) {
    const hard = spotsIn(now, book).filter(({ kind }) => mustChange(kind));
    if (hard.length === 0) return now;
    for (const { kind, start, length } of hard.toReversed()) {
      const word = n === 0 ? wordFor(kind, now.slice(start, start + length), book) : plain;
      now = `${now.slice(0, start)}${word}${now.slice(start + length)}`;
    }
  }
  return spotsIn(now, book).some(({ kind }) => mustChange(kind)) ? plain : now;
}
