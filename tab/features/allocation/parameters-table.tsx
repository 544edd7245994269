import type { WhatIfAnswer } from '../../../shared/allocation/contract.ts';
import { parameters, type AllocationSettings, type Parameter } from '../../../shared/allocation/settings.ts';
import { allocationText, shown } from '../../../shared/allocation/text.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { bandsText } from './text.ts';
import css from './allocation.module.css';

const t = bandsText.parameters;
const said = (value: number | undefined): string => (value === undefined ? t.none : shown(value, 3));
const number = (title: string, cell: (parameter: Parameter) => string) => ({ title, isNumber: true, cell });

interface Props {
  readonly spreads: WhatIfAnswer['spreads'];
  readonly settings: AllocationSettings;
  /** How many are banded. */
  readonly schools: number;
}

/** Mean and SD of each parameter, and of how many schools. Row K02. */
export function ParametersTable({ spreads, settings, schools }: Props) {
  return (
    <div className={css.column}>
      <WideTable
        label={t.title}
        rows={parameters}
        keyOf={(parameter) => parameter}
        columns={[
          { title: t.name, cell: (parameter) => allocationText.capital(allocationText.parameters[parameter]) },
          number(t.weight, (parameter) => String(settings.weights[parameter])),
          number(t.schools, (parameter) => (spreads[parameter]?.n ?? 0).toLocaleString('en-GB')),
          number(t.mean, (parameter) => said(spreads[parameter]?.mean)),
          number(t.sd, (parameter) => said(spreads[parameter]?.sd)),
        ]}
      />
      {allocationText.warnings({ spreads }, schools, settings).map((sentence) => (
        <p key={sentence} className={css.quiet}>
          {sentence}
        </p>
      ))}
    </div>
  );
}
