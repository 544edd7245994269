import { useSyncExternalStore } from 'react';
import type { Typed } from './typed.ts';

/** What is typed in one form, and the way to keep more of it or to put it away. */
export function useTyped<T>(typed: Typed<T>, form: string): readonly [T | undefined, (next: T | undefined) => void] {
  const now = useSyncExternalStore(typed.subscribe, () => typed.of(form));
  return [now, (next) => typed.keep(form, next)];
}
