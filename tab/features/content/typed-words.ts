import { createTyped } from '../../typed.ts';

/** What somebody typed into one field, and the text that they saw there when they began. */
export interface TypedWords {
  readonly text: string;
  readonly base: string;
}

/** Texts of a service that are typed and not saved yet, kept as long as the tab, so that a look at another page loses none. */
export function createTypedWords() {
  const kept = createTyped<TypedWords>(() => true);
  return {
    ...kept,
    /** Undefined, or what stands there anyway, puts it away. */
    type: (field: string, typed: TypedWords | undefined): void =>
      kept.keep(field, typed && typed.text !== typed.base ? typed : undefined),
  };
}
