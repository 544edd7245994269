import { Button, Field, Textarea } from '@fluentui/react-components';
import { countList } from '../../../shared/needs-profile/list.ts';
import { readPasted } from '../../../shared/needs-profile/paste.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { Fold } from '../../components/fold.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import type { SendProfile } from './profile.ts';
import css from './profile.module.css';

/** Lines that are named one by one. */
const mostFindings = 12;

const ways = {
  table: { read: readPasted, summary: t.page.paste, label: t.page.pasteField, help: t.page.pasteHelp },
  list: { read: countList, summary: t.page.list, label: t.page.listField, help: t.page.listHelp },
};

interface Props {
  readonly way: keyof typeof ways;
  readonly place: string;
  readonly send: SendProfile;
}

/** A table, or a list of children to count, from a spreadsheet: what would be taken over, and each line that is not understood, before anything is saved. */
export function PasteTable({ way, place, send }: Props) {
  const { read, summary, label, help } = ways[way];
  const [kept, keep] = useTyped(useAnswers().typedCounts, `${place} ${way}`);
  const typed = kept ?? '';
  const { isSending, notSaved, run } = useSending();
  const { rows, findings } = read(typed);
  const take = async () => {
    if (await run(() => send('table', { rows }), t.page.saved)) keep(undefined);
  };
  return (
    <Fold summary={summary} open={typed !== ''}>
      <div className={css.column}>
        <Field label={label} hint={help}>
          <Textarea rows={6} value={typed} onChange={(_, { value }) => keep(value === '' ? undefined : value)} />
        </Field>
        {typed.trim() !== '' && (
          <>
            <p className={css.words}>{t.page.read(rows.length)}</p>
            <ul className={css.findings}>
              {findings.slice(0, mostFindings).map(({ line, says }) => (
                <li key={`${line}-${says}`}>{t.page.line(line, says)}</li>
              ))}
              {findings.length > mostFindings && <li>{t.page.moreLines(findings.length - mostFindings)}</li>}
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
