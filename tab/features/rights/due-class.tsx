import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { rightsText as t } from '../../../shared/rights/text.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { YourTurn } from '../../components/turn.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import type { DueGroup } from './due.ts';
import css from './rights.module.css';

/** Asks or decides about records of one side; answers why it was not done. */
export type Dispose = (part: 'ask' | 'decide', body: object) => Promise<string | undefined>;

interface Props {
  readonly group: DueGroup;
  readonly send: Dispose;
}

/** The records of one class that fall due, under the rule, with what can be done about them. */
export function DueClass({ group, send }: Props) {
  const { class: kind, lines, toAsk, toDecide, isWaiting } = group;
  const { saving, run } = useSaving();
  const ask = async () => {
    if (await run(() => send('ask', { requestIds: toAsk }))) announce(t.askedNow);
  };
  return (
    <section className={css.class} aria-label={t.classes[kind]}>
      <h3 className={css.title}>{t.heading(t.classes[kind], lines.length)}</h3>
      <p className={css.quiet}>{t.rules[kind]}</p>
      <ul className={css.list}>
        {lines.map((line) => (
          <li key={line.requestId} className={css.line}>
            <span className={css.name}>{line.name ?? line.label}</span>
            <span className={css.quiet}>
              {[line.name && line.label, line.state === 'due' ? t.since(line.month) : t.soon(line.month)]
                .filter(Boolean)
                .join(', ')}
            </span>
            {line.askedBy && <span className={css.quiet}>{t.asked(line.askedBy)}</span>}
            {line.held && (
              <span className={css.held}>
                <Icon name="lock" />
                {t.held}
              </span>
            )}
          </li>
        ))}
      </ul>
      {toAsk.length > 0 && (
        <div className={css.form}>
          <p className={css.quiet}>{t.askHint}</p>
          <div className={css.buttons}>
            <Button onClick={() => void ask()}>{t.askAll(toAsk.length)}</Button>
            <SavingLine saving={saving} />
          </div>
        </div>
      )}
      {toDecide.length > 0 && <Decide requestIds={toDecide} send={send} />}
      {isWaiting && <p className={css.quiet}>{t.waits}</p>}
    </section>
  );
}

function Decide({ requestIds, send }: { readonly requestIds: readonly string[]; readonly send: Dispose }) {
  const [why, setWhy] = useState('');
  const { saving, run } = useSaving();
  const decide = async (approve: boolean) => {
    const sending = () =>
      approve || why.trim() ? send('decide', { requestIds, approve, why }) : Promise.resolve(t.whyNeeded);
    if (await run(sending)) announce(approve ? t.decidedNow : t.keptNow);
  };
  return (
    <div className={css.decide}>
      <YourTurn />
      <Field label={t.why(requestIds.length)} hint={t.whyHint}>
        <Textarea value={why} maxLength={300} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <div className={css.buttons}>
        <Button appearance="primary" onClick={() => void decide(true)}>
          {t.approveAll(requestIds.length)}
        </Button>
        <Button onClick={() => void decide(false)}>{t.declineAll(requestIds.length)}</Button>
        <SavingLine saving={saving} />
      </div>
    </div>
  );
}
