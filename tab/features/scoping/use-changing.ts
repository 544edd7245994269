import { createContext, use, useSyncExternalStore } from 'react';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import type { Typing } from '../sheet/typing.ts';
import type { Draft } from './drafts.ts';
import type { GridEditor } from './grid-editor.ts';

/** The grid on the screen and the way to change it. */
export interface Changing {
  readonly grid: GridAnswer;
  readonly editor: GridEditor;
}

export const ChangingContext = createContext<Changing | undefined>(undefined);

export function useChanging(): Changing {
  const changing = use(ChangingContext);
  if (!changing) throw new Error('no grid above this component');
  return changing;
}

/** What is typed over the words of an entry and not saved; an entry is drawn again only when its own words change. */
export function useWords(id: string): Typing | undefined {
  const { editor } = useChanging();
  return useSyncExternalStore(editor.subscribe, () => editor.words(id));
}

/** What is being added to a cell. */
export function useDraft(cell: Cell): Draft | undefined {
  const { editor } = useChanging();
  return useSyncExternalStore(editor.subscribe, () => editor.draft(cell));
}
