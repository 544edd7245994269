import { cells, strandOf, type Cell, type Strand } from '../balanced-system/framework.ts';
import { problem, type Problem } from '../kernel/problem.ts';
import type { SchoolScope, Side } from '../organisation/roles.ts';
import { add, change, remove, restore } from './entries.ts';
import { agreePriority, dropAction, meet, prioritise, reopen, writeAction } from './gap-ops.ts';
import { gridIdOf, type Grid, type GridChange } from './grid.ts';
import { agree, agreedInReview, ask, settle } from './moderation.ts';
import type { GridEntry } from './scoping.ts';
import { canBeOpen } from './sweep.ts';
import { scopingText } from './text.ts';
import { actor, happen, missing, refuse, type GridAct, type GridOp, type Op, type Work } from './work.ts';

export type { GridAct, GridOp };

/** What came of it: the grid with all that could be done, what to keep about it, and why the rest was refused. */
export interface Decided {
  readonly grid: Grid;
  readonly changes: readonly GridChange[];
  readonly refused: readonly Problem[];
}

/** The grid of a school for which nothing was ever mapped; it is stored by the first change. */
export const blankGrid = ({ schoolId, serviceId }: SchoolScope, schoolName: string): Grid => ({
  id: gridIdOf(schoolId),
  schoolId,
  serviceId,
  schoolName,
  entries: [],
  removed: [],
  sweep: null,
  reviewed: null,
  reviewedBefore: null,
  changed: null,
  contentRev: 0,
  answered: [],
  rev: 0,
});

const termOf = ({ term }: GridAct): GridChange['term'] => (term ? { label: term.label, order: term.order } : null);

/** Ticks 'still true'. An entry that changed after it was seen keeps its old date and is named. */
function confirm(work: Work, { entryIds, seen, through }: Op<'confirm'>, act: GridAct): Work {
  const refused: Problem[] = [];
  const ticked: GridEntry[] = [];
  for (const id of new Set(entryIds)) {
    const entry = work.grid.entries.find((each) => each.id === id);
    if (!entry) refused.push(missing(work.grid, id));
    else if (entry.rev > seen) refused.push(problem('changed-meanwhile', scopingText.changedSince(entry.text)));
    else if (entry.confirmedOn < act.on) ticked.push(entry);
  }
  const entries = work.grid.entries.map((each) => (ticked.includes(each) ? { ...each, confirmedOn: act.on } : each));
  // What has to be looked at again keeps its strand from being done.
  const sweep = through && !refused.length ? swept(work.grid, through, act) : work.grid.sweep;
  const where: Cell[] = through ? cells.filter((cell) => strandOf(cell) === through) : [];
  const next = { ...work, refused: [...work.refused, ...refused] };
  if (!ticked.length && sweep === work.grid.sweep) return next;
  const happened = { what: 'confirmed', entryIds: ticked.map(({ id }) => id), cells: where } as const;
  return happen(next, { entries, sweep }, { ...happened, term: sweep === work.grid.sweep ? null : termOf(act) });
}

/**
 * The sweep with one more strand gone through. A card of an earlier term never sets back a later one's, as long as that
 * one can have begun.
 */
function swept({ sweep }: Grid, strand: Strand, { term, at, on, by, side }: GridAct): Grid['sweep'] {
  if (!term || !canBeOpen(term.order, on)) return sweep;
  if (sweep && sweep.order > term.order && canBeOpen(sweep.order, on)) return sweep;
  const known = sweep?.label === term.label ? sweep.strands : {};
  if (known[strand]) return sweep;
  return { label: term.label, order: term.order, strands: { ...known, [strand]: { at, by: by.name, side } } };
}

/** The therapist's word for the grid as she saw it: refused when its entries changed after that. */
function review(work: Work, { seen }: Op<'review'>, act: GridAct): Work {
  const label = act.term?.label ?? null;
  if (work.grid.contentRev > seen) return refuse(work, problem('changed-meanwhile', scopingText.changedUnread));
  if (work.grid.reviewed?.label === label) return work;
  const reviewed = { ...actor(act), rev: work.grid.rev + 1, label };
  const entries = agreedInReview(work.grid, act);
  return happen(work, { reviewed, entries }, { what: 'reviewed', entryIds: [], term: termOf(act) });
}

const steps: { readonly [Name in GridOp['do']]: (work: Work, op: Op<Name>, act: GridAct) => Work } = {
  confirm,
  add,
  change,
  remove,
  restore,
  review,
  agree,
  ask,
  settle,
  prioritise,
  'agree-priority': agreePriority,
  'write-action': writeAction,
  'drop-action': dropAction,
  meet,
  reopen,
};
const step = <Name extends GridOp['do']>(work: Work, op: Op<Name>, act: GridAct): Work =>
  steps[op.do as Name](work, op, act);
/** Nobody has seen a revision that is still to come, so it is no ground to write on. */
const isOfTheFuture = (op: GridOp, { rev }: Grid): boolean => 'seen' in op && op.seen > rev;

/** What counts as a change of what the grid says; ticks, reviews and questions are none. */
const isContent = ({ what, before }: Pick<GridChange, 'what'> & { readonly before?: unknown }): boolean =>
  what === 'settled' ? Boolean(before) : ['added', 'changed', 'removed', 'restored', 'met', 'reopened'].includes(what);

/**
 * What follows for the grid as a whole from what happened in one revision: where its content last changed, and that a
 * review no longer holds once the school changed something of its own accord.
 */
export function afterwards(
  before: Pick<Grid, 'contentRev'>,
  grid: Pick<Grid, 'reviewed' | 'reviewedBefore'>,
  happened: readonly (Pick<GridChange, 'what'> & { readonly before?: unknown })[],
  side: Side,
  rev: number,
): Pick<Grid, 'contentRev' | 'reviewed' | 'reviewedBefore'> {
  const content = happened.filter(isContent);
  const takesBack = side === 'sendco' && grid.reviewed !== null && content.some(({ what }) => what !== 'settled');
  return {
    ...(takesBack
      ? { reviewed: null, reviewedBefore: grid.reviewed }
      : { reviewed: grid.reviewed, reviewedBefore: grid.reviewedBefore }),
    contentRev: content.length ? rev : before.contentRev,
  };
}

/**
 * Does everything to the grid that can be done, in order. What was made on an older revision is refused for that entry
 * alone, with a sentence; adding never conflicts. Answers the same grid when nothing changed; else one revision on,
 * with a change document for each thing that happened. Rows E01, E02; seed A lines 222-225.
 */
export function decideGrid(before: Grid, ops: readonly GridOp[], act: GridAct): Decided {
  const start: Work = { grid: before, happened: [], refused: [] };
  const { grid, happened, refused } = ops.reduce(
    (work, op) =>
      isOfTheFuture(op, before) ? refuse(work, problem('out-of-date', scopingText.outOfDate)) : step(work, op, act),
    start,
  );
  if (happened.length === 0) return { grid: before, changes: [], refused };
  const rev = before.rev + 1;
  const changed = actor(act);
  return {
    grid: {
      ...grid,
      ...afterwards(before, grid, happened, act.side, rev),
      changed,
      answered: [...before.answered, act.activityId].slice(-20),
      rev,
    },
    changes: happened.map((each, index) => ({
      id: `grid-change|${act.newId}-${index}`,
      schoolId: before.schoolId,
      on: act.on,
      text: null,
      kind: null,
      cells: [],
      before: null,
      entry: null,
      term: null,
      ...changed,
      ...each,
      rev,
      n: index,
    })),
    refused,
  };
}
