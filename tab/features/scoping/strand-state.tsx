import type { Strand } from '../../../shared/balanced-system/framework.ts';
import { Icon } from '../../components/icon.tsx';
import { unconfirmedIn } from './changing.ts';
import { SavingLine } from './saving-line.tsx';
import { gridText } from './text.ts';
import { useChanging } from './use-changing.ts';
import { useSaving } from './use-saving.ts';
import css from './editing.module.css';

interface Props {
  readonly strand: Strand;
  readonly name: string;
  readonly isEmpty: boolean;
}

/** Whether a strand is up to date for the coming meeting; the SENDCo says so with one press. */
export function StrandState({ strand, name, isEmpty }: Props) {
  const { grid, editor } = useChanging();
  const { saving, run } = useSaving();
  if (!grid.cycle) return null;
  if (grid.through.includes(strand))
    return (
      <span className={css.confirmed}>
        <Icon name="done" />
        {gridText.strandDone}
      </span>
    );
  if (!grid.may.confirm) return null;
  const confirm = () =>
    run(() => editor.press('confirm', { entryIds: unconfirmedIn(grid, strand), through: strand, seen: grid.rev }));
  return (
    <>
      <button type="button" className={css.quietButton} onClick={() => void confirm()}>
        <Icon name="done" />
        {isEmpty ? gridText.strandNothing : gridText.strandStill}
        <span className="unseen"> ({name})</span>
      </button>
      {saving.state === 'failed' && <SavingLine saving={saving} />}
    </>
  );
}
