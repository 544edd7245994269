import type { Cell } from '../balanced-system/framework.ts';
import { problem, type Problem } from '../kernel/problem.ts';
import type { Instant } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { ByWhom } from '../scoping/by-whom.ts';
import type { ListId } from './content.ts';
import {
  mostCharacters,
  mostInAList,
  mostRemoved,
  type Becomes,
  type Owner,
  type Reflection,
  type ReflectionItem,
} from './reflection.ts';
import { reflectionText as t } from './text.ts';

/** What somebody writes about an item. */
export interface ItemWords {
  readonly list: ListId;
  readonly text: string;
  readonly cell: Cell | null;
  readonly owner: Owner | null;
}

/** One thing to do to a reflection. `seen` is the revision the person had before them. */
export type ReflectionOp =
  | ({ readonly do: 'add'; readonly id: string } & ItemWords)
  | { readonly do: 'change'; readonly id: string; readonly words: Partial<ItemWords>; readonly seen: number }
  | { readonly do: 'remove'; readonly id: string; readonly seen: number }
  | { readonly do: 'restore'; readonly id: string }
  | { readonly do: 'become'; readonly id: string; readonly kind: Becomes; readonly ref: string }
  | { readonly do: 'finish'; readonly done: boolean };
type Op<Name extends ReflectionOp['do']> = Extract<ReflectionOp, { readonly do: Name }>;

/** Who acts for which side, when, and in answer to what. */
export interface ReflectionAct {
  readonly by: { readonly name: string };
  readonly side: Side;
  readonly at: Instant;
  readonly activityId: string;
}

/** The reflection afterwards, the same object when nothing changed, or why not. */
export type ReflectionDecided =
  { readonly ok: true; readonly value: Reflection } | { readonly ok: false; readonly problem: Problem };

const refuse = (code: Problem['code'], sentence: string): ReflectionDecided => ({
  ok: false,
  problem: problem(code, sentence),
});
const actor = ({ at, by, side }: ReflectionAct): ByWhom => ({ at, by: by.name, side });
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function whyNot(text: string): ReflectionDecided | undefined {
  if (!text) return refuse('not-understood', t.noText);
  return text.length > mostCharacters ? refuse('not-understood', t.tooLong(text.length)) : undefined;
}

const isFull = (items: readonly ReflectionItem[], list: ListId): boolean =>
  items.filter((each) => each.list === list).length >= mostInAList;

const missing = ({ removed }: Reflection, id: string): ReflectionDecided => {
  const gone = removed.find((each) => each.id === id);
  return refuse('changed-meanwhile', gone ? t.takenOut(gone.text, gone.gone.by) : t.gone);
};

function add(before: Reflection, { id, list, text, cell, owner }: Op<'add'>, act: ReflectionAct): ReflectionDecided {
  // The id came with the form: pressed again, it adds nothing.
  if ([...before.items, ...before.removed].some((each) => each.id === id)) return { ok: true, value: before };
  const words = tidy(text);
  const why = whyNot(words);
  if (why) return why;
  if (isFull(before.items, list)) return refuse('too-many', t.full);
  const item = { id, list, text: words, added: actor(act), cell, owner, became: [], rev: before.rev + 1 };
  return { ok: true, value: { ...before, items: [...before.items, item] } };
}

function change(before: Reflection, { id, words, seen }: Op<'change'>): ReflectionDecided {
  const item = before.items.find((each) => each.id === id);
  if (!item) return missing(before, id);
  const next = { ...item, ...words, text: tidy(words.text ?? item.text) };
  const isSame = (['list', 'text', 'cell', 'owner'] as const).every((field) => next[field] === item[field]);
  if (isSame) return { ok: true, value: before };
  const why = whyNot(next.text);
  if (why) return why;
  if (item.rev > seen) return refuse('changed-meanwhile', t.changedTo(item.text));
  if (next.list !== item.list && isFull(before.items, next.list)) return refuse('too-many', t.full);
  const changed = { ...next, rev: before.rev + 1 };
  return { ok: true, value: { ...before, items: before.items.map((each) => (each === item ? changed : each)) } };
}

function remove(before: Reflection, { id, seen }: Op<'remove'>, act: ReflectionAct): ReflectionDecided {
  const item = before.items.find((each) => each.id === id);
  if (!item) return { ok: true, value: before };
  if (item.rev > seen) return refuse('changed-meanwhile', t.notTakenOut(item.text));
  const items = before.items.filter((each) => each !== item);
  return {
    ok: true,
    value: { ...before, items, removed: [...before.removed, { ...item, gone: actor(act) }].slice(-mostRemoved) },
  };
}

function restore(before: Reflection, { id }: Op<'restore'>): ReflectionDecided {
  if (before.items.some((each) => each.id === id)) return { ok: true, value: before };
  const found = before.removed.find((each) => each.id === id);
  if (!found) return refuse('not-found', t.cannotRestore);
  if (isFull(before.items, found.list)) return refuse('too-many', t.full);
  const { gone: _, ...item } = { ...found, rev: before.rev + 1 };
  const removed = before.removed.filter((each) => each !== found);
  return { ok: true, value: { ...before, items: [...before.items, item], removed } };
}

function become(before: Reflection, { id, kind, ref }: Op<'become'>, act: ReflectionAct): ReflectionDecided {
  const item = before.items.find((each) => each.id === id);
  if (!item) return missing(before, id);
  if (item.became.some((each) => each.kind === kind)) return { ok: true, value: before };
  // Its words stay as they are, and so does its revision: nobody's form goes out of date.
  const made = { ...item, became: [...item.became, { ...actor(act), kind, ref }] };
  return { ok: true, value: { ...before, items: before.items.map((each) => (each === item ? made : each)) } };
}

function finish(before: Reflection, { done }: Op<'finish'>, act: ReflectionAct): ReflectionDecided {
  if (Boolean(before.finished[act.side]) === done) return { ok: true, value: before };
  const finished = { ...before.finished, [act.side]: done ? actor(act) : null };
  return { ok: true, value: { ...before, finished } };
}

const steps: {
  readonly [Name in ReflectionOp['do']]: (before: Reflection, op: Op<Name>, act: ReflectionAct) => ReflectionDecided;
} = { add, change, remove, restore, become, finish };
const step = <Name extends ReflectionOp['do']>(before: Reflection, op: Op<Name>, act: ReflectionAct) =>
  steps[op.do as Name](before, op, act);

/**
 * One change of a reflection. What was made on words that changed since is refused with what stands there now; a form or
 * press that comes twice counts once; a revision that is still to come was seen by nobody. Row D05.
 */
export function decideReflection(before: Reflection, op: ReflectionOp, act: ReflectionAct): ReflectionDecided {
  if (before.answered.includes(act.activityId)) return { ok: true, value: before };
  if ('seen' in op && op.seen > before.rev) return refuse('out-of-date', t.outOfDate);
  const decided = step(before, op, act);
  if (!decided.ok || decided.value === before) return decided;
  const answered = [...before.answered, act.activityId].slice(-20);
  return { ok: true, value: { ...decided.value, changed: actor(act), answered, rev: before.rev + 1 } };
}
