import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import type { Answer } from '../../api.ts';
import type { EditorPorts } from '../sheet/editor.ts';
import { createQueue } from '../sheet/queue.ts';
import { editorText } from '../sheet/text.ts';
import { placeOf, type Typing, type Unsaved } from '../sheet/typing.ts';

/** A change of one request, as it was meant when its field was left. */
export interface Change {
  readonly request: Pick<RequestAnswer, 'id' | 'rev'>;
  /** The plan whose children are on the screen. */
  readonly planId: string | undefined;
  readonly patch: RequestPatch;
  /** The person has read that a text may tell who the child is, and keeps it. */
  readonly confirmed?: true;
}

/** What stands in a field and the server does not have for sure. Sent again it goes under the same `editId`. */
export interface Kept<V> {
  readonly value: V;
  readonly change: Change | undefined;
  readonly editId: string | undefined;
  readonly state: Exclude<Typing['state'], 'held'>;
  readonly says: string | undefined;
  /** What in it may tell who the child is; it waits to be changed or kept. */
  readonly warned?: readonly FoundIn[] | undefined;
}

/**
 * Keeps what is typed about children until the server has it, whatever page is shown meanwhile. Keys name a request and a
 * field of it, as `keyOf` writes them. `textOf` gives the words of a value: without any, and not sent, it is nothing.
 */
export function createKeeper<V>(
  { newId, wait }: Pick<EditorPorts, 'newId' | 'wait'>,
  send: (change: Change, editId: string) => Promise<Answer<unknown>>,
  textOf: (value: V) => string,
) {
  const kept = new Map<string, Kept<V>>();
  const saved = new Map<string, Instant>();
  const listeners = new Set<() => void>();
  const queue = createQueue(sendOne, wait);
  const set = (key: string, next: Kept<V> | undefined): void => {
    if (next) kept.set(key, next);
    else kept.delete(key);
    for (const listener of listeners) listener();
  };

  async function sendOne(key: string): Promise<boolean> {
    const before = kept.get(key);
    if (!before?.change) return true;
    const editId = before.editId ?? newId();
    // Tried again by itself it looks, and is read out, as it was.
    const looks = before.state === 'unsent' ? {} : ({ state: 'saving', says: undefined } as const);
    set(key, { ...before, editId, ...looks });
    const answer = await send(before.change, editId);
    const now = kept.get(key);
    if (!now) return answer.ok || answer.refused;
    const isNewer = now.change !== before.change;
    const done = { ...now, editId: undefined, says: undefined };
    if (answer.ok) saved.set(key, answer.asOf);
    if (!answer.ok && !answer.refused) set(key, { ...now, state: 'unsent', says: editorText.noConnection });
    else if (isNewer) {
      set(key, { ...done, state: 'saving' });
      queue.now(key);
    } else if (!answer.ok) {
      // A warning is about what was sent; what was typed since then is looked at when it is sent.
      if (answer.found && now.value !== before.value) set(key, { ...done, state: 'typing' });
      else set(key, { ...done, state: 'refused', says: answer.sentence, warned: answer.found });
    } else set(key, now.value === before.value ? undefined : { ...done, change: undefined, state: 'typing' });
    return answer.ok || answer.refused;
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    of: (key: string): Kept<V> | undefined => kept.get(key),
    /** When a field was last saved here. */
    savedAt: (key: string): Instant | undefined => saved.get(key),
    type: (key: string, value: V): void => {
      const before = kept.get(key);
      const isGoing = before?.state === 'saving';
      set(key, {
        change: before?.change,
        editId: before?.editId,
        ...{ value, state: isGoing ? 'saving' : 'typing', says: undefined },
      });
    },
    /**
     * The field was left: its change goes at once, and is tried again by itself while there is no connection. One that
     * was warned about and is as it was waits for its author.
     */
    save: (key: string, value: V, change: Change): void => {
      const before = kept.get(key);
      if (before?.warned && before.value === value) return;
      set(key, { value, change, editId: undefined, state: 'saving', says: undefined });
      queue.now(key);
      queue.retry();
    },
    /** Keeps what may tell who the child is as it is. */
    keep: (key: string): void => {
      const before = kept.get(key);
      if (!before?.change) return;
      const change: Change = { ...before.change, confirmed: true };
      set(key, { value: before.value, change, editId: undefined, state: 'saving', says: undefined });
      queue.now(key);
      queue.retry();
    },
    drop: (key: string): void => {
      queue.remove(key);
      set(key, undefined);
    },
    /** The keys of one request, the oldest first. */
    keysOf: (requestId: string): string[] => [...kept.keys()].filter((key) => placeOf(key).rowId === requestId),
    unsaved: (): Unsaved[] =>
      [...kept]
        .filter(([, { value, change }]) => change || textOf(value).trim() !== '')
        .map(([key, { value, state }]) => ({ place: placeOf(key), typing: { text: textOf(value), state } })),
  };
}
export type Keeper<V> = ReturnType<typeof createKeeper<V>>;
