import type { ReactNode } from 'react';
import { gridAddress } from '../route.ts';
import { tabText } from '../text.ts';
import { Icon } from './icon.tsx';
import css from './components.module.css';

interface Props {
  readonly to: string;
  readonly children: ReactNode;
}

/** The way back to where a page is opened from; it stands above the page's own heading. */
export function BackLink({ to, children }: Props) {
  return (
    <div>
      <a className={css.back} href={to}>
        <Icon name="back" />
        {children}
      </a>
    </div>
  );
}

/** The way back from a page about the grid to the grid itself. */
export function BackToGrid({ id }: { readonly id: string }) {
  return <BackLink to={gridAddress(id)}>{tabText.toGrid}</BackLink>;
}
