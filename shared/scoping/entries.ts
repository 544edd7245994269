import { cells } from '../balanced-system/framework.ts';
import { problem, type Problem } from '../kernel/problem.ts';
import { withDetails, type Details } from './details.ts';
import { detailsText } from './details-text.ts';
import { askedAnew } from './gap-op.ts';
import { mostEntries, mostRemoved, type Grid } from './grid.ts';
import { mostCharacters, type GridEntry } from './scoping.ts';
import { scopingText } from './text.ts';
import { about, actor, happen, missing, refuse, withEntry } from './work.ts';
import type { GridAct, Happened, Op, TypedWords, Words, Work } from './work.ts';

const tidy = ({ kind, text, cells: chosen, details = {} }: TypedWords, before: Details = {}): Words => ({
  kind,
  text: text.replace(/\s+/g, ' ').trim(),
  cells: cells.filter((cell) => chosen.includes(cell)),
  details: withDetails(before, details),
});
/** Whether it says the same in the same places, whatever else is said about it. */
const sameWords = (one: Words, other: Words): boolean =>
  one.kind === other.kind && one.text === other.text && one.cells.join() === other.cells.join();
const alike = (one: Words, other: Words): boolean =>
  sameWords(one, other) && JSON.stringify(one.details) === JSON.stringify(other.details);
/** What an entry says, apart from what stands about it. */
export const wordsOf = ({ kind, text, cells: where, details }: GridEntry): Words => ({
  kind,
  text,
  cells: where,
  details,
});
/** What the therapist writes stands as agreed; what the school writes is proposed to her. Row E06. */
export const agreedBy = (act: GridAct): GridEntry['agreed'] => (act.side === 'link-therapist' ? actor(act) : null);

/** Why words cannot stand in the grid; undefined when they can. */
export function whyNot(words: Words): Problem | undefined {
  if (!words.text) return problem('not-understood', scopingText.noText);
  if (words.text.length > mostCharacters) return problem('not-understood', scopingText.tooLong(words.text.length));
  if (!words.cells.length) return problem('not-understood', scopingText.noCell);
  const { startsOn, endsOn } = words.details;
  return startsOn && endsOn && endsOn < startsOn ? problem('not-understood', detailsText.order) : undefined;
}

function freeId({ entries, removed }: Grid, id: string): string {
  const taken = new Set([...entries, ...removed].map((each) => each.id));
  let free = id;
  for (let n = 2; taken.has(free); n += 1) free = `${id}~${n}`;
  return free;
}

/** Adds an entry. Its id came with the form: the same words a second time add nothing, other words are kept beside. */
export function add(work: Work, { id, ...typed }: Op<'add'>, act: GridAct): Work {
  const words = tidy(typed);
  const ofThisForm = [...work.grid.entries, ...work.grid.removed].filter(
    (each) => each.id === id || each.id.startsWith(`${id}~`),
  );
  if (ofThisForm.some((each) => alike(each, words))) return work;
  const why = whyNot(words);
  if (why) return refuse(work, why);
  if (work.grid.entries.length >= mostEntries) return refuse(work, problem('too-many', scopingText.full));
  const rev = work.grid.rev + 1;
  const ownId = freeId(work.grid, id);
  const moderation = { agreed: agreedBy(act), question: null };
  const entry: GridEntry = {
    id: ownId,
    ...words,
    ...moderation,
    ...{ settled: null, actions: [], met: null },
    ...{ addedOn: act.on, confirmedOn: act.on, firstRev: rev, rev },
  };
  return happen(work, { entries: [...work.grid.entries, entry] }, { what: 'added', ...about(entry) });
}

/** Changes what an entry says, unless somebody else did after it was seen. */
export function change(work: Work, { id, words, seen }: Op<'change'>, act: GridAct): Work {
  const entry = work.grid.entries.find((each) => each.id === id);
  if (!entry) return refuse(work, missing(work.grid, id));
  const { kind = entry.kind, text = entry.text, cells: where = entry.cells, details } = words;
  const next = tidy({ kind, text, cells: where, details }, entry.details);
  if (alike(next, entry)) return work;
  const why = whyNot(next);
  if (why) return refuse(work, why);
  if (entry.rev > seen) return refuse(work, problem('changed-meanwhile', scopingText.changedTo(entry.text)));
  const confirmedOn = act.side === 'sendco' ? act.on : entry.confirmedOn;
  // A question that its author has not seen yet still waits for an answer.
  const isOpen = entry.question !== null && entry.question.rev > seen;
  const answered = isOpen ? {} : { agreed: agreedBy(act), question: null };
  const standing = sameWords(next, entry) ? {} : answered;
  // Other words ask the other side about their priority anew; what is missing again was not met.
  const asGap = {
    settled: next.text === entry.text ? entry.settled : askedAnew(entry.settled, act.side),
    met: next.kind === 'gap' ? null : entry.met,
  };
  const changed: GridEntry = { ...entry, ...next, ...standing, ...asGap, confirmedOn, rev: work.grid.rev + 1 };
  const happened: Happened = { what: 'changed', ...about(changed), before: wordsOf(entry) };
  return happen(work, { entries: withEntry(work.grid, changed) }, happened);
}

/** Takes an entry out; the last twenty can be put back as they were. */
export function remove(work: Work, { id, seen }: Op<'remove'>, act: GridAct): Work {
  const entry = work.grid.entries.find((each) => each.id === id);
  if (!entry) return work;
  if (entry.rev > seen) return refuse(work, problem('changed-meanwhile', scopingText.notTakenOut(entry.text)));
  const gone = { at: act.at, by: act.by.name, side: act.side, rev: work.grid.rev + 1 };
  return happen(
    work,
    {
      entries: work.grid.entries.filter((each) => each !== entry),
      removed: [...work.grid.removed.filter((each) => each.id !== id), { ...entry, gone }].slice(-mostRemoved),
    },
    { what: 'removed', ...about(entry) },
  );
}

export function restore(work: Work, { id }: Op<'restore'>): Work {
  if (work.grid.entries.some((each) => each.id === id)) return work;
  const found = work.grid.removed.find((each) => each.id === id);
  if (!found) return refuse(work, problem('not-found', scopingText.cannotRestore));
  if (work.grid.entries.length >= mostEntries) return refuse(work, problem('too-many', scopingText.full));
  // What went because something else meets it is a gap again.
  const met = found.met?.metBy ? null : found.met;
  const { gone: _, ...entry } = { ...found, met, rev: work.grid.rev + 1 };
  const removed = work.grid.removed.filter((each) => each !== found);
  return happen(work, { entries: [...work.grid.entries, entry], removed }, { what: 'restored', ...about(entry) });
}
