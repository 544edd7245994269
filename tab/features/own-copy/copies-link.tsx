import { ownCopyText as t } from '../../../shared/own-copy/text.ts';
import { Icon } from '../../components/icon.tsx';
import { YourTurn } from '../../components/turn.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { waiting } from './copies.ts';
import css from './copies.module.css';

/** The way to the page of the own side's records, with what waits there; nothing for those who have no part in it. */
export function CopiesLink({ id }: { readonly id: string }) {
  const state = useWatch(useAnswers().copies(id));
  if (state.phase !== 'ready' || state.value.copies.length === 0) return null;
  const count = waiting(state.value.copies).length;
  return (
    <p className={css.link}>
      <a href={schoolAddress(id, 'copies')}>
        <Icon name="file" />
        {t.open}
      </a>
      {count > 0 && (
        <>
          <YourTurn />
          <span>{t.waits(count)}</span>
        </>
      )}
    </p>
  );
}
