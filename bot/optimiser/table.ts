import type { LinearModel, Variable } from '../../shared/kernel/linear-model.ts';
import { LoggableError } from '../ports/log.ts';

/** A model as HiGHS takes it: columns are variables, rows constraints, kept row by row without the zeros. */
export interface Table {
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  /** 1 where only whole numbers will do. */
  readonly integrality: Int32Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** Some of a table's columns and a number for each. */
export interface Start {
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

const isName = (name: string): boolean => /^[A-Za-z0-9_]+$/.test(name);
const refuse = (why: string): never => {
  throw new LoggableError(`This model cannot be solved: ${why}.`);
};

/** Which column a variable is; throws where a name is not one, or stands twice. */
function columnsOf(variables: readonly Variable[]): Map<string, number> {
  const columns = new Map<string, number>();
  for (const [at, { name }] of variables.entries()) {
    if (!isName(name)) refuse(`variable ${at} has a name with other signs than letters, digits and '_'`);
    columns.set(name, at);
  }
  if (columns.size < variables.length) refuse('two variables have the same name');
  return columns;
}

/** The same model in the solver's shape, every number as it is; a variable that stands twice in a sum is added up. */
export function tableOf(model: LinearModel): Table & { readonly columns: ReadonlyMap<string, number> } {
  const { variables, constraints } = model;
  const columns = columnsOf(variables);
  const starts = new Int32Array(constraints.length + 1);
  const most = constraints.reduce((sum, { terms }) => sum + terms.length, 0);
  const indices = new Int32Array(most);
  const values = new Float64Array(most);
  const placeOf = new Int32Array(variables.length).fill(-1);
  let end = 0;
  for (const [row, { terms }] of constraints.entries()) {
    const begin = end;
    for (const [name, times] of terms) {
      const column = columns.get(name) ?? refuse(`constraint ${row} names a variable that is not there`);
      const place = placeOf[column] ?? -1;
      if (place >= begin) values[place] = (values[place] ?? 0) + times;
      else {
        placeOf[column] = end;
        indices[end] = column;
        values[end] = times;
        end += 1;
      }
    }
    starts[row + 1] = end;
  }
  const numbers = (of: (each: Variable) => number): Float64Array => Float64Array.from(variables, of);
  const table = {
    colCost: numbers(({ cost }) => cost),
    colLower: numbers(({ kind, least }) => (kind === 'yes-or-no' ? Math.max(0, least) : least)),
    colUpper: numbers(({ kind, most }) => (kind === 'yes-or-no' ? Math.min(1, most) : most)),
    integrality: Int32Array.from(variables, ({ kind }) => (kind === 'any' ? 0 : 1)),
    rowLower: Float64Array.from(constraints, ({ least }) => least),
    rowUpper: Float64Array.from(constraints, ({ most }) => most),
    starts,
    indices: indices.slice(0, end),
    values: values.slice(0, end),
  };
  if (![table.colCost, table.values].every((each) => each.every(Number.isFinite)))
    refuse('a cost or a number in a sum has no end');
  if ([table.colLower, table.colUpper, table.rowLower, table.rowUpper].some((each) => each.some(Number.isNaN)))
    refuse('an end is no number');
  return { ...table, columns };
}

/** A known answer by the columns of a table; names that the model does not have are left out. */
export function startOf(columns: ReadonlyMap<string, number>, known: ReadonlyMap<string, number>): Start {
  const held = [...known].flatMap(([name, value]) => {
    const column = columns.get(name);
    return column === undefined ? [] : [[column, value] as const];
  });
  return { indices: Int32Array.from(held, ([at]) => at), values: Float64Array.from(held, ([, value]) => value) };
}
