import { Button } from '@fluentui/react-components';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { Icon } from '../../components/icon.tsx';
import { SavingLine } from './saving-line.tsx';
import { gridText } from './text.ts';
import { useChanging } from './use-changing.ts';
import { useSaving } from './use-saving.ts';
import css from './editing.module.css';

interface Props {
  readonly entry: GridEntryView;
  readonly framework: FrameworkAnswer;
}

/** 'Is this the right cell?': what one asked about an entry, with the two ways to answer. Row E05. */
export function PlaceQuestion({ entry, framework }: Props) {
  const { grid, editor } = useChanging();
  const { saving, run } = useSaving();
  const { question } = entry;
  if (!question) return null;
  const settle = (moves: boolean) =>
    void run(() => editor.press('entries/settle', { entryId: entry.id, seen: grid.rev, moves }));
  return (
    <div className={css.question} role="group" aria-label={`${gridText.asking} ${entry.text}`}>
      <p>{gridText.asks(question.by, question.text)}</p>
      {question.cells.length > 0 && <p>{gridText.mightBe(question.cells.map((cell) => cellName(framework, cell)))}</p>}
      {grid.may.update && (
        <div className={css.buttons}>
          {question.cells.length > 0 && (
            <Button size="small" onClick={() => settle(true)}>
              {gridText.moves}
            </Button>
          )}
          <Button size="small" onClick={() => settle(false)}>
            {gridText.stays}
          </Button>
        </div>
      )}
      {saving.state === 'failed' && <SavingLine saving={saving} />}
    </div>
  );
}

/** The therapist's button to agree where an entry stands. Row E06. */
export function AgreeButton({ entry }: Pick<Props, 'entry'>) {
  const { grid, editor } = useChanging();
  const { saving, run } = useSaving();
  if (entry.agreed || entry.question || !grid.may.review) return null;
  const agree = () => void run(() => editor.press('entries/agree', { entryId: entry.id, seen: grid.rev }));
  return (
    <>
      <button type="button" className={css.quietButton} onClick={agree}>
        <Icon name="done" />
        {gridText.agree}
        <span className="unseen"> {entry.text}</span>
      </button>
      {saving.state === 'failed' && <SavingLine saving={saving} />}
    </>
  );
}
