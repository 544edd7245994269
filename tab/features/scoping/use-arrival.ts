import { useEffect, type RefObject } from 'react';
import { gridWord } from '../../route.ts';
import { useRoute } from '../../use-route.ts';

/** Goes down to the grid, keyboard included, when the address asks for the grid and not for the page it stands on. */
export function useArrival(place: RefObject<HTMLElement | null>): void {
  const route = useRoute();
  const isAskedFor = route.page === 'school' && route.part === gridWord;
  useEffect(() => {
    if (isAskedFor) place.current?.focus();
    if (isAskedFor) place.current?.scrollIntoView();
  }, [isAskedFor, place]);
}
