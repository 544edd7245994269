import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { Details } from '../../../shared/scoping/details.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import { stillFound } from '../anonymous-text/found.ts';
import type { Typing } from '../sheet/typing.ts';

/**
 * An entry that is not in the grid yet. `id` was made with the form and `editId` when it was first sent, and both stay
 * until the server has answered: sent again after a lost connection, it adds one entry.
 */
export interface Draft extends Pick<GridEntry, 'id' | 'text' | 'kind'> {
  /** What is told with it beside its words: the provision of the library that it was taken from. */
  readonly details?: Pick<Details, 'libraryId'> | undefined;
  readonly cells: readonly Cell[];
  readonly editId: string | undefined;
  readonly state: Exclude<Typing['state'], 'held'>;
  readonly says: string | undefined;
  /** What in it may tell who a child is; it waits to be changed or kept. */
  readonly warned?: readonly FoundIn[] | undefined;
  readonly isKept?: boolean;
}
export type DraftWords = Partial<Pick<Draft, 'text' | 'kind' | 'cells' | 'details'>>;

export const newDraft = (id: string, cell: Cell): Draft => ({
  ...{ id, text: '', kind: 'provision', cells: [cell] },
  ...{ editId: undefined, state: 'typing', says: undefined },
});

/** While its answer is awaited nothing is changed in it, so that what was added is what is seen. */
export const isUnderWay = ({ state }: Draft): boolean => state === 'saving' || state === 'unsent';

export const written = (draft: Draft, words: DraftWords): Draft =>
  isUnderWay(draft)
    ? draft
    : {
        ...{ ...draft, ...words, state: 'typing', says: undefined, isKept: false },
        warned: stillFound(draft.warned, draft.text, words.text ?? draft.text),
      };
