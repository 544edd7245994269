import { Icon, type IconName } from '../../components/icon.tsx';
import { against, standingOf, type Kind, type When } from './stretches.ts';
import { freeBusyText as text } from './text.ts';
import { useFreeBusy } from './use-free-busy.ts';
import css from './free-busy.module.css';

const icons: Readonly<Record<Kind | 'free', IconName>> = {
  free: 'done',
  busy: 'close',
  away: 'close',
  tentative: 'waiting',
};

/** 'You are free', or what stands against a time in the person's own calendar; nothing when it is not shown. */
export function OwnStanding({ slot }: { readonly slot: When }) {
  const state = useFreeBusy();
  if (state.is !== 'shown') return null;
  const stretches = against(state.busy, slot);
  const standing = standingOf(stretches);
  return (
    <p className={css.standing} data-standing={standing}>
      <Icon name={icons[standing]} />
      <span>{standing === 'free' ? text.free : text.not(stretches)}</span>
    </p>
  );
}
