import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { tabText } from '../../text.ts';
import { AddEntry } from './add-entry.tsx';
import { Entry } from './entry.tsx';
import type { CellView } from './grid.ts';
import { gridText } from './text.ts';
import css from './scoping.module.css';

interface Props {
  readonly cell: CellView;
  readonly framework: FrameworkAnswer;
}

/** What stands in one of the 15 cells: what is in place, what is missing, or that there is nothing yet. */
export function CellEntries({ cell, framework }: Props) {
  const entries = [...cell.provisions, ...cell.gaps];
  return (
    <>
      {entries.length === 0 ? (
        <p className={css.nothing}>{tabText.nothingYet}</p>
      ) : (
        <ul className={css.entries}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} framework={framework} />
          ))}
        </ul>
      )}
      <AddEntry cell={cell.cell} name={gridText.addTo(cellName(framework, cell.cell))} framework={framework} />
    </>
  );
}
