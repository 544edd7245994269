import { Button, Field, Textarea } from '@fluentui/react-components';
import { readPasted } from '../../../shared/needs-profile/paste.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { Fold } from '../../components/fold.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import type { SendProfile } from './profile.ts';
import css from './profile.module.css';

interface Props {
  readonly place: string;
  readonly send: SendProfile;
}

/** A table from a spreadsheet: what would be taken over, and each line that is not understood, before anything is saved. */
export function PasteTable({ place, send }: Props) {
  const [kept, keep] = useTyped(useAnswers().typedCounts, `${place} table`);
  const typed = kept ?? '';
  const { isSending, notSaved, run } = useSending();
  const { rows, findings } = readPasted(typed);
  const take = async () => {
    if (await run(() => send('table', { rows }), t.page.saved)) keep(undefined);
  };
  return (
    <Fold summary={t.page.paste} open={typed !== ''}>
      <div className={css.column}>
        <Field label={t.page.pasteField} hint={t.page.pasteHelp}>
          <Textarea rows={6} value={typed} onChange={(_, { value }) => keep(value === '' ? undefined : value)} />
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
