import type { z } from 'zod';
import type { Instant } from '../shared/kernel/time.ts';
import type { Answer } from './api.ts';

/** What a page knows of one answer. `behind` says why it could not be brought up to date. */
export type Watched<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly sentence: string; readonly trying: boolean }
  | { readonly phase: 'ready'; readonly value: T; readonly asOf: Instant; readonly behind: string | undefined };

/** Calls `beat` whenever it is time to look again; returns how to stop. */
export type Pulse = (beat: () => void) => () => void;

export interface Watch<T> {
  readonly state: () => Watched<T>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly refresh: () => Promise<void>;
  /** After a change of one's own: a question that was under way before it does not count. */
  readonly renew: () => Promise<void>;
  /** Shows an answer that came another way, such as that to a change: one asked for before it no longer counts. */
  take(answer: Answer<T>): void;
}

/** Watches an address of the API, by the schema of its answer and how often it is asked. */
export type Of = <S extends z.ZodType>(path: string, schema: S, pulse: Pulse) => Watch<z.infer<S>>;

/** The state after an answer: a refusal clears the page, a lost connection leaves what was known and says so. */
export function after<T>(before: Watched<T>, answer: Answer<T>): Watched<T> {
  if (answer.ok) return { phase: 'ready', value: answer.value, asOf: answer.asOf, behind: undefined };
  if (before.phase === 'ready' && !answer.refused) return { ...before, behind: answer.sentence };
  return { phase: 'failed', sentence: answer.sentence, trying: false };
}

/**
 * Asks once somebody looks, again at every beat of the pulse, and rests when nobody looks any more. `load` is told what
 * is known already, which it may answer again when nothing is new; `newest` chooses where answers overtake each other.
 */
export function watch<T>(
  load: (known: T | undefined) => Promise<Answer<T>>,
  pulse: Pulse,
  newest = (_before: T, now: T): T => now,
): Watch<T> {
  let state: Watched<T> = { phase: 'loading' };
  let asking: Promise<void> | undefined;
  let rest: (() => void) | undefined;
  let cameOtherwise = 0;
  const listeners = new Set<() => void>();

  const become = (next: Watched<T>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const show = (answer: Answer<T>): void => {
    const known =
      state.phase === 'ready' && answer.ok ? { ...answer, value: newest(state.value, answer.value) } : answer;
    become(after(state, known));
  };
  const ask = async (): Promise<void> => {
    if (state.phase === 'failed') become({ ...state, trying: true });
    const before = cameOtherwise;
    const answer = await load(state.phase === 'ready' ? state.value : undefined);
    if (before === cameOtherwise) show(answer);
  };
  const refresh = (): Promise<void> => (asking ??= ask().finally(() => (asking = undefined)));

  return {
    state: () => state,
    refresh,
    renew: () => (asking ? asking.then(refresh) : refresh()),
    take: (answer) => {
      cameOtherwise += 1;
      show(answer);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        rest = pulse(() => void refresh());
        void refresh();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) rest?.();
      };
    },
  };
}
