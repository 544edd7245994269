import type { GridAnswer, GridEntryView } from '../../../shared/scoping/contract.ts';
import { entriesOf } from './changing.ts';
import type { GridEditor } from './grid-editor.ts';
import { createSender } from './still-true-sender.ts';
import { again, joined, moved, says, unsaid, wayThrough, type Said, type Way } from './still-true.ts';

export interface StillTrue {
  readonly way: Way;
  /** What was taken out last, so that it can be put back. */
  readonly lastGone: Pick<GridEntryView, 'id' | 'text'> | undefined;
  /** Why something was not saved; it is asked about again. */
  readonly sentence: string | undefined;
}

/** Somebody's way through the entries of a grid, from the moment they begin. Row E08. */
export function createStillTrue({ grid, press }: Pick<GridEditor, 'grid' | 'press'>, begin: GridAnswer) {
  let state: StillTrue = { way: wayThrough(begin), lastGone: undefined, sentence: undefined };
  const listeners = new Set<() => void>();
  const set = (next: Partial<StillTrue>): void => {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  const now = (): GridAnswer | undefined => {
    const known = grid.state();
    return known.phase === 'ready' ? known.value : undefined;
  };
  const sender = createSender({
    press,
    grid: now,
    said: () => state.way.said,
    onRefused: (ids, sentence) => set({ way: ids.reduce(unsaid, state.way), sentence }),
  });
  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Says it of the entry that is shown, as it stands on the screen, and goes on. */
    say: (said: Said): void => {
      const id = state.way.ids[state.way.at];
      const known = now();
      const entry = known && entriesOf(known).find((each) => each.id === id);
      if (!known || !entry) return set({ way: moved(state.way, 1) });
      const way = says(state.way, said);
      set({ way, sentence: undefined, ...(said === 'gone' ? { lastGone: entry } : {}) });
      sender.say({ id: entry.id, said, seen: known.rev });
    },
    /** Goes one back or on without saying anything. */
    move: (by: 1 | -1): void => set({ way: moved(state.way, by) }),
    /** Puts back what was taken out last, and shows it again. */
    undo: (): void => {
      const { lastGone } = state;
      if (!lastGone) return;
      set({ way: unsaid(state.way, lastGone.id), lastGone: undefined, sentence: undefined });
      sender.say({ id: lastGone.id, said: 'back', seen: now()?.rev ?? 0 });
    },
    /** Takes in what came to the grid meanwhile. */
    follow: (next: GridAnswer): void => {
      const way = joined(state.way, next);
      if (way !== state.way) set({ way });
    },
    /** Begins again with those that were passed over. */
    again: (next: GridAnswer): void => set({ way: again(state.way, next) }),
    /** When everything that was said is sent. */
    idle: sender.idle,
  };
}
export type StillTrueStore = ReturnType<typeof createStillTrue>;
