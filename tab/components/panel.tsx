import { useId, type ReactNode } from 'react';
import css from './components.module.css';

interface Props {
  readonly title: string;
  /** A few words at the other end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Panel({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className={css.panel} aria-labelledby={id}>
      <header className={css.panelHead}>
        <h2 id={id} className={css.panelTitle}>
          {title}
        </h2>
        {aside && <div className={css.panelAside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
