import type { ReactNode } from 'react';
import css from './wide-table.module.css';

/** One column: its heading, and what stands in it of each row. */
export interface Column<Row> {
  readonly title: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  /** What the table is about, for those who do not see it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first names the row. */
  readonly columns: readonly Column<Row>[];
  /** A row that stands out, such as a sum. */
  readonly isStrong?: (row: Row) => boolean;
  /** On a narrow page each row becomes a block of lines; without it the table is moved sideways. */
  readonly stacks?: boolean;
}

/** A table that never makes the page wider: it can be moved sideways, by keyboard too. */
export function WideTable<Row>({ label, rows, keyOf, columns, isStrong, stacks = false }: Props<Row>) {
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <div className={css.wide} tabIndex={0} role="group" aria-label={label}>
      <table className={css.table} data-stacks={stacks || undefined}>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" data-number={isNumber}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-strong={isStrong?.(row) || undefined}>
              <th scope="row">{first.cell(row)}</th>
              {others.map(({ title, isNumber, cell }) => (
                <td key={title} data-label={title} data-number={isNumber}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
