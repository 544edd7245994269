import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { mayTakeOut } from '../../../shared/sheet/form.ts';
import type { Row } from '../../../shared/sheet/sheet.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { editorText } from './text.ts';
import { keyOf } from './typing.ts';
import { useSheet } from './use-sheet.ts';
import fieldCss from './field.module.css';
import css from './sheet.module.css';

interface AddProps {
  readonly kind: string;
  readonly says: string;
  /** The field that the keyboard goes to in the new row. */
  readonly first: string;
  readonly texts?: Readonly<Record<string, string>>;
}

/** Adds an empty row and puts the keyboard into it. */
export function AddRow({ kind, says, first, texts = {} }: AddProps) {
  const { editor, canWrite } = useSheet();
  const [problem, setProblem] = useState<string>();
  const [adding, setAdding] = useState(false);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    // The new row is drawn with the page that brings it, which may be this one or a later one.
    const box = wanted.current && document.querySelector<HTMLElement>(`[data-place="${CSS.escape(wanted.current)}"]`);
    if (!box) return;
    wanted.current = undefined;
    box.focus();
  });
  if (!canWrite) return null;
  const add = async () => {
    setAdding(true);
    let rowId = '';
    const said = await editor.act(`add ${kind} ${JSON.stringify(texts)}`, 'rows', (id) => {
      rowId = `row-${id}`;
      return { rowId, kind, texts };
    });
    if (!said) wanted.current = keyOf({ rowId, field: first });
    setAdding(false);
    setProblem(said);
  };
  return (
    <div className={css.addRow}>
      <Button appearance="subtle" data-stop="" onClick={() => void add()} disabledFocusable={adding}>
        <Icon name="add" />
        {says}
      </Button>
      {problem && <span className={fieldCss.wrong}>{problem}</span>}
    </div>
  );
}

/** Takes a row out; it can be put back below. */
export function TakeOut({ row, name }: { readonly row: Row; readonly name: string }) {
  const { editor, sheet, form, canWrite } = useSheet();
  const [problem, setProblem] = useState<string>();
  if (!canWrite || !mayTakeOut(form, row)) return null;
  const remove = async () => {
    await editor.flush();
    const now = editor.state();
    const seen = editor.seenSince(sheet) ?? sheet.rev;
    if (now.phase !== 'ready') return;
    const said = await editor.act(`remove ${row.id}`, 'rows/remove', () => ({ rowId: row.id, seen }));
    setProblem(said);
    if (!said) announce(editorText.removedOne(name));
  };
  const says = editorText.removeRow(name);
  return (
    <span className={css.takeOut}>
      <Button
        appearance="subtle"
        size="small"
        icon={<Icon name="close" />}
        aria-label={says}
        title={says}
        onClick={() => void remove()}
      />
      {problem && <span className={fieldCss.wrong}>{problem}</span>}
    </span>
  );
}

/** Rows that were taken out, each with the way back. */
export function TakenOut({
  kinds,
  nameOf,
}: {
  readonly kinds: readonly string[];
  readonly nameOf: (row: Row) => string;
}) {
  const { editor, sheet, canWrite } = useSheet();
  const gone = sheet.rows.filter((row) => row.removed && kinds.includes(row.kind));
  if (!canWrite || gone.length === 0) return null;
  return (
    <details className={css.takenOut}>
      <summary>{editorText.removed(gone.length)}</summary>
      <ul className={css.plainList}>
        {gone.map((row) => (
          <li key={row.id} className={css.takenOutRow}>
            <span>{nameOf(row)}</span>
            <button
              type="button"
              className={fieldCss.linkButton}
              onClick={() =>
                void editor.act(`restore ${row.id}`, 'rows/restore', () => ({ rowId: row.id, seen: sheet.rev }))
              }
            >
              {editorText.restore}
              <span className="unseen"> {nameOf(row)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
