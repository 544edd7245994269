import type { ReactNode } from 'react';
import { moment } from './agree-panel.tsx';
import { Files } from './files.tsx';
import { editorText } from './text.ts';
import { useSaveState, useSheet } from './use-sheet.ts';
import css from './sheet.module.css';

/** What a sheet is called, whether all is saved, and its files. */
export function SheetHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { editor, sheet, canWrite, readOnly } = useSheet();
  const saving = useSaveState(editor);
  const stands = sheet.lockedAt
    ? editorText.locked(moment(sheet.lockedAt))
    : canWrite
      ? editorText.saveState[saving]
      : readOnly
        ? editorText.lookedUp
        : editorText.onlyLooking;
  return (
    <header className={css.head}>
      <div className={css.headText}>
        <h2 className={css.title}>{title}</h2>
        <p className={css.under}>{stands}</p>
      </div>
      {children}
      {sheet.kind === 'plan' && <Files />}
    </header>
  );
}
