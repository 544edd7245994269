import { Icon } from '../../components/icon.tsx';
import { schoolAddress } from '../../route.ts';
import { evaluationPageText as t } from './text.ts';
import css from './evaluation.module.css';

/** From one tool back to the list of them. */
export function BackToTools({ id }: { readonly id: string }) {
  return (
    <a className={css.back} href={schoolAddress(id, 'evaluations')}>
      <Icon name="back" />
      {t.all}
    </a>
  );
}
