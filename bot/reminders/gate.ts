import type { MachineTime } from '../ports/machine-time.ts';

/** Lets people through while the database answers. */
export interface Gate {
  isOpen(): boolean;
  /** Resolves when it is open. */
  passed(): Promise<void>;
  /** Something went wrong: it stays shut until the probe has been through. */
  failed(): void;
  /** Resolves when it is open or given up. */
  stop(): Promise<void>;
}

const first = 50;
const longest = 500;
/** How often it is tried again by a process that is to end. */
const lastTries = 5;

/**
 * When the database refuses, everybody stops before the next message instead of finding out after it: a message that
 * went out must be written down before another does. The probe is tried at once and then at least twice a second.
 */
export function gate(time: MachineTime, probe: () => Promise<void>): Gate {
  let shut: Promise<void> | undefined;
  let left = Infinity;

  const tryAgain = async (): Promise<void> => {
    for (let pause = first; left > 0; pause = Math.min(longest, pause * 2)) {
      left -= 1;
      const isBack = await probe().then(
        () => true,
        () => false,
      );
      if (isBack) break;
      await time.wait(pause);
    }
    shut = undefined;
  };

  return {
    isOpen: () => shut === undefined,
    passed: async () => {
      while (shut) await shut;
    },
    failed: () => {
      shut ??= tryAgain();
    },
    stop: async () => {
      left = lastTries;
      await shut;
    },
  };
}
