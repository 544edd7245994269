import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { BundleAsked, DueAnswer, DueBundle } from '../../../shared/rights/contract.ts';
import { rightsText as t } from '../../../shared/rights/text.ts';
import { announce } from '../../components/announce.ts';
import { Panel } from '../../components/panel.tsx';
import { YourTurn } from '../../components/turn.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { Certificates } from './certificates.tsx';
import { HoldPart } from './hold-part.tsx';
import css from './rights.module.css';

type Act = Pick<BundleAsked, 'act'> & { readonly reason?: string | undefined; readonly note?: string };
export type SendBundle = (body: object) => Promise<string | undefined>;

interface Props {
  readonly answer: Pick<DueAnswer, 'bundles' | 'bundleCertificates' | 'unknownJoint'>;
  readonly send: SendBundle;
}

/** What is disposed of as a whole: written together, proof of consent, plans with their hours. Row C-24. */
export function BundlesPanel({ answer: { bundles, bundleCertificates, unknownJoint }, send }: Props) {
  return (
    <Panel title={t.bundlesTitle}>
      <p className={css.quiet}>{t.bundlesAbout}</p>
      {bundles.length === 0 && <p>{t.none}</p>}
      {bundles.map((bundle) => {
        const { class: kind, key } = bundle;
        return <OneBundle key={`${kind} ${key}`} bundle={bundle} send={(act) => send({ class: kind, key, ...act })} />;
      })}
      {unknownJoint > 0 && <p className={css.quiet}>{t.unknownJoint(unknownJoint)}</p>}
      <Certificates certificates={bundleCertificates} />
    </Panel>
  );
}

interface OneProps {
  readonly bundle: DueBundle;
  send(act: Act): Promise<string | undefined>;
}

function OneBundle({ bundle, send }: OneProps) {
  const { class: kind, label, name, month, documents, askedBy, mayAsk, mayDecide } = bundle;
  const { saving, run } = useSaving();
  const ask = async () => {
    if (await run(() => send({ act: 'ask' }))) announce(t.askedNow);
  };
  return (
    <section className={css.class} aria-label={`${t.classes[kind]}: ${name ?? label}`}>
      <h3 className={css.title}>{t.classes[kind]}</h3>
      <p className={css.line}>
        <span className={css.name}>{name ?? label}</span>
        <span className={css.quiet}>
          {[name && label, t.documents(documents), t.since(month)].filter(Boolean).join(', ')}
        </span>
      </p>
      <p className={css.quiet}>{t.rules[kind]}</p>
      {askedBy && <p className={css.quiet}>{t.asked(askedBy)}</p>}
      {mayAsk && (
        <div className={css.form}>
          <div className={css.buttons}>
            <Button aria-label={t.askOneFor(name ?? label)} onClick={() => void ask()}>
              {t.askOne}
            </Button>
            <SavingLine saving={saving} />
          </div>
        </div>
      )}
      {mayDecide && <DecideOne send={send} />}
      {askedBy && !mayDecide && !bundle.hold && (
        <p className={css.quiet}>{kind === 'consent' ? t.waits : t.waitsForOtherSide}</p>
      )}
      <HoldPart copy={bundle} send={(_, { on, reason, note }) => send({ act: on ? 'hold' : 'lift', reason, note })} />
    </section>
  );
}

function DecideOne({ send }: Pick<OneProps, 'send'>) {
  const [why, setWhy] = useState('');
  const { saving, run } = useSaving();
  const decide = async (agrees: boolean) => {
    const sending = () =>
      agrees || why.trim() ? send({ act: agrees ? 'agree' : 'keep', note: why }) : Promise.resolve(t.whyNeeded);
    if (await run(sending)) announce(agrees ? t.decidedNow : t.keptNow);
  };
  return (
    <div className={css.decide}>
      <YourTurn />
      <Field label={t.why(1)} hint={t.whyHint}>
        <Textarea value={why} maxLength={300} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <div className={css.buttons}>
        <Button appearance="primary" onClick={() => void decide(true)}>
          {t.approveAll(1)}
        </Button>
        <Button onClick={() => void decide(false)}>{t.declineAll(1)}</Button>
        <SavingLine saving={saving} />
      </div>
    </div>
  );
}
