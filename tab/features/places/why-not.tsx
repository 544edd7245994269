import { Icon } from '../../components/icon.tsx';
import type { Unsaid } from '../scoping/said.ts';
import css from './places.module.css';

/** Why something was not saved, beside it. */
export function WhyNot({ why }: { readonly why: Unsaid | undefined }) {
  if (!why) return null;
  return (
    <p className={css.wrong}>
      <Icon name="warning" />
      <span>{why.sentence}</span>
    </p>
  );
}
