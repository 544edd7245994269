import { useState } from 'react';
import type { LedgerAnswer } from '../../../shared/hours/contract.ts';
import { dimensionSchema, type Dimension } from '../../../shared/hours/figures.ts';
import { Panel } from '../../components/panel.tsx';
import { Choose } from './choose.tsx';
import { chosenOf, ledgerCsv, nameOf, tableOf, valuesIn, type Chosen } from './ledger.ts';
import { hoursPageText as t } from './text.ts';
import css from './ledger.module.css';
import tables from './tables.module.css';

const everything = '*';
const dimensions = ['activity', 'term', 'stream', 'strand', 'level', 'kind'] as const satisfies readonly Dimension[];

/** The ledger of a year divided by what somebody chooses, of what they choose to count. Rows L06, L12. */
export function LedgerPanel({ ledger: { cells, academicYear } }: { readonly ledger: LedgerAnswer }) {
  const [by, setBy] = useState<Dimension>('activity');
  const [chosen, setChosen] = useState<Chosen>({});
  const choose = (each: Dimension, value: string) => {
    const { [each]: _, ...others } = chosen;
    setChosen(value === everything ? others : { ...others, [each]: value });
  };
  const { head, rows, total } = tableOf(chosenOf(cells, chosen), by);
  return (
    <Panel title={t.ledger}>
      <p className={css.quiet}>{t.ledgerHow}</p>
      <div className={css.top}>
        <Choose
          label={t.by}
          value={by}
          options={dimensions.map((each) => [each, t.dimension[each]])}
          onChoose={(value) => setBy(dimensionSchema.parse(value))}
        />
        {dimensions
          .filter((each) => each !== by && valuesIn(cells, each).length > 1)
          .map((each) => (
            <Choose
              key={each}
              label={t.dimension[each]}
              value={chosen[each] ?? everything}
              options={[
                [everything, t.all],
                ...valuesIn(cells, each).map((value) => [value, nameOf(each, value)] as const),
              ]}
              onChoose={(value) => choose(each, value)}
            />
          ))}
      </div>
      {rows.length === 0 ? (
        <p className={css.quiet}>{t.nothing}</p>
      ) : (
        <div className={tables.wide} tabIndex={0} role="group" aria-label={t.ledger}>
          <table className={tables.table}>
            <thead>
              <tr>
                {[t.dimension[by], ...head].map((each) => (
                  <th key={each} scope="col">
                    {each}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, figures }) => (
                <Row key={name} name={name} figures={figures} />
              ))}
            </tbody>
            {total && (
              <tfoot>
                <Row name={t.total} figures={total} />
              </tfoot>
            )}
          </table>
        </div>
      )}
      <p className={css.files}>
        <a
          download={`hours-${academicYear}.csv`}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(ledgerCsv(cells))}`}
        >
          {t.csv}
        </a>
      </p>
    </Panel>
  );
}

const Row = ({ name, figures }: { readonly name: string; readonly figures: readonly string[] }) => (
  <tr>
    <th scope="row">{name}</th>
    {figures.map((figure, n) => (
      <td key={n}>{figure}</td>
    ))}
  </tr>
);
