import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { Icon } from '../../components/icon.tsx';
import { tabText } from '../../text.ts';
import { AddEntry } from './add-entry.tsx';
import { Entry } from './entry.tsx';
import type { CellView } from './grid.ts';
import { gridText } from './text.ts';
import { useChanging } from './use-changing.ts';
import css from './scoping.module.css';

interface Props {
  readonly cell: CellView;
  readonly framework: FrameworkAnswer;
}

/** What stands in one of the 15 cells: what is in place, what is missing, or that there is nothing yet. */
export function CellEntries({ cell, framework }: Props) {
  const { grid } = useChanging();
  const entries = [...cell.provisions, ...cell.gaps];
  const since = grid.staleCells.find((each) => each.cell === cell.cell)?.since;
  return (
    <>
      {since && (
        <p className={css.stale}>
          <Icon name="waiting" />
          {versionText.staleSince(since)}
        </p>
      )}
      {entries.length === 0 ? (
        <p className={css.nothing}>{tabText.nothingYet}</p>
      ) : (
        <ul className={css.entries}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} framework={framework} isSaidAbove={entry.staleSince === since} />
          ))}
        </ul>
      )}
      <AddEntry cell={cell.cell} name={gridText.addTo(cellName(framework, cell.cell))} framework={framework} />
    </>
  );
}
