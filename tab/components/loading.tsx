import { tabText } from '../text.ts';
import css from './components.module.css';

/** Grey lines in the shape of what is coming; screen readers hear one word. */
export function Loading({ lines, heading = false }: { readonly lines: number; readonly heading?: boolean }) {
  return (
    <div className={css.loading} role="status">
      <span className="unseen">{tabText.loading}</span>
      {heading && <span className={css.loadingHeading} aria-hidden="true" />}
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={css.loadingLine} aria-hidden="true" />
      ))}
    </div>
  );
}
