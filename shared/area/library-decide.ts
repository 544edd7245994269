import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { ServiceId } from '../kernel/ids.ts';
import {
  libraryWordsSchema,
  mostRatings,
  type LibraryItem,
  type LibraryState,
  type LibraryWords,
  type Rating,
} from './library.ts';
import { areaText } from './text.ts';

/** Who does it, and when. */
export interface LibraryAct {
  readonly by: { readonly personId: string; readonly name: string };
  readonly at: Instant;
}

/** What can be done to one provision of the library; `seen` is the revision that was on the screen. */
export type LibraryOp =
  | { readonly do: 'change'; readonly words: LibraryWords; readonly seen: number }
  | { readonly do: 'set-state'; readonly state: Exclude<LibraryState, 'proposed'>; readonly seen: number }
  | { readonly do: 'rate'; readonly value: Rating };

const mostHistory = 50;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words as they are stored, or why not: what is missing, what is too long. Row E04. */
export function readWords(typed: LibraryWords): Result<LibraryWords> {
  const words = {
    title: oneLine(typed.title),
    about: oneLine(typed.about),
    cells: [...typed.cells],
    evidence: oneLine(typed.evidence),
    link: typed.link.trim(),
  };
  if (!words.title) return fail(problem('not-understood', areaText.library.problems.title));
  if (words.cells.length === 0) return fail(problem('not-understood', areaText.library.problems.cells));
  const read = libraryWordsSchema.safeParse(words);
  const where = read.error?.issues[0]?.path[0];
  if (where === 'link') return fail(problem('not-understood', areaText.library.problems.link));
  return read.success ? ok(read.data) : fail(problem('too-many', areaText.library.problems.long));
}

/** A new provision: proposed, or in the library at once where a lead adds it. */
export const newItem = (
  id: string,
  serviceId: ServiceId,
  words: LibraryWords,
  state: Exclude<LibraryState, 'retired'>,
  { by, at }: LibraryAct,
): LibraryItem => ({
  ...words,
  id,
  serviceId,
  state,
  isExample: false,
  addedBy: { personId: by.personId, name: by.name },
  ratings: [],
  history: [{ at, by: by.name, what: state, rev: 1 }],
  contentRev: 1,
  rev: 1,
});

const wordsOf = ({ title, about, cells, evidence, link }: LibraryWords): string =>
  JSON.stringify({ title, about, cells, evidence, link });

/**
 * One change of a provision; the same item when it says already what is asked. What changed after it was seen is not
 * written over.
 */
export function decideLibrary(item: LibraryItem, op: LibraryOp, { by, at }: LibraryAct): Result<LibraryItem> {
  const rev = item.rev + 1;
  if (op.do === 'rate') {
    if (item.state !== 'published') return fail(problem('out-of-date', areaText.library.problems.retired));
    const others = item.ratings.filter(({ personId }) => personId !== by.personId);
    const before = item.ratings.find(({ personId }) => personId === by.personId);
    if (before?.value === op.value) return ok(item);
    return ok({
      ...item,
      ratings: [...others.slice(-mostRatings + 1), { personId: by.personId, value: op.value }],
      rev,
    });
  }
  const isSame = op.do === 'change' ? wordsOf(op.words) === wordsOf(item) : item.state === op.state;
  if (isSame) return ok(item);
  if (item.contentRev > op.seen)
    return fail(problem('changed-meanwhile', areaText.library.problems.changed(item.title)));
  const what = op.do === 'change' ? 'changed' : op.state;
  return ok({
    ...item,
    ...(op.do === 'change' ? op.words : { state: op.state }),
    history: [...item.history, { at, by: by.name, what, rev } as const].slice(-mostHistory),
    contentRev: rev,
    rev,
  });
}
