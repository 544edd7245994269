import type { MachineTime } from '../../bot/ports/machine-time.ts';

/** Time that goes on when nobody has anything to do any more; what takes an hour takes a moment. */
export interface SimulatedTime extends MachineTime {
  /** Lets time go on until the work is done; throws when everybody waits for something that never comes. */
  until<T>(work: Promise<T>): Promise<T>;
}

export function simulatedTime(random: () => number = () => 0.5): SimulatedTime {
  let now = 0;
  const waiting: { readonly at: number; readonly go: () => void }[] = [];
  return {
    now: () => now,
    random,
    wait: (ms) =>
      new Promise((go) => {
        const at = now + Math.max(0, ms);
        const after = waiting.findIndex((each) => each.at > at);
        waiting.splice(after === -1 ? waiting.length : after, 0, { at, go });
      }),
    until: async (work) => {
      let isDone = false;
      const done = (): void => void (isDone = true);
      work.then(done, done);
      for (;;) {
        // Everything that can be done at this moment is done before the next one comes.
        await new Promise((settled) => setImmediate(settled));
        if (isDone) return work;
        const next = waiting.shift();
        if (!next) throw new Error('everybody waits for something that never comes');
        now = next.at;
        next.go();
      }
    },
  };
}
