import { useLayoutEffect, useState, type RefObject } from 'react';

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * Whether an element has room for `rems` of the person's own letter size. Twice the text size halves the room, as
 * zooming does, so that large text gets the narrow layout as well. WCAG 1.4.4, 1.4.10.
 */
export function useIsWide(element: RefObject<HTMLElement | null>, rems: number): boolean {
  const [isWide, setIsWide] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => setIsWide(current.clientWidth >= rems * rem());
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, rems]);
  return isWide;
}
