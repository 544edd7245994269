import { Icon } from '../../components/icon.tsx';
import { tabText } from '../../text.ts';
import type { CellView } from './grid.ts';
import css from './scoping.module.css';

/** What stands in one of the 15 cells: what is in place, what is missing, or that there is nothing yet. */
export function CellEntries({ cell }: { readonly cell: CellView }) {
  const isEmpty = cell.provisions.length === 0 && cell.gaps.length === 0;
  if (isEmpty) return <p className={css.nothing}>{tabText.nothingYet}</p>;
  return (
    <ul className={css.entries}>
      {cell.provisions.map((entry) => (
        <li key={entry.id} className={css.provision}>
          {entry.text}
        </li>
      ))}
      {cell.gaps.map((entry) => (
        <li key={entry.id} className={css.gap}>
          <Icon name="gap" />
          <span>
            <strong>{tabText.gap}:</strong> {entry.text}
          </span>
        </li>
      ))}
    </ul>
  );
}
