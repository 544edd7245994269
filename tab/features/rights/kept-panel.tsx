import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { DueAnswer, PeriodLine } from '../../../shared/rights/contract.ts';
import { mostYears } from '../../../shared/rights/periods.ts';
import { rightsText as t } from '../../../shared/rights/text.ts';
import { announce } from '../../components/announce.ts';
import { Panel } from '../../components/panel.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import css from './rights.module.css';

interface Props {
  readonly answer: Pick<DueAnswer, 'periods' | 'ahead' | 'trailUntil' | 'lookedOn'>;
  send(body: object): Promise<string | undefined>;
}

/** How long the own side keeps its records, what is kept, and until when who has seen it stays written down. Row C-24. */
export function KeptPanel({ answer: { periods, ahead, trailUntil, lookedOn }, send }: Props) {
  return (
    <Panel title={t.periodsTitle}>
      <p className={css.quiet}>{t.periodsAbout}</p>
      {periods.map((line) => (
        <Period key={`${line.side} ${line.name} ${line.years}`} line={line} send={send} />
      ))}
      {lookedOn && (
        <>
          <h3 className={css.title}>{t.aheadTitle}</h3>
          <ul className={css.list}>
            {ahead.map(({ class: kind, count, year }) =>
              kind === 'audit' ? null : <li key={kind}>{t.aheadLine(t.classes[kind], count, year)}</li>,
            )}
          </ul>
          <p className={css.quiet}>{t.trail(trailUntil)}</p>
        </>
      )}
    </Panel>
  );
}

function Period({ line, send }: { readonly line: PeriodLine; readonly send: Props['send'] }) {
  const { side, name, years, shortest, mayChange, changed } = line;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(String(years));
  const [why, setWhy] = useState('');
  const { saving, run } = useSaving();
  const wanted = Number(typed);
  const error =
    wanted < shortest ? t.tooShort[name] : wanted > mostYears || !Number.isInteger(wanted) ? t.tooLong(mostYears) : '';
  const save = async () => {
    const sending = () => (error ? Promise.resolve(error) : send({ side, name, years: wanted, why }));
    if (await run(sending)) announce(t.periodSaved);
  };
  return (
    <div className={css.period}>
      <p className={css.line}>
        <span>{t.periods[name]}</span>
        <span className={css.name}>{t.years(years)}</span>
        {mayChange && !open && (
          <Button size="small" aria-label={t.changePeriodOf(t.periods[name])} onClick={() => setOpen(true)}>
            {t.changePeriod}
          </Button>
        )}
      </p>
      {changed && <p className={css.quiet}>{t.periodChanged(changed.why, changed.by, changed.on)}</p>}
      {open && (
        <div className={css.form}>
          <Field
            label={t.yearsField(t.periods[name])}
            hint={t.yearsHint(shortest)}
            {...(error ? { validationMessage: error } : {})}
          >
            <Input inputMode="numeric" value={typed} onChange={(_, { value }) => setTyped(value)} />
          </Field>
          <Field label={t.whyPeriod} hint={t.whyPeriodHint}>
            <Textarea value={why} maxLength={300} onChange={(_, { value }) => setWhy(value)} />
          </Field>
          <div className={css.buttons}>
            <Button appearance="primary" onClick={() => void save()}>
              {t.savePeriod}
            </Button>
            <Button onClick={() => setOpen(false)}>{t.cancel}</Button>
            <SavingLine saving={saving} />
          </div>
        </div>
      )}
    </div>
  );
}
