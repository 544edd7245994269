import type { LibraryWords } from '../../../shared/area/library.ts';
import { createTyped } from '../../typed.ts';

/** A provision of the library that is being written; `id` is minted with the form, so that two presses make one. */
export interface LibraryDraft {
  readonly id: string;
  readonly words: LibraryWords;
}

/** Open forms of the library, kept while somebody looks at another page. */
export const newLibraryForms = () => createTyped<LibraryDraft>(() => true);

/** The name of a form: of a provision that is there, or of a new one, which may begin with an entry of the grid. */
export const formOf = (school: string, itemId: string | undefined, entryId = ''): string =>
  itemId ? `${school} change ${itemId}` : `${school} new ${entryId}`;
