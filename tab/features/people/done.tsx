import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import css from './people.module.css';

/** What was just done, where the list that it changed begins. */
export function Done({ children }: { readonly children: ReactNode }) {
  return (
    <p className={css.done}>
      <Icon name="done" />
      <span>{children}</span>
    </p>
  );
}
