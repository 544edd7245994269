import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { heldIn } from '../../../shared/needs-profile/tell.ts';
import type { ToldTable } from '../../../shared/needs-profile/profile.ts';
import type { RequestsToRead } from '../../../shared/needs-profile/requests.ts';
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

interface ToldProps {
  readonly table: ToldTable;
  readonly caption: string;
  readonly requests?: RequestsToRead | undefined;
}

/** A table as people outside the school read it, and what of it they do not. */
export function ToldNeeds({ table, caption, requests }: ToldProps) {
  return (
    <>
      <NeedsTable caption={caption} rows={table.rows} all={table.all} held={table.held} requests={requests} />
      <p className={css.quiet}>
        {t.page.heldBack(heldIn(table))} {table.silent.length > 0 && t.page.silent}
      </p>
    </>
  );
}

/** Who shared what is shared, or corrected it. */
export const sharedBy = ({ by, on, corrected }: NonNullable<ProfileAnswer['shared']>): string =>
  (corrected ? t.page.correctedOn : t.page.sharedOn)(by, longDate(on as CivilDate));

/** What the service sees, or would see, the one press a term that shares it, and what would take its place. Row M06. */
export function Sharing({ answer: { shared, wouldShare, mayWrite }, send }: Props) {
  const next = wouldShare?.rows.length ? wouldShare : null;
  if (!shared && !next) return null;
  return (
    <>
      <Panel title={t.page.willSee}>
        <p className={css.words}>{shared ? sharedBy(shared) : t.page.shareHelp}</p>
        {shared && <ToldNeeds table={shared} caption={t.page.willSee} />}
        {!shared && next && <ToldNeeds table={next} caption={t.page.willSee} />}
        {!shared && mayWrite && <Pressed words={t.page.share} send={() => send('share', {})} {...t.page.sharing} />}
      </Panel>
      {shared && next && (
        <Panel title={t.page.notAsShared}>
          <p className={css.words}>{t.page.correctHelp}</p>
          <ToldNeeds table={next} caption={t.page.notAsShared} />
          {mayWrite && <Pressed words={t.page.correct} send={() => send('correct', {})} {...t.page.correcting} />}
        </Panel>
      )}
    </>
  );
}

interface PressedProps {
  readonly words: string;
  readonly sure: string;
  readonly yes: string;
  readonly send: () => ReturnType<SendProfile>;
}

/** A press that is asked about once more. */
function Pressed({ words, sure, yes, send }: PressedProps) {
  const [isAsked, setAsked] = useState(false);
  const { isSending, notSaved, run } = useSending();
  if (!isAsked) return <Button onClick={() => setAsked(true)}>{words}</Button>;
  return (
    <div role="group" aria-label={words} className={css.column}>
      <p className={css.words}>{sure}</p>
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        <Button appearance="primary" disabledFocusable={isSending} onClick={() => void run(send, t.page.saved)}>
          {yes}
        </Button>
        <Button onClick={() => setAsked(false)}>{t.page.shareNo}</Button>
      </div>
    </div>
  );
}
