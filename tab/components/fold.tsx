import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './components.module.css';

interface Props {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly className?: string | undefined;
  /** Told when it is opened and closed: what costs a request waits for that. */
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** Something folded away under one line until somebody opens it. */
export function Fold({ summary, open, className = '', onToggle, children }: Props) {
  return (
    <details
      className={`${css.fold} ${className}`}
      open={open}
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
    >
      <summary>
        <Icon name="forward" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
