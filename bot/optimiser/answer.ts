import type { LinearModel, Solution } from '../../shared/kernel/linear-model.ts';
import { LoggableError } from '../ports/log.ts';

/**
 * How far a run of HiGHS came: the numbers of the columns, how far off they may be as a share of their cost, and, where
 * nothing has to be whole, the prices of the rows.
 */
export type Answer =
  | {
      readonly state: 'found';
      readonly values: Float64Array;
      readonly gap: number;
      readonly prices?: Float64Array;
    }
  | { readonly state: 'impossible' | 'too-late' | 'endless' | 'refused' };

/** Below this the search itself no longer tells two costs apart. */
const nothing = 1e-9;

/** The answer in the model's own names. What must be whole is whole, and the cost is that of these very numbers. */
export function solutionOf(model: LinearModel, answer: Answer): Solution {
  if (answer.state === 'endless') throw new LoggableError('This model has no least cost: a variable lacks an end.');
  if (answer.state === 'refused') throw new LoggableError('The solver could not read this model.');
  if (answer.state !== 'found') return { state: answer.state };
  const values = new Map<string, number>();
  let cost = 0;
  for (const [at, { name, kind, cost: each }] of model.variables.entries()) {
    const found = answer.values[at] ?? 0;
    const value = (kind === 'any' ? found : Math.round(found)) + 0;
    values.set(name, value);
    cost += each * value;
  }
  const isBest = answer.gap <= nothing;
  const { prices } = answer;
  const priced = prices && new Map(model.constraints.map(({ name }, at) => [name, (prices[at] ?? 0) + 0]));
  return {
    ...{ state: isBest ? 'best' : 'good', cost, gap: isBest ? 0 : answer.gap, values },
    ...(priced ? { prices: priced } : {}),
  };
}
