import { problem } from '../kernel/problem.ts';
import { agreedBy, whyNot, wordsOf } from './entries.ts';
import { targetTerm } from './gap-terms.ts';
import { gapText } from './gap-text.ts';
import { mostEntries, mostRemoved } from './grid.ts';
import { mostCharacters, type GridEntry } from './scoping.ts';
import { mostActions, type GapAction, type Settled } from './settling.ts';
import { scopingText } from './text.ts';
import { about, actor, happen, missing, refuse, withEntry } from './work.ts';
import type { GridAct, Happened, Op, Work } from './work.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const put = (work: Work, entry: GridEntry, what: Happened['what'], more: Partial<Happened> = {}): Work =>
  happen(work, { entries: withEntry(work.grid, entry) }, { ...about(entry), what, ...more });

/** The gap an act is about, unless it is gone or no gap any more. */
function withGap(work: Work, id: string, then: (entry: GridEntry) => Work): Work {
  const entry = work.grid.entries.find((each) => each.id === id);
  if (!entry) return refuse(work, missing(work.grid, id));
  if (entry.kind !== 'gap') return refuse(work, problem('changed-meanwhile', gapText.isNoGap(entry.text)));
  return then(entry);
}

/** The other side's word for what was settled about a gap, as it saw it. */
export const agreePriority = (work: Work, { id, seen }: Op<'agree-priority'>, act: GridAct): Work =>
  withGap(work, id, (entry) => {
    const { settled } = entry;
    if (!settled || settled.agreed[act.side]) return work;
    if (settled.rev > seen || entry.rev > seen)
      return refuse(work, problem('changed-meanwhile', gapText.settledSince(entry.text)));
    const agreed = { ...settled.agreed, [act.side]: actor(act) };
    return put(work, { ...entry, settled: { ...settled, agreed } }, 'priority-agreed');
  });

/**
 * Settles a gap's joint priority, owner and term. What the other side settled alike is thereby agreed; anything else asks
 * the other side anew. What was settled after it was seen is not written over. Row E10.
 */
export const prioritise = (work: Work, op: Op<'prioritise'>, act: GridAct): Work =>
  withGap(work, op.id, (entry) => {
    const { settled } = entry;
    const { priority, owner, order } = op;
    const isAsItStands =
      settled?.priority === priority && settled.owner === owner && (settled.term?.order ?? null) === order;
    if (isAsItStands) return agreePriority(work, { do: 'agree-priority', id: op.id, seen: op.seen }, act);
    if (settled && settled.rev > op.seen)
      return refuse(work, problem('changed-meanwhile', gapText.settledSince(entry.text)));
    const isKept = settled?.term && settled.term.order === order;
    const term = order === null ? null : isKept ? settled.term : targetTerm(order, act.on);
    if (term === undefined || (term === null && priority !== 'not-now'))
      return refuse(work, problem('not-understood', gapText.noTerm));
    const agreed = { 'link-therapist': null, sendco: null, [act.side]: actor(act) };
    const next: Settled = { priority, owner, term, by: actor(act), agreed, rev: work.grid.rev + 1 };
    return put(work, { ...entry, settled: next }, 'prioritised');
  });

const sameAction = (one: GapAction, other: Omit<GapAction, 'rev'>): boolean =>
  one.text === other.text && one.owner === other.owner && one.dueOn === other.dueOn && one.state === other.state;

