import type { Instant } from '../../shared/kernel/time.ts';
import { tabText } from '../text.ts';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';
import css from './components.module.css';

/** When an answer was given, and whether a newer one could not be had. */
export interface Seen {
  readonly asOf: Instant;
  readonly behind: string | undefined;
}

/** Owns up that what is shown may be out of date: a sentence once a page, the time alone in its other parts. */
export function Behind({ seen, short = false }: { readonly seen: Seen; readonly short?: boolean }) {
  if (!seen.behind) return null;
  if (!short) return <Notice>{tabText.behind(seen.asOf)}</Notice>;
  return (
    <p className={css.behind}>
      <Icon name="warning" />
      {tabText.asOf(seen.asOf)}
    </p>
  );
}
