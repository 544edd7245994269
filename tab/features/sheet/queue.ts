/** Calls after so many milliseconds; returns how to stop. */
export type Wait = (milliseconds: number, call: () => void) => () => void;

/** Growing pauses between tries while there is no connection, in milliseconds. */
const pauses = [1_000, 2_000, 5_000, 10_000, 20_000] as const;
const idleMilliseconds = 1_200;

/**
 * Fields on their way to the server, one at a time in the order they became due. `send` answers false when there is
 * no connection; everything then waits, and is tried again with growing pauses or as soon as `retry` is called.
 */
export function createQueue(send: (key: string) => Promise<boolean>, wait: Wait) {
  const due = new Set<string>();
  const idle = new Map<string, () => void>();
  let tries = 0;
  let stopWaiting: (() => void) | undefined;
  let pumping: Promise<void> | undefined;

  const pumpAll = async (): Promise<void> => {
    while (!stopWaiting) {
      const [key] = due;
      if (key === undefined) return;
      due.delete(key);
      if (await send(key)) {
        tries = 0;
        continue;
      }
      due.add(key);
      stopWaiting = wait(pauses[Math.min(tries++, pauses.length - 1)] as number, retry);
    }
  };
  const pump = (): Promise<void> => (pumping ??= pumpAll().finally(() => (pumping = undefined)));
  const rest = (key: string): void => {
    idle.get(key)?.();
    idle.delete(key);
  };
  const now = (key: string): void => {
    rest(key);
    due.add(key);
    void pump();
  };
  function retry(): void {
    stopWaiting?.();
    stopWaiting = undefined;
    void pump();
  }

  return {
    /** Sends a field at once, or as soon as those before it are through. */
    now,
    /** Sends a field after a moment without another key. */
    soon: (key: string): void => {
      rest(key);
      idle.set(
        key,
        wait(idleMilliseconds, () => now(key)),
      );
    },
    remove: (key: string): void => {
      rest(key);
      due.delete(key);
    },
    holds: (key: string): boolean => due.has(key) || idle.has(key),
    /** Whether the last try found no connection. */
    isWaiting: (): boolean => stopWaiting !== undefined,
    retry,
    /** Sends all there is; comes back when it is through or there is no connection. */
    flush: async (): Promise<void> => {
      for (const key of [...idle.keys()]) now(key);
      do await pump();
      while (due.size > 0 && !stopWaiting);
    },
  };
}
