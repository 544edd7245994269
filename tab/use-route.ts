import { useSyncExternalStore } from 'react';
import { routeOf, type Route } from './route.ts';

let moved = false;
window.addEventListener('hashchange', () => {
  moved = true;
});

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The route of the moment. The hash works inside an iframe and needs nothing of the server. */
export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, () => window.location.hash));

/** Whether the person has moved inside the tab; the page they began on leaves the focus where Teams put it. */
export const hasMoved = (): boolean => moved;

/** Goes to another address of the tab, as a link does. */
export const goTo = (address: string): void => {
  window.location.hash = address;
};
