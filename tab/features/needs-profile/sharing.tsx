import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { longDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { Panel } from '../../components/panel.tsx';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { NeedsTable } from './needs-table.tsx';
import type { SendProfile } from './profile.ts';
import css from './profile.module.css';

interface Props {
  readonly answer: ProfileAnswer;
  readonly send: SendProfile;
}

/** What the service sees, or would see, and the one press a term that shares it. Row M06. */
export function Sharing({ answer: { shared, wouldShare, mayWrite }, send }: Props) {
  const [sure, setSure] = useState(false);
  const { isSending, notSaved, run } = useSending();
  const table = shared ?? wouldShare;
  if (!table || table.rows.length === 0) return null;
  return (
    <Panel title={t.page.willSee}>
      <p className={css.words}>
        {shared ? t.page.sharedOn(shared.by, longDate(shared.on as CivilDate)) : t.page.shareHelp}
      </p>
      <NeedsTable caption={t.page.willSee} rows={table.rows} all={table.all} />
      <p className={css.quiet}>{t.page.heldBack(table.heldBack)}</p>
      <Wrong why={notSaved} />
      {!shared && mayWrite && !sure && <Button onClick={() => setSure(true)}>{t.page.share}</Button>}
      {!shared && mayWrite && sure && (
        <div role="group" aria-label={t.page.share} className={css.column}>
          <p className={css.words}>{t.page.shareSure}</p>
          <div className={css.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={isSending}
              onClick={() => void run(() => send('share', {}), t.page.saved)}
            >
              {t.page.shareYes}
            </Button>
            <Button onClick={() => setSure(false)}>{t.page.shareNo}</Button>
          </div>
        </div>
      )}
    </Panel>
  );
}
