import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { cellOf, levelsTopDown, strands, type Cell, type Strand } from '../../../shared/balanced-system/framework.ts';

interface Props {
  readonly framework: FrameworkAnswer;
  readonly className: string | undefined;
  /** The table's `caption`. */
  readonly caption: ReactElement;
  /** One cell's `td`. */
  readonly cell: (cell: Cell) => ReactElement;
  /** What stands above a strand where its name alone is not enough. */
  readonly heading?: (strand: Strand) => ReactNode;
  /** Attributes by which a style tells one table from another. */
  readonly measure?: string;
}

/** The fifteen cells as the framework prints them: five strands across, specialist on top. Rows A01, A02. */
export function FrameworkTable({ framework, className, caption, cell, heading, measure }: Props) {
  return (
    <table className={className} data-measure={measure}>
      {caption}
      <thead>
        <tr>
          <td />
          {strands.map((strand) => (
            <th key={strand} scope="col">
              {heading ? heading(strand) : framework.strands[strand].name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levelsTopDown.map((level) => (
          <tr key={level}>
            <th scope="row">{framework.levels[level].name}</th>
            {strands.map((strand) => (
              <Fragment key={strand}>{cell(cellOf(strand, level))}</Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
