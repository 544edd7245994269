/**
 * What is typed in forms and not saved yet, by the name of each form. It is kept as long as the tab, so that a look at
 * another page loses none; `isUnsaved` says what of it somebody would miss when the tab is closed.
 */
export function createTyped<T>(isUnsaved: (typed: T) => boolean) {
  const all = new Map<string, T>();
  const listeners = new Set<() => void>();
  let entries: readonly (readonly [form: string, typed: T])[] = [];
  return {
    of: (form: string): T | undefined => all.get(form),
    /** Undefined puts it away. */
    keep: (form: string, typed: T | undefined): void => {
      if (typed === undefined) all.delete(form);
      else all.set(form, typed);
      entries = [...all];
      for (const listener of listeners) listener();
    },
    /** All that is kept; the same list until something is typed or put away. */
    all: () => entries,
    hasUnsaved: (): boolean => [...all.values()].some(isUnsaved),
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
export type Typed<T> = ReturnType<typeof createTyped<T>>;
