import type { ReactNode } from 'react';
import { schoolsAddress } from '../route.ts';
import { tabText } from '../text.ts';
import { BackLink } from './back-link.tsx';
import { PageTitle } from './page-title.tsx';
import css from './components.module.css';

/** The way back to the list of schools, above a page that is opened from it. */
export function BackToSchools() {
  return (
    <nav>
      <BackLink to={schoolsAddress}>{tabText.back}</BackLink>
    </nav>
  );
}

interface Props {
  readonly title: string;
  /** What stands under the heading. */
  readonly children?: ReactNode;
}

/** The head of a page: its heading, and what belongs to it. */
export function PageHead({ title, children }: Props) {
  return (
    <header className={css.pageHead}>
      <PageTitle>{title}</PageTitle>
      {children}
    </header>
  );
}
