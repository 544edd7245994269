import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { CopyAnswer } from '../../../shared/own-copy/contract.ts';
import { ownCopyText as t } from '../../../shared/own-copy/text.ts';
import { announce } from '../../components/announce.ts';
import { YourTurn } from '../../components/turn.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import type { Send } from './copies.ts';
import css from './copies.module.css';

interface Props {
  readonly asked: NonNullable<CopyAnswer['asked']>;
  readonly send: Send;
}

/** What a colleague asked, and for the second person the two ways to decide. */
export function Decision({ asked, send }: Props) {
  const [why, setWhy] = useState('');
  const { saving, run } = useSaving();
  const { id, kind, reason, note, by, on, mayDecide } = asked;
  const decide = async (approve: boolean) => {
    if (await run(() => send('decide', { askId: id, approve, why }))) announce(t.decidedNow);
  };
  return (
    <div className={css.asked}>
      {mayDecide && <YourTurn />}
      <p>{t.asked(t.kinds[kind], by, on)}</p>
      <p>{`${t.reasons[reason]}.${note ? ` ${note}` : ''}`}</p>
      <p className={css.quiet}>{mayDecide ? t.meaning[kind] : t.waitsForOther}</p>
      {mayDecide && (
        <>
          <Field label={t.why} hint={t.whyHint}>
            <Textarea value={why} maxLength={300} onChange={(_, { value }) => setWhy(value)} />
          </Field>
          <div className={css.buttons}>
            <Button appearance="primary" onClick={() => void decide(true)}>
              {t.approve}
            </Button>
            <Button onClick={() => void decide(false)}>{t.decline}</Button>
            <SavingLine saving={saving} />
          </div>
        </>
      )}
    </div>
  );
}
