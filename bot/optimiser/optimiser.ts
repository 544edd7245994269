import { Worker } from 'node:worker_threads';
import type { Log } from '../ports/log.ts';
import type { Optimiser } from '../ports/optimiser.ts';
import { solutionOf, type Answer } from './answer.ts';
import type { Asked } from './solve.ts';
import { startOf, tableOf } from './table.ts';

export interface OptimiserOptions {
  readonly log: Log;
  /** The solver's thread is ended when it has had nothing to do for so long. */
  readonly idleMs?: number;
  /** How much longer than it was allowed the solver may take before its thread is ended. */
  readonly graceMs?: number;
}

/** An optimiser that can be ended; whoever still waits is told 'too-late', and nobody is served afterwards. */
export interface RunningOptimiser extends Optimiser {
  stop(): Promise<void>;
}

const thread = new URL('./thread.ts', import.meta.url);

/** HiGHS in a thread of its own, begun when the first model comes and ended when none has come for a while. */
export function optimiser({ log, idleMs = 60_000, graceMs = 5_000 }: OptimiserOptions): RunningOptimiser {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let isOver = false;
  let last: Promise<unknown> = Promise.resolve();

  const begun = (): Worker => {
    // What the process was started with is for the process: a module that it loads first has no business in the thread.
    const mine = new Worker(thread, { execArgv: [] });
    mine.on('error', () => undefined); // who waits for it hears of it, and while nobody waits it may go quietly
    mine.once('exit', () => {
      if (worker === mine) worker = undefined;
    });
    return mine;
  };

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };

  const ask = async (asked: Asked): Promise<Answer> => {
    if (isOver) return { state: 'too-late' };
    clearTimeout(idle);
    worker ??= begun();
    const answer = await answered(worker, asked, asked.limits.seconds * 1000 + graceMs);
    if ('why' in answer) {
      if (!isOver) log.error('optimiser.ended', { why: answer.why }, answer.error);
      await end();
      return { state: 'too-late' };
    }
    worker?.unref();
    idle = setTimeout(() => void end(), idleMs).unref();
    return answer;
  };

  return {
    async solve(model, limits, start) {
      const { columns, ...table } = tableOf(model);
      const asked = { table, limits, ...(start ? { start: startOf(columns, start) } : {}) };
      const mine = last.catch(() => undefined).then(() => ask(asked));
      last = mine;
      return solutionOf(model, await mine);
    },
    async stop() {
      isOver = true;
      await end();
    },
  };
}

interface Failed {
  readonly why: 'overran' | 'crashed' | 'stopped';
  readonly error?: Error;
}

/** What the thread says, or why it says nothing; its own error is told by kind and place only. */
function answered(worker: Worker, asked: Asked, withinMs: number): Promise<Answer | Failed> {
  return new Promise((done) => {
    const settle = (answer: Answer | Failed): void => {
      clearTimeout(timer);
      worker.off('message', heard).off('error', crashed).off('exit', stopped);
      done(answer);
    };
    const heard = (answer: Answer): void => settle(answer);
    const crashed = (error: unknown): void => settle({ why: 'crashed', ...(error instanceof Error ? { error } : {}) });
    const stopped = (): void => settle({ why: 'stopped' });
    const timer = setTimeout(() => settle({ why: 'overran' }), withinMs);
    worker.on('message', heard).on('error', crashed).on('exit', stopped);
    worker.ref();
    worker.postMessage(asked);
  });
}
