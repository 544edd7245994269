import type { LinearModel, Solution } from '../../shared/kernel/linear-model.ts';

export interface SolveLimits {
  readonly seconds: number;
  /** Good enough: the share of the cost by which the best may be better. */
  readonly gap: number;
}

/**
 * Solves a mixed-integer linear model, the same answer each time for the same model as long as the time suffices. It
 * works beside the server's own thread, so that nobody's card waits for it.
 */
export interface Optimiser {
  solve(model: LinearModel, limits: SolveLimits): Promise<Solution>;
}
