import type { RunAnswer } from '../../../shared/allocation/contract.ts';
import { equityByBand, equityByWard, type GivenHours } from '../../../shared/allocation/equity.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { hoursAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { minutesOf } from './bands.ts';
import { EquityTable } from './equity-table.tsx';
import { bandsText } from './text.ts';
import css from './allocation.module.css';

const t = bandsText.equity;

/**
 * How many pupils the schools of each band and ward have, and once hours were published for the year, how many hours there
 * are for each of them. Row K11.
 */
export function EquityOfRun({ answer: { run, lines } }: { readonly answer: RunAnswer }) {
  const plan = useWatch(useAnswers().hoursPlan(run.academicYear));
  if (plan.phase === 'loading' || lines.length === 0) return null;
  const shared = plan.phase === 'ready' ? plan.value.latest : null;
  const minutes = minutesOf(shared?.schools ?? []);
  const given = lines.map(({ urn, ward, final, pupils: { slcn, freeMeals } }): GivenHours & { band: typeof final } => ({
    ...{ band: final, ward: ward || t.noWard, slcn, freeMeals, minutes: minutes.get(urn) ?? 0 },
  }));
  const withHours = shared !== null;
  return (
    <Panel title={t.title}>
      <div className={css.column}>
        <p className={css.words}>
          {withHours ? t.about(run.academicYear) : t.notYet(run.academicYear)}{' '}
          <a className={css.link} href={hoursAddress('share')}>
            {t.share}
          </a>
        </p>
        <EquityTable label={t.byBand} of={t.band} rows={equityByBand(given)} withHours={withHours} />
        <Fold summary={t.byWard}>
          <EquityTable label={t.byWard} of={t.ward} rows={equityByWard(given)} withHours={withHours} />
        </Fold>
      </div>
    </Panel>
  );
}
