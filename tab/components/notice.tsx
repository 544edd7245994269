import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './components.module.css';

/** A line that asks for attention without standing in the way: icon, words and a border, never colour alone. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p className={css.notice} role="status">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}
