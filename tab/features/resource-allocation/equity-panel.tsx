import { equityByWard, equityOf, type PerPupil } from '../../../shared/allocation/equity.ts';
import type { PlanShares } from '../../../shared/resource-allocation/share-plan.ts';
import { hoursSaid } from '../../../shared/resource-allocation/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { EquityTable } from '../allocation/equity-table.tsx';
import { shareText } from './text.ts';
import css from './share.module.css';

const t = shareText.equity;
const said = ({ minutes }: PerPupil): string => (minutes === null ? t.unknown : hoursSaid(minutes));

/** Hours to each pupil with SLCN and with free meals, of all schools and by ward. Row K11. */
export function EquityPanel({ shares }: { readonly shares: PlanShares }) {
  const given = shares.schools.map(({ school: { ward, slcn, freeMeals }, total: minutes }) => ({
    ...{ ward: ward || t.noWard, slcn, freeMeals, minutes },
  }));
  const all = equityOf(given);
  return (
    <Panel title={t.title}>
      {(
        [
          [t.slcn, all.perSlcn],
          [t.freeMeals, all.perFreeMeals],
        ] as const
      ).map(([title, per]) => (
        <p key={title} className={css.words}>
          {title}: <strong>{said(per)}</strong> <span className={css.quiet}>{t.of(per.schools, per.without)}</span>
        </p>
      ))}
      <Fold summary={t.byWard}>
        <EquityTable label={t.byWard} of={t.ward} rows={equityByWard(given)} withHours />
      </Fold>
    </Panel>
  );
}
