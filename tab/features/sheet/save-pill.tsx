import { Icon } from '../../components/icon.tsx';
import { editorText } from './text.ts';
import { keyOf, type KeepsWords, type Place } from './typing.ts';
import { useSaveState } from './use-sheet.ts';
import css from './sheet.module.css';

interface Props {
  readonly editor: KeepsWords;
  /** Opens what a place is folded away in. */
  readonly open?: (place: Place) => void;
}

/** Stays at the foot of the window for as long as words are stuck, wherever on the page they are. */
export function SavePill({ editor, open }: Props) {
  if (useSaveState(editor) !== 'stuck') return null;
  const show = () => {
    const [first] = editor.unsaved();
    const selector = first && `[data-place="${CSS.escape(keyOf(first.place))}"]`;
    const box = selector && document.querySelector<HTMLElement>(selector);
    if (box) box.focus();
    else if (first) open?.(first.place);
  };
  return (
    <button type="button" className={css.pill} onClick={show}>
      <Icon name="warning" />
      {editorText.someUnsaved}
    </button>
  );
}
