import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './components.module.css';

interface Props {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Something folded away under one line until somebody opens it. */
export function Fold({ summary, open, className = '', children }: Props) {
  return (
    <details className={`${css.fold} ${className}`} open={open}>
      <summary>
        <Icon name="forward" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
