import { Icon } from '../../components/icon.tsx';
import { gridText } from './text.ts';
import type { Saving } from './use-saving.ts';
import css from './editing.module.css';

interface Props {
  readonly saving: Saving | undefined;
  /** Where what failed can be tried again by itself. */
  readonly onAgain?: () => void;
}

/** Beside a field: being saved, saved and when, or why not. */
export function SavingLine({ saving, onAgain }: Props) {
  if (!saving || saving.state === 'idle') return null;
  if (saving.state === 'failed')
    return (
      <p className={css.wrong}>
        <Icon name="warning" />
        <span>
          {saving.sentence}{' '}
          {onAgain && (
            <button type="button" className={css.again} onClick={onAgain}>
              {gridText.tryAgain}
            </button>
          )}
        </span>
      </p>
    );
  return <p className={css.status}>{saving.state === 'saving' ? gridText.saving : gridText.saved(saving.at)}</p>;
}
