import { useEffect, useRef, type ReactNode } from 'react';
import { tabText } from '../text.ts';
import { hasMoved } from '../use-route.ts';

/** The page's heading. After a move inside the tab it takes the focus, as a new page would. */
export function PageTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} – ${tabText.product}`;
  }, [children]);
  useEffect(() => {
    if (hasMoved()) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="page-title">
      {children}
    </h1>
  );
}
