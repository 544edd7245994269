import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { isClean, type Typing } from './typing.ts';

/** A field as its box shows it. */
export interface FieldLook {
  readonly text: string;
  /** Where its last words are on their way to the server; undefined for a field nobody touched here. */
  readonly state: Typing['state'] | 'saved' | undefined;
  readonly savedAt: Instant | undefined;
  readonly says: string | undefined;
  /** What in it may tell who a child is. */
  readonly warned: readonly FoundIn[] | undefined;
  /** The name of somebody else who changed it a moment ago. */
  readonly freshBy: string | undefined;
}

export function lookOf(
  typing: Typing | undefined,
  standing: string,
  savedAt: Instant | undefined,
  freshBy: string | undefined,
): FieldLook {
  if (typing && !isClean(typing))
    return { text: typing.text, state: typing.state, savedAt, says: typing.says, warned: typing.warned, freshBy };
  return {
    text: typing?.text ?? standing,
    state: savedAt && 'saved',
    savedAt,
    says: undefined,
    warned: undefined,
    freshBy,
  };
}

/** Keeps the same object for as long as nothing about a field changes, so that only changed boxes are drawn again. */
export function createLooks(make: (key: string) => FieldLook) {
  const known = new Map<string, FieldLook>();
  return (key: string): FieldLook => {
    const now = make(key);
    const before = known.get(key);
    if (before && (Object.keys(now) as (keyof FieldLook)[]).every((name) => before[name] === now[name])) return before;
    known.set(key, now);
    return now;
  };
}
