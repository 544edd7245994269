import type { LinearModel, Solution } from '../../shared/kernel/linear-model.ts';

export interface SolveLimits {
  readonly seconds: number;
  /** Good enough: the share of the cost by which the best may be better. */
  readonly gap: number;
}

/**
 * Solves a mixed-integer linear model, the same answer each time for the same model as long as the time suffices. It
 * works beside the server's own thread, so that nobody's card waits for it; one model at a time, the next ones wait.
 */
export interface Optimiser {
  /**
   * `start` is an answer that is known already, by the variables' names, from which the search begins and below which it
   * never falls; one that does not hold is passed over. A model that cannot be read (a name twice or with odd signs, a
   * constraint on a variable that is not there, a cost without end) is a mistake of ours and is thrown.
   */
  solve(model: LinearModel, limits: SolveLimits, start?: ReadonlyMap<string, number>): Promise<Solution>;
}
