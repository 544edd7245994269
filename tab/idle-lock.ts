/** How long a page with what is known about children may stand open untouched. Source: C-08, the default. */
export const idleMinutes = 15;
const idleMilliseconds = idleMinutes * 60_000;

/** `says` is why it could not be unlocked when last tried. */
export type LockState =
  { readonly is: 'open' } | { readonly is: 'locked'; readonly says?: string } | { readonly is: 'checking' };

/** What came of asking who sits there: yes, or a sentence why not. */
export type Check = () => Promise<{ readonly ok: true } | { readonly ok: false; readonly sentence: string }>;

/**
 * Locks the page when nobody has touched it for fifteen minutes. It compares times, because timers stand still while a
 * laptop sleeps: whoever wakes it and touches a key meets the lock and not the page.
 */
export function createIdleLock(now: () => number, check: Check) {
  let touchedAt = now();
  let state: LockState = { is: 'open' };
  const listeners = new Set<() => void>();

  const become = (next: LockState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  /** Locks when it is time. */
  const look = (): void => {
    if (state.is === 'open' && now() - touchedAt >= idleMilliseconds) become({ is: 'locked' });
  };

  return {
    state: (): LockState => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look,
    /** A key, a pointer or a finger: counts as being there, unless it comes too late. */
    touch: (): void => {
      look();
      if (state.is === 'open') touchedAt = now();
    },
    /** Asks anew who sits there, and opens when the server knows them. */
    goOn: async (): Promise<void> => {
      if (state.is !== 'locked') return;
      become({ is: 'checking' });
      const answer = await check();
      if (answer.ok) touchedAt = now();
      become(answer.ok ? { is: 'open' } : { is: 'locked', says: answer.sentence });
    },
  };
}
export type IdleLock = ReturnType<typeof createIdleLock>;
