import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { Fold } from '../../components/fold.tsx';
import { announce } from '../../components/announce.ts';
import { changeLines } from './grid.ts';
import { SavingLine } from './saving-line.tsx';
import { gridText } from './text.ts';
import { TakeAway } from './take-away.tsx';
import { useChanging } from './use-changing.ts';
import { useSaving } from './use-saving.ts';
import css from './editing.module.css';

interface Props {
  readonly id: string;
  readonly framework: FrameworkAnswer;
}

/** Below the grid: its copies for others, what was taken out and can come back, and what happened this term. */
export function GridFoot({ id, framework }: Props) {
  const { grid, editor } = useChanging();
  const { saving, run } = useSaving();
  const restore = async (entryId: string, text: string) => {
    if (await run(() => editor.press('entries/restore', { entryId, seen: grid.rev }))) announce(gridText.isBack(text));
  };
  return (
    <>
      {grid.changed && <p className={css.status}>{scopingText.asOf(grid.changed)}</p>}
      <TakeAway id={id} />
      {grid.may.update && grid.removed.length > 0 && (
        <Fold
          className={css.more}
          summary={gridText.lately(grid.removed.length)}
          open={grid.changes[0]?.what === 'removed'}
        >
          <ul className={css.plainList}>
            {grid.removed.toReversed().map(({ id, text, cells }) => (
              <li key={id}>
                {text} ({cells.map((cell) => cellName(framework, cell)).join('; ')}){' '}
                <button type="button" className={css.quietButton} onClick={() => void restore(id, text)}>
                  {gridText.putBack}
                  <span className="unseen"> {text}</span>
                </button>
              </li>
            ))}
          </ul>
          {saving.state === 'failed' && <SavingLine saving={saving} />}
        </Fold>
      )}
      {grid.changes.length > 0 && (
        <Fold className={css.more} summary={gridText.changes(grid.changes.length)}>
          <ul className={css.plainList}>
            {changeLines(framework, grid).map(({ id, line }) => (
              <li key={id}>{line}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
