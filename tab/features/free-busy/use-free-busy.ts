import { useEffect, useSyncExternalStore } from 'react';
import type { FreeBusyState } from './free-busy.ts';
import type { Range } from './graph.ts';
import { freeBusy } from './running.ts';

/** What is known of the person's own calendar; draws again when that changes. */
export const useFreeBusy = (): FreeBusyState => useSyncExternalStore(freeBusy.subscribe, freeBusy.state);

/** Reads these days when they wanted that here before; asks nothing. */
export function useResumed({ first, last }: Range): void {
  useEffect(() => {
    void freeBusy.resume({ first, last });
  }, [first, last]);
}
