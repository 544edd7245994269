/** What somebody typed into one field, and the text that they saw there when they began. */
export interface TypedWords {
  readonly text: string;
  readonly base: string;
}

/** Texts of a service that are typed and not saved yet, kept as long as the tab, so that a look at another page loses none. */
export function createTypedWords() {
  const all = new Map<string, TypedWords>();
  const listeners = new Set<() => void>();
  return {
    of: (field: string): TypedWords | undefined => all.get(field),
    /** Undefined, or what stands there anyway, puts it away. */
    type: (field: string, typed: TypedWords | undefined): void => {
      if (typed && typed.text !== typed.base) all.set(field, typed);
      else all.delete(field);
      for (const listener of listeners) listener();
    },
    hasUnsaved: (): boolean => all.size > 0,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
export type TypedWordsKept = ReturnType<typeof createTypedWords>;
