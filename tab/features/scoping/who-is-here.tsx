import { useSyncExternalStore } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useAnswers } from '../../use-answers.ts';
import { gridText } from './text.ts';
import css from './scoping.module.css';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Who else has the grid open and writes in it; nothing while nobody does, or while that cannot be told. Rows C09, E21. */
export function WhoIsHere({ id }: { readonly id: string }) {
  const watch = useAnswers().here(id);
  const state = useSyncExternalStore(watch.subscribe, watch.state);
  const here = state.phase === 'ready' ? state.value.here : [];
  if (here.length === 0) return null;
  const names = list.format(here);
  return (
    <p className={css.here}>
      <Icon name="people" />
      {here.length === 1 ? gridText.here(names) : gridText.hereSeveral(names)}
    </p>
  );
}
