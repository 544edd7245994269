import { Button } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { forms } from '../../../shared/sheet/forms.ts';
import { rowOf } from '../../../shared/sheet/sheet.ts';
import { Panel } from '../../components/panel.tsx';
import type { SheetEditor } from './editor.ts';
import { editorText } from './text.ts';
import { useUnsaved } from './use-sheet.ts';
import { keyOf, type Place, type Unsaved } from './typing.ts';
import conflictCss from './conflict.module.css';
import fieldCss from './field.module.css';
import css from './sheet.module.css';

/**
 * Words that were typed and have no box any more: their row was taken out, or the page was locked or can no longer be
 * shown. They stay until the person has copied them or throws them away.
 */
export function LeftOver({ editor }: { readonly editor: SheetEditor }) {
  const state = useSyncExternalStore(editor.subscribe, editor.state);
  const unsaved = useUnsaved(editor);
  if (state.phase === 'loading') return null;
  const sheet = state.phase === 'ready' ? state.value : undefined;
  const lost = unsaved.filter(({ place, typing }) => {
    const row = sheet && rowOf(sheet, place.rowId);
    return typing.state === 'refused' && (!sheet || sheet.lockedAt !== null || !row || row.removed !== null);
  });
  if (lost.length === 0) return null;
  const labelOf = (place: Place): string => {
    const kind = sheet && rowOf(sheet, place.rowId)?.kind;
    return (sheet && kind && forms[sheet.kind].rows[kind]?.fields[place.field]?.label) || place.field;
  };
  return (
    <Panel title={editorText.leftOver}>
      <LeftOverWords words={lost} labelOf={labelOf} onDrop={editor.drop} />
    </Panel>
  );
}

interface Props {
  readonly words: readonly Unsaved[];
  readonly labelOf: (place: Place) => string;
  readonly onDrop: (place: Place) => void;
}

/** The words themselves, to copy or to throw away. */
export function LeftOverWords({ words, labelOf, onDrop }: Props) {
  return (
    <>
      <p className={css.plain}>{editorText.leftOverWhy}</p>
      <ul className={css.plainList}>
        {words.map(({ place, typing }) => (
          <li key={keyOf(place)} data-place={keyOf(place)} tabIndex={-1} className={conflictCss.quote}>
            <span className={fieldCss.label}>{labelOf(place)}</span>
            <p className={fieldCss.stands}>{typing.text}</p>
            <Button size="small" onClick={() => onDrop(place)}>
              {editorText.throwAway}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
