import { createContext, use, useSyncExternalStore } from 'react';
import type { SheetForm } from '../../../shared/sheet/form.ts';
import type { SheetView } from '../../../shared/sheet/contract.ts';
import type { SheetEditor } from './editor.ts';
import type { FieldLook } from './look.ts';
import { keyOf, type KeepsWords, type Place, type Unsaved } from './typing.ts';

/** The page that is being drawn: what stands, what it is made of, and how to write in it. */
export interface OpenSheet {
  readonly editor: SheetEditor;
  readonly sheet: SheetView;
  readonly form: SheetForm;
  /** Whether the person may write: one of the two sides, and not locked. */
  readonly canWrite: boolean;
  /** Whether it is only looked up: nothing can be written, agreed or added. */
  readonly readOnly: boolean;
}

export const SheetContext = createContext<OpenSheet | undefined>(undefined);

export function useSheet(): OpenSheet {
  const open = use(SheetContext);
  if (!open) throw new Error('no sheet above this component');
  return open;
}

/** How one field looks; a box is drawn again only when something about its own field changes. */
export const useField = (place: Place): FieldLook => {
  const { editor } = useSheet();
  return useSyncExternalStore(editor.subscribe, () => editor.field(place));
};

/** Every field with words that the server does not have, followed as they are saved or refused. */
export function useUnsaved(keeper: KeepsWords): readonly Unsaved[] {
  useSyncExternalStore(keeper.subscribe, () =>
    keeper
      .unsaved()
      .map(({ place, typing }) => keyOf(place) + typing.state)
      .join(),
  );
  return keeper.unsaved();
}

/** Whether words are on their way: nothing, being sent, or stuck. */
export function useSaveState(editor: KeepsWords): 'saved' | 'saving' | 'stuck' {
  return useSyncExternalStore(editor.subscribe, () => {
    const unsaved = editor.unsaved();
    if (unsaved.some(({ typing }) => typing.state === 'unsent' || typing.state === 'refused')) return 'stuck';
    return unsaved.length ? 'saving' : 'saved';
  });
}
