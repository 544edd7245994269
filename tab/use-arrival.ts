import { useEffect, type RefObject } from 'react';
import type { Route } from './route.ts';
import { useRoute } from './use-route.ts';

/** Goes down to a place, keyboard included, when the address asks for it and not for the page it stands on. */
export function useArrival(place: RefObject<HTMLElement | null>, asksForIt: (route: Route) => boolean): void {
  const isAskedFor = asksForIt(useRoute());
  useEffect(() => {
    if (isAskedFor) place.current?.focus();
    if (isAskedFor) place.current?.scrollIntoView();
  }, [isAskedFor, place]);
}