/** Writes down what is done about a gap, or how far it is. Its id came with the form, so that two presses make one. Row E11. */
export const writeAction = (work: Work, op: Op<'write-action'>): Work =>
  withGap(work, op.id, (entry) => {
    const { actionId: id, owner, dueOn, state } = op;
    const next = { id, text: oneLine(op.text), owner, dueOn, state };
    const before = entry.actions.find((each) => each.id === id);
    if (before && sameAction(before, next)) return work;
    if (!next.text) return refuse(work, problem('not-understood', gapText.action.none));
    if (next.text.length > mostCharacters)
      return refuse(work, problem('not-understood', scopingText.tooLong(next.text.length)));
    if (before && before.rev > op.seen)
      return refuse(work, problem('changed-meanwhile', gapText.action.changed(before.text)));
    if (!before && entry.actions.length >= mostActions)
      return refuse(work, problem('too-many', gapText.action.tooMany(mostActions)));
    const written: GapAction = { ...next, rev: work.grid.rev + 1 };
    const actions = before
      ? entry.actions.map((each) => (each.id === id ? written : each))
      : [...entry.actions, written];
    return put(work, { ...entry, actions }, 'action-written');
  });

/** Takes an action away again; the history keeps it. */
export const dropAction = (work: Work, { id, actionId, seen }: Op<'drop-action'>): Work =>
  withGap(work, id, (entry) => {
    const before = entry.actions.find((each) => each.id === actionId);
    if (!before) return work;
    if (before.rev > seen) return refuse(work, problem('changed-meanwhile', gapText.action.changed(before.text)));
    return put(work, { ...entry, actions: entry.actions.filter((each) => each !== before) }, 'action-removed');
  });

/**
 * A gap is met. It becomes a provision in the same cells, keeping its id and all that happened to it; or, where a
 * provision of the grid meets it, it leaves the grid as what is taken out does. Row E11.
 */
export const meet = (work: Work, op: Op<'meet'>, act: GridAct): Work =>
  withGap(work, op.id, (entry) => {
    if (entry.rev > op.seen) return refuse(work, problem('changed-meanwhile', scopingText.changedTo(entry.text)));
    const rev = work.grid.rev + 1;
    const met = { ...actor(act), from: entry.text, metBy: op.metBy };
    if (op.metBy === null) {
      const words = { ...wordsOf(entry), kind: 'provision' as const, text: oneLine(op.text ?? entry.text) };
      const why = whyNot(words);
      if (why) return refuse(work, why);
      const confirmedOn = act.side === 'sendco' ? act.on : entry.confirmedOn;
      const next = { ...entry, ...words, met, agreed: agreedBy(act), question: null, confirmedOn, rev };
      return put(work, next, 'met', { before: wordsOf(entry) });
    }
    const by = work.grid.entries.find((each) => each.id === op.metBy);
    if (by?.kind !== 'provision') return refuse(work, problem('changed-meanwhile', gapText.noSuchProvision));
    const gone = { ...entry, met, gone: { ...actor(act), rev } };
    const removed = [...work.grid.removed.filter(({ id }) => id !== entry.id), gone].slice(-mostRemoved);
    const entries = work.grid.entries.filter((each) => each !== entry);
    const happened: Happened = { ...about({ ...entry, met }), what: 'met', entryIds: [entry.id, by.id] };
    return happen(work, { entries, removed }, happened);
  });

/** It was not met after all: the gap stands again, in the words that it had. */
export const reopen = (work: Work, { id, seen }: Op<'reopen'>): Work => {
  const rev = work.grid.rev + 1;
  const entry = work.grid.entries.find((each) => each.id === id);
  if (entry) {
    if (!entry.met) return work;
    if (entry.rev > seen) return refuse(work, problem('changed-meanwhile', scopingText.changedTo(entry.text)));
    const gap = { ...entry, kind: 'gap' as const, text: entry.met.from, met: null, rev };
    return put(work, gap, 'reopened', { before: wordsOf(entry) });
  }
  const found = work.grid.removed.find((each) => each.id === id && each.met?.metBy);
  if (!found) return refuse(work, problem('not-found', scopingText.cannotRestore));
  if (work.grid.entries.length >= mostEntries) return refuse(work, problem('too-many', scopingText.full));
  const { gone: _, ...gap } = { ...found, met: null, rev };
  const removed = work.grid.removed.filter((each) => each !== found);
  return happen(work, { entries: [...work.grid.entries, gap], removed }, { what: 'reopened', ...about(gap) });
};
