import type { Wishes } from '../../../shared/assignment/assignment.ts';
import { createTyped } from '../../typed.ts';

/** What a lead has chosen and typed about a year and nobody has looked for an answer to. */
export interface TypedWishes {
  /** The wishes as they stood when the first was changed, and as they are typed now. */
  readonly before: Wishes;
  readonly mine: Wishes;
  /** Fields of the settings that cannot be read, as they stand there. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** By school year; kept while somebody looks at another page. */
export const newTypedWishes = () => createTyped<TypedWishes>(() => true);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of each entry what was changed, and for all others what stands now; what was taken out stays out. */
function merged<T extends object>(before: T, mine: T, now: T): T {
  const [was, is] = [before, mine] as readonly Readonly<Record<string, unknown>>[];
  const changed = [...new Set([...Object.keys(before), ...Object.keys(mine)])].filter(
    (key) => !same(was?.[key], is?.[key]),
  );
  const kept = Object.entries(now).filter(([key]) => !changed.includes(key));
  const own = Object.entries(mine).filter(([key]) => changed.includes(key));
  return Object.fromEntries([...kept, ...own]) as T;
}

/** What was typed put into the wishes as they are now: another lead's choices for other schools are not undone by it. */
export const wishesWith = (typed: TypedWishes | undefined, now: Wishes): Wishes =>
  typed
    ? {
        settings: merged(typed.before.settings, typed.mine.settings, now.settings),
        areas: merged(typed.before.areas, typed.mine.areas, now.areas),
        bases: merged(typed.before.bases, typed.mine.bases, now.bases),
        pins: merged(typed.before.pins, typed.mine.pins, now.pins),
        refusals: merged(typed.before.refusals, typed.mine.refusals, now.refusals),
      }
    : now;

/** What is typed after a change; undefined once it is as it stands. */
export function typedWith(now: Wishes, wishes: Wishes, wrong: TypedWishes['wrong']): TypedWishes | undefined {
  const isAsItStands = same(sorted(wishes), sorted(now)) && Object.keys(wrong).length === 0;
  return isAsItStands ? undefined : { before: now, mine: wishes, wrong };
}

/** The same wishes with their entries in one order. */
const sorted = (wishes: Wishes) =>
  Object.entries(wishes)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([part, entries]) => [part, Object.entries(entries).toSorted(([one], [other]) => one.localeCompare(other))]);
