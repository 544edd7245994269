import type { Highs, Model } from 'highs';
import type { SolveLimits } from '../ports/optimiser.ts';
import type { Answer } from './answer.ts';
import type { Start, Table } from './table.ts';

/** One question to the solver's own thread. */
export interface Asked {
  readonly table: Table;
  readonly limits: SolveLimits;
  readonly start?: Start;
}

/** Nothing is left to chance, and nothing is printed: the same question gets the same answer. It has one thread anyway. */
const always = { output_flag: false, random_seed: 2026 };

/** Solves one model in this thread, which waits; the solver's memory is given back. */
export function solve(highs: Highs, { table, limits, start }: Asked): Answer {
  const { starts, indices, values, integrality, ...rest } = table;
  const [numCols, numRows] = [table.colCost.length, table.rowLower.length];
  const isWhole = integrality.some((each) => each === 1);
  const model = highs.createModel({
    ...rest,
    numCols,
    numRows,
    matrix: { format: 'csr', numCols, numRows, starts, indices, values },
    ...(isWhole ? { integrality } : {}),
  });
  try {
    for (const [name, value] of Object.entries({ ...always, time_limit: limits.seconds, mip_rel_gap: limits.gap }))
      model.options.set(name, value);
    if (start && start.indices.length > 0) model.raw.setSparseSolution(start); // one that does not hold is not taken
    return ran(highs, model, isWhole);
  } finally {
    model.dispose();
  }
}

function ran(highs: Highs, model: Model, isWhole: boolean): Answer {
  const is = highs.constants.modelStatus;
  let { modelStatus } = model.run();
  if (modelStatus === is.unboundedOrInfeasible) {
    // Which of the two shows only when the model is not made smaller first.
    model.options.set('presolve', 'off');
    ({ modelStatus } = model.run());
  }
  if (modelStatus === is.unbounded) return { state: 'endless' };
  if (modelStatus === is.infeasible || modelStatus === is.unboundedOrInfeasible) return { state: 'impossible' };
  if (modelStatus === is.empty) {
    const none = new Float64Array();
    return { state: 'found', values: none, gap: 0, prices: none };
  }
  const hasAnswer = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
  const isOptimal = modelStatus === is.optimal;
  if (!isOptimal && modelStatus !== is.timeLimit) return { state: 'refused' };
  if (!hasAnswer || (!isWhole && !isOptimal)) return { state: 'too-late' };
  const { colValue: values, rowDual: prices } = model.getSolution();
  return isWhole
    ? { state: 'found', values, gap: Number(model.info.get('mip_gap')) }
    : { state: 'found', values, gap: 0, prices };
}
