import type { NamedEquity, PerPupil } from '../../../shared/allocation/equity.ts';
import { hoursSaid } from '../../../shared/resource-allocation/text.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { bandsText } from './text.ts';

const t = bandsText.equity;

/** How many, and of how many schools where some have no figure. */
const pupils = ({ pupils: count, schools, without }: PerPupil): string =>
  schools === 0 ? t.unknown : t.pupils(count, without === 0 ? undefined : schools);
const hours = ({ minutes }: PerPupil): string => (minutes === null ? t.unknown : hoursSaid(minutes));

interface Props {
  readonly label: string;
  /** What the rows are: bands or wards. */
  readonly of: string;
  readonly rows: readonly NamedEquity[];
  /** Without it nothing is said of hours, as none are shared yet. */
  readonly withHours: boolean;
}

/** Pupils with SLCN and with free meals by band or ward, and the hours for each of them. Row K11. */
export function EquityTable({ label, of, rows, withHours }: Props) {
  const number = (title: string, cell: (row: NamedEquity) => string) => ({ title, isNumber: true, cell });
  return (
    <WideTable
      label={label}
      rows={rows}
      keyOf={({ name }) => name}
      stacks
      columns={[
        { title: of, cell: ({ name }) => name },
        number(t.schools, ({ equity }) => equity.schools.toLocaleString('en-GB')),
        number(t.slcn, ({ equity }) => pupils(equity.perSlcn)),
        number(t.freeMeals, ({ equity }) => pupils(equity.perFreeMeals)),
        ...(withHours
          ? [
              number(t.perSlcn, ({ equity }) => hours(equity.perSlcn)),
              number(t.perFreeMeals, ({ equity }) => hours(equity.perFreeMeals)),
            ]
          : []),
      ]}
    />
  );
}
