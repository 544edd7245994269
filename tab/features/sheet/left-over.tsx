import { Button } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { forms } from '../../../shared/sheet/forms.ts';
import { rowOf } from '../../../shared/sheet/sheet.ts';
import { Panel } from '../../components/panel.tsx';
import type { SheetEditor } from './editor.ts';
import { editorText } from './text.ts';
import { keyOf } from './typing.ts';
import conflictCss from './conflict.module.css';
import fieldCss from './field.module.css';
import css from './sheet.module.css';

/**
 * Words that were typed and have no box any more: their row was taken out, or the page was locked or can no longer be
 * shown. They stay until the person has copied them or throws them away.
 */
export function LeftOver({ editor }: { readonly editor: SheetEditor }) {
  const state = useSyncExternalStore(editor.subscribe, editor.state);
  useSyncExternalStore(editor.subscribe, () =>
    editor
      .unsaved()
      .map(({ place, typing }) => keyOf(place) + typing.state)
      .join(),
  );
  if (state.phase === 'loading') return null;
  const sheet = state.phase === 'ready' ? state.value : undefined;
  const lost = editor.unsaved().filter(({ place, typing }) => {
    const row = sheet && rowOf(sheet, place.rowId);
    return typing.state === 'refused' && (!sheet || sheet.lockedAt !== null || !row || row.removed !== null);
  });
  if (lost.length === 0) return null;
  const labelOf = (place: { readonly rowId: string; readonly field: string }): string => {
    const kind = sheet && rowOf(sheet, place.rowId)?.kind;
    return (sheet && kind && forms[sheet.kind].rows[kind]?.fields[place.field]?.label) || place.field;
  };
  return (
    <Panel title={editorText.leftOver}>
      <p className={css.plain}>{editorText.leftOverWhy}</p>
      <ul className={css.plainList}>
        {lost.map(({ place, typing }) => (
          <li key={keyOf(place)} data-place={keyOf(place)} tabIndex={-1} className={conflictCss.quote}>
            <span className={fieldCss.label}>{labelOf(place)}</span>
            <p className={fieldCss.stands}>{typing.text}</p>
            <Button size="small" onClick={() => editor.drop(place)}>
              {editorText.throwAway}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
