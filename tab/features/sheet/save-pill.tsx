import { Icon } from '../../components/icon.tsx';
import { editorText } from './text.ts';
import { keyOf, type KeepsWords } from './typing.ts';
import { useSaveState } from './use-sheet.ts';
import css from './sheet.module.css';

/** Stays at the foot of the window for as long as words are stuck, wherever on the page they are. */
export function SavePill({ editor }: { readonly editor: KeepsWords }) {
  if (useSaveState(editor) !== 'stuck') return null;
  const show = () => {
    const [first] = editor.unsaved();
    const selector = first && `[data-place="${CSS.escape(keyOf(first.place))}"]`;
    if (selector) document.querySelector<HTMLElement>(selector)?.focus();
  };
  return (
    <button type="button" className={css.pill} onClick={show}>
      <Icon name="warning" />
      {editorText.someUnsaved}
    </button>
  );
}
