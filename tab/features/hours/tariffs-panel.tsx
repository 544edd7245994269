import { Button } from '@fluentui/react-components';
import { activitySchema } from '../../../shared/hours/activity.ts';
import type { LedgerAnswer, TariffsAnswer } from '../../../shared/hours/contract.ts';
import { chargeOf } from '../../../shared/hours/tariff.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { instantSchema, longDate, londonDate } from '../../../shared/kernel/time.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useOpened } from '../people/use-opened.ts';
import { Estimate } from './estimate.tsx';
import { TariffsForm } from './tariffs-form.tsx';
import { cancellationInWords, ruleInWords } from './tariffs.ts';
import { formOf } from './typed-forms.ts';
import { hoursPageText as t } from './text.ts';
import css from './ledger.module.css';

/** How work is charged, for both sides to read; leads change it. Rows L08, J12. */
export function TariffsPanel({ id, ledger }: { readonly id: string; readonly ledger: LedgerAnswer }) {
  return (
    <Panel title={t.tariffs}>
      <Answered watch={useAnswers().tariffs(id)} loading={<Loading lines={5} />}>
        {(tariffs) => <Tariffs id={id} tariffs={tariffs} ledger={ledger} />}
      </Answered>
    </Panel>
  );
}

interface Props {
  readonly id: string;
  readonly tariffs: TariffsAnswer;
  readonly ledger: LedgerAnswer;
}

function Tariffs({ id, tariffs, ledger }: Props) {
  const { typedLedger } = useAnswers();
  const { open, show, hide, cancel } = useOpened(() => (typedLedger.of(formOf.tariffs(id)) ? 'form' : undefined));
  const { changed, mayChange, cancellations } = tariffs;
  const when = changed && longDate(londonDate(instantSchema.parse(changed.at)));
  if (open) return <TariffsForm id={id} tariffs={tariffs} onDone={hide} onCancel={cancel} />;
  return (
    <>
      <p className={css.quiet}>
        {t.tariffsHow} {changed && when ? t.changed(changed.by, when) : t.usual}
      </p>
      <dl className={css.rules}>
        {activitySchema.options.map((activity) => (
          <div key={activity}>
            <dt>{hoursText.activity[activity]}</dt>
            <dd>{ruleInWords(chargeOf(tariffs, activity))}</dd>
          </div>
        ))}
      </dl>
      <h3 className={css.small}>{t.cancelled}</h3>
      <dl className={css.rules}>
        {cancellations.map((rule) => (
          <div key={rule.by}>
            <dt>{t.by2[rule.by]}</dt>
            <dd>{cancellationInWords(rule)}</dd>
          </div>
        ))}
      </dl>
      {mayChange && <Button onClick={() => show('form')}>{t.changeRules}</Button>}
      <Fold summary={t.estimate}>
        <Estimate tariffs={tariffs} cells={ledger.cells} />
      </Fold>
    </>
  );
}
