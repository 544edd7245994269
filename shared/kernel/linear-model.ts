/** A variable of a model: what it costs in the sum that is made small, and between what it lies, both ends included. */
export interface Variable {
  /** Letters, digits and '_' only, and each name once: it is what a solution is read by. */
  readonly name: string;
  readonly kind: 'yes-or-no' | 'whole' | 'any';
  readonly cost: number;
  readonly least: number;
  /** `Infinity` where there is no end. */
  readonly most: number;
}

/** A sum of variables, each times a number, that has to lie between two numbers, either of which may be infinite. */
export interface Constraint {
  readonly name: string;
  readonly terms: readonly (readonly [variable: string, times: number])[];
  readonly least: number;
  readonly most: number;
}

/** A mixed-integer linear model whose cost is to be made as small as can be. */
export interface LinearModel {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
}

/**
 * What became of a model. `gap` is how far the answer may be from the best, as a share of its cost: 0 when it is proved to
 * be the best. 'too-late': no answer in the time allowed. `prices`, where nothing has to be whole: by how much the cost
 * grows with each constraint's limit; 0 where the limit is not reached.
 */
export type Solution =
  | {
      readonly state: 'best' | 'good';
      readonly cost: number;
      readonly gap: number;
      readonly values: ReadonlyMap<string, number>;
      readonly prices?: ReadonlyMap<string, number>;
    }
  | { readonly state: 'impossible' | 'too-late' };
