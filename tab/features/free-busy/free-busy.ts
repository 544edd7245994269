import type { CalendarSettings } from '../../../shared/free-busy/contract.ts';
import type { CalendarAccess } from '../../calendar-access.ts';
import { readBusy, type GraphPorts, type Range } from './graph.ts';
import type { Busy } from './stretches.ts';
import { freeBusyText as text } from './text.ts';

/** What is known of a person's own calendar; `says` is why it is not shown. */
export type FreeBusyState =
  | { readonly is: 'off'; readonly says?: string }
  | { readonly is: 'asking' }
  | { readonly is: 'reading' }
  | { readonly is: 'failed'; readonly says: string }
  | { readonly is: 'shown'; readonly busy: readonly Busy[] };

export interface FreeBusyPorts extends Omit<GraphPorts, 'graph'> {
  /** Who asks, and where Graph is; undefined when our own server does not say. */
  readonly settings: () => Promise<CalendarSettings | undefined>;
  readonly open: (settings: CalendarSettings) => Promise<CalendarAccess>;
  /** Takes what sign-in left in this browser out of it. */
  readonly forget: () => void;
  /** Whether they wanted it when they were last here, on this device. */
  readonly choice: { readonly wanted: () => boolean; readonly want: (wanted: boolean) => void };
}

/** After this the calendar is read anew when a page with times opens. */
const fresh = 120_000;

/**
 * A person's own free/busy in this browser: nothing is asked before they press, nothing is kept but the wish to see it.
 * Whatever goes wrong ends in a sentence, and the page goes on as if this were not there. Decision 16.
 */
export function createFreeBusy(ports: FreeBusyPorts) {
  let state: FreeBusyState = { is: 'off' };
  let opened: Promise<{ access: CalendarAccess; settings: CalendarSettings } | undefined> | undefined;
  let read: { readonly range: Range; readonly at: number } | undefined;
  /** Goes up with each wish, so that what comes late for an earlier one is left. */
  let wish = 0;
  const listeners = new Set<() => void>();

  const become = (next: FreeBusyState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const access = () => {
    opened ??= ports
      .settings()
      .then(async (settings) => settings && { settings, access: await ports.open(settings) })
      .catch(() => undefined)
      .then((found) => {
        if (!found) opened = undefined; // the next press tries again
        return found;
      });
    return opened;
  };
  const take = async (mine: number, range: Range): Promise<void> => {
    const found = await access();
    const token = await found?.access.token();
    if (mine !== wish) return;
    if (!found || !token) return become({ is: 'off', says: found ? text.askAgain : text.notAsked.failed });
    const reading = await readBusy({ ...ports, graph: found.settings.graph }, token, range);
    if (mine !== wish) return;
    if (reading.ok) {
      read = { range, at: ports.now() };
      return become({ is: 'shown', busy: reading.busy });
    }
    if (reading.why === 'refused') ports.forget();
    become({ is: reading.why === 'refused' ? 'off' : 'failed', says: text.notRead[reading.why] });
  };

  return {
    state: (): FreeBusyState => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** They pressed: asks for their consent in Teams' window, then reads these days. */
    show: async (range: Range): Promise<void> => {
      const mine = ++wish;
      become({ is: 'asking' });
      const found = await access();
      const answer = found ? await found.access.ask().catch(() => 'failed' as const) : 'failed';
      if (mine !== wish) {
        // They changed their mind while Teams' window was open: what it gave is not kept.
        if (answer === 'agreed') ports.forget();
        return;
      }
      if (answer !== 'agreed') return become({ is: 'off', says: text.notAsked[answer] });
      ports.choice.want(true);
      become({ is: 'reading' });
      await take(mine, range);
    },
    /** A page with times opens: reads these days without asking, when they wanted that here before. */
    resume: async (range: Range): Promise<void> => {
      const isFresh =
        read && read.range.first === range.first && read.range.last === range.last && ports.now() - read.at < fresh;
      if (state.is === 'asking' || state.is === 'reading' || (state.is === 'shown' && isFresh)) return;
      if (!ports.choice.wanted() || (state.is === 'off' && state.says)) return;
      const mine = ++wish;
      if (state.is !== 'shown') become({ is: 'reading' });
      await take(mine, range);
    },
    again: async (range: Range): Promise<void> => {
      const mine = ++wish;
      become({ is: 'reading' });
      await take(mine, range);
    },
    hide: (): void => {
      wish++;
      read = undefined;
      opened = undefined;
      ports.choice.want(false);
      ports.forget();
      become({ is: 'off' });
    },
  };
}
export type FreeBusy = ReturnType<typeof createFreeBusy>;
