import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { hoursText } from '../../../shared/hours/text.ts';
import type { MixAnswer, ShownVersion } from '../../../shared/use-mix/contract.ts';
import { mixText } from '../../../shared/use-mix/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { mixWord } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { useArrival } from '../../use-arrival.ts';
import ledger from '../hours/ledger.module.css';
import type { HoursPanelProps } from '../hours/panels.ts';
import { formOf } from '../hours/typed-forms.ts';
import { useOpened } from '../people/use-opened.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { MixForm } from './mix-form.tsx';
import { MixTable } from './mix-table.tsx';
import { inWords, proposerOf, whoAgreed } from './mix.ts';
import { sendingMix, type SendMix } from './sending.ts';
import { mixPanelText as t } from './text.ts';
import css from './use-mix.module.css';

/** What the hours of a school's year are for: what both sides agreed beside how it goes. Row L18. */
export function MixPanel({ id, ledger: { academicYear } }: HoursPanelProps) {
  const answers = useAnswers();
  const watch = answers.hoursMix(id, academicYear);
  const place = useRef<HTMLDivElement>(null);
  useArrival(place, (route) => route.page === 'school' && route.item === mixWord);
  return (
    <div ref={place} tabIndex={-1} className={css.place}>
      <Panel title={mixText.title}>
        <p className={ledger.quiet}>{mixText.how}</p>
        <Answered watch={watch} loading={<Loading lines={6} />}>
          {(mix) => <Mix key={academicYear} school={id} mix={mix} send={sendingMix(answers, watch, id)} />}
        </Answered>
      </Panel>
    </div>
  );
}

interface Props {
  readonly school: string;
  readonly mix: MixAnswer;
  readonly send: SendMix;
}

function Mix({ school, mix, send }: Props) {
  const { typedLedger } = useAnswers();
  const {
    open: form,
    show,
    hide,
    cancel,
  } = useOpened(() => (typedLedger.of(formOf.mix(school, mix.academicYear)) ? 'form' : undefined));
  const { agreed, open, history, side, rows, differences, unsaidMinutes } = mix;
  const signed = agreed?.agreed;
  return (
    <>
      {open && <Open key={open.number} open={open} mix={mix} send={send} />}
      <p className={ledger.words}>
        {agreed ? t.agreedBy(signed?.['link-therapist']?.name ?? '', signed?.sendco?.name ?? '') : !open && t.none}
      </p>
      {agreed && agreed.note !== '' && <p className={ledger.words}>{agreed.note}</p>}
      <MixTable rows={rows} />
      {agreed && <p className={ledger.quiet}>{t.barKey}</p>}
      <ul className={css.differences}>
        {differences.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {unsaidMinutes !== 0 && <li>{mixText.unsaid(hoursText.duration(unsaidMinutes))}</li>}
      </ul>
      {side &&
        (form ? (
          <MixForm school={school} mix={mix} send={send} onDone={hide} onCancel={cancel} />
        ) : (
          <Button onClick={() => show('form')}>{history.length ? t.change : t.propose}</Button>
        ))}
      {history.length > 0 && (
        <Fold summary={t.history(history.length)}>
          <ul className={css.history}>
            {history.map((each) => (
              <li key={each.number}>
                {t.line(each.number, inWords(each.shares))}
                {each.note && <span>{each.note}</span>}
                <span className={css.holds}>{whoAgreed(each)}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** A proposal that waits: for whom, and the press that agrees it. */
function Open({ open, mix, send }: Omit<Props, 'school'> & { readonly open: ShownVersion }) {
  const { newId } = useAnswers();
  const [editId] = useState(newId);
  const { isSending, notSaved, run } = useSending();
  const { side, academicYear } = mix;
  const mine = side && !open.agreed[side];
  const agree = () =>
    void run(async () => {
      const why = await send('/agree', { editId, year: academicYear, seen: open.number });
      return why && { sentence: why.sentence };
    });
  return (
    <div className={ledger.inside}>
      <strong>{t.proposed(proposerOf(open), open.number)}</strong>
      <p className={ledger.words}>{inWords(open.shares)}</p>
      {open.note && <p className={ledger.words}>{open.note}</p>}
      <p className={ledger.quiet}>{mine ? t.waitsForYou : t.waitsForThem}</p>
      {mine && (
        <Button appearance="primary" disabledFocusable={isSending} onClick={agree}>
          {t.agree}
        </Button>
      )}
      <Wrong why={notSaved} />
    </div>
  );
}
