import { LeftOverWords } from '../sheet/left-over.tsx';
import { editorText } from '../sheet/text.ts';
import { useUnsaved } from '../sheet/use-sheet.ts';
import { useWatch } from '../../use-answers.ts';
import { entriesOf } from './changing.ts';
import type { GridEditor } from './grid-editor.ts';
import { gridText } from './text.ts';
import css from './editing.module.css';

/** Words of entries that were taken out meanwhile, or of a grid that can no longer be changed here: to copy or throw away. */
export function LeftWords({ editor }: { readonly editor: GridEditor }) {
  const state = useWatch(editor.grid);
  const unsaved = useUnsaved(editor);
  if (state.phase === 'loading') return null;
  const grid = state.phase === 'ready' && state.value.may.update ? state.value : undefined;
  const ids = new Set(grid && entriesOf(grid).map(({ id }) => id));
  const lost = unsaved.filter(
    ({ place, typing }) => typing.state === 'refused' && !(grid && place.field === 'new') && !ids.has(place.rowId),
  );
  if (lost.length === 0) return null;
  return (
    <section className={css.left} aria-label={editorText.leftOver}>
      <h3>{editorText.leftOver}</h3>
      <LeftOverWords words={lost} labelOf={() => gridText.what} onDrop={editor.dropAt} />
    </section>
  );
}
