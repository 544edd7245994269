import { Icon } from '../../components/icon.tsx';
import { gridText } from './text.ts';
import type { Saving } from './use-saving.ts';
import css from './editing.module.css';

/** Beside a field: being saved, saved and when, or why not. */
export function SavingLine({ saving }: { readonly saving: Saving }) {
  if (saving.state === 'idle') return null;
  if (saving.state === 'failed')
    return (
      <p className={css.wrong}>
        <Icon name="warning" />
        <span>{saving.sentence}</span>
      </p>
    );
  return <p className={css.status}>{saving.state === 'saving' ? gridText.saving : gridText.saved(saving.at)}</p>;
}
