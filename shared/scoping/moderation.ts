import { cells } from '../balanced-system/framework.ts';
import { problem } from '../kernel/problem.ts';
import type { Grid } from './grid.ts';
import { mostCharacters, type GridEntry } from './scoping.ts';
import { scopingText } from './text.ts';
import { about, actor, happen, missing, refuse, withEntry } from './work.ts';
import type { GridAct, Happened, Op, Work } from './work.ts';

/** The entry an act is about, unless it is gone, or somebody changed it or asked about it after it was seen. */
function withSeen(
  work: Work,
  { id, seen }: { readonly id: string; readonly seen: number },
  then: (entry: GridEntry) => Work,
): Work {
  const entry = work.grid.entries.find((each) => each.id === id);
  if (!entry) return refuse(work, missing(work.grid, id));
  if (entry.rev > seen || (entry.question?.rev ?? 0) > seen)
    return refuse(work, problem('changed-meanwhile', scopingText.changedSince(entry.text)));
  return then(entry);
}

const put = (work: Work, entry: GridEntry, what: Happened['what'], more: Partial<Happened> = {}): Work =>
  happen(work, { entries: withEntry(work.grid, entry) }, { ...about(entry), what, ...more });

/** The therapist's word that an entry stands in the right place. Row E06. */
export const agree = (work: Work, op: Op<'agree'>, act: GridAct): Work =>
  withSeen(work, op, (entry) =>
    entry.agreed && !entry.question ? work : put(work, { ...entry, agreed: actor(act), question: null }, 'agreed'),
  );

/** What a review of the whole grid agrees: all that is proposed, but not what she asked about and has no answer to. */
export const agreedInReview = (grid: Pick<Grid, 'entries'>, act: Pick<GridAct, 'at' | 'by' | 'side'>): GridEntry[] =>
  grid.entries.map((entry) => (entry.agreed || entry.question ? entry : { ...entry, agreed: actor(act) }));

/** Asks whether an entry stands in the right cells; asked anew, the newer question stands. Row E05. */
export const ask = (work: Work, op: Op<'ask'>, act: GridAct): Work =>
  withSeen(work, op, (entry) => {
    const text = op.text.replace(/\s+/g, ' ').trim();
    if (!text) return refuse(work, problem('not-understood', scopingText.place.noQuestion));
    if (text.length > mostCharacters) return refuse(work, problem('not-understood', scopingText.tooLong(text.length)));
    const where = cells.filter((cell) => op.cells.includes(cell));
    const same = entry.question?.text === text && entry.question.cells.join() === where.join();
    return same
      ? work
      : put(
          work,
          { ...entry, agreed: null, question: { ...actor(act), text, cells: where, rev: work.grid.rev + 1 } },
          'asked',
        );
  });

/**
 * Answers it: the entry moves to the cells that were named, or stays. What the therapist named or settles is agreed; what
 * the school keeps in its place is proposed again.
 */
export const settle = (work: Work, op: Op<'settle'>, act: GridAct): Work =>
  withSeen(work, op, (entry) => {
    const { question } = entry;
    if (!question) return work;
    const moves = op.moves && question.cells.length > 0;
    const { at, by, side } = question;
    const hers = act.side === 'link-therapist' ? actor(act) : null;
    const asker = moves && side === 'link-therapist' ? { at, by, side } : null;
    const next: GridEntry = {
      ...entry,
      question: null,
      agreed: hers ?? asker,
      ...(moves ? { cells: question.cells, rev: work.grid.rev + 1 } : {}),
    };
    const { text, kind, cells: where, details } = entry;
    return put(work, next, 'settled', moves ? { before: { text, kind, cells: where, details } } : {});
  });
