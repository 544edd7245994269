import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { readPasted } from '../../../shared/needs-profile/paste.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { Fold } from '../../components/fold.tsx';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import type { SendProfile } from './profile.ts';
import css from './profile.module.css';

/** A table from a spreadsheet: what would be taken over, and each line that is not understood, before anything is saved. */
export function PasteTable({ send }: { readonly send: SendProfile }) {
  const [typed, setTyped] = useState('');
  const { isSending, notSaved, run } = useSending();
  const { rows, findings } = readPasted(typed);
  const take = async () => {
    if (await run(() => send('table', { rows }), t.page.saved)) setTyped('');
  };
  return (
    <Fold summary={t.page.paste}>
      <div className={css.column}>
        <Field label={t.page.pasteField} hint={t.page.pasteHelp}>
          <Textarea rows={6} value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        {typed.trim() !== '' && (
          <>
            <p className={css.words}>{t.page.read(rows.length)}</p>
            <ul className={css.findings}>
              {findings.map(({ line, says }) => (
                <li key={`${line}-${says}`}>{t.page.line(line, says)}</li>
              ))}
            </ul>
          </>
        )}
        <Wrong why={notSaved} />
        <div className={css.buttons}>
          <Button disabledFocusable={rows.length === 0 || isSending} onClick={() => void take()}>
            {t.page.take}
          </Button>
        </div>
      </div>
    </Fold>
  );
}
