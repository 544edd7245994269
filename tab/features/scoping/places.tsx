import { Checkbox } from '@fluentui/react-components';
import { cellName } from '../../../shared/balanced-system/content.ts';
import { cells, type Cell } from '../../../shared/balanced-system/framework.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { notSteps } from '../../../shared/balanced-system/principles.ts';
import { Fold } from '../../components/fold.tsx';
import { gridText } from './text.ts';
import css from './editing.module.css';

interface Props {
  readonly framework: FrameworkAnswer;
  readonly chosen: readonly Cell[];
  readonly onToggle: (cell: Cell) => void;
  /** What stands there while it is folded; how many cells unless told. */
  readonly summary?: string;
}

/** The fifteen cells to choose from, folded away until one entry is to stand in several. Row E02. */
export function Places({ framework, chosen, onToggle, summary = gridText.places(chosen.length) }: Props) {
  return (
    <Fold className={css.places} summary={summary}>
      <fieldset className={css.placeList}>
        <legend className="unseen">{gridText.placesOf}</legend>
        <p className={css.status}>{notSteps}</p>
        {cells.map((cell) => (
          <Checkbox
            key={cell}
            label={cellName(framework, cell)}
            checked={chosen.includes(cell)}
            onChange={() => onToggle(cell)}
          />
        ))}
      </fieldset>
    </Fold>
  );
}
