import type { Constraint, LinearModel, Variable } from '../kernel/linear-model.ts';

export type Terms = readonly (readonly [variable: string, times: number])[];

/** A model that is being written down. */
export interface Draw {
  readonly variables: Variable[];
  readonly constraints: Constraint[];
}

export const blank = (): Draw => ({ variables: [], constraints: [] });

export const yesOrNo = ({ variables }: Draw, name: string, cost: number): void => {
  variables.push({ name, kind: 'yes-or-no', cost, least: 0, most: 1 });
};
export const anything = ({ variables }: Draw, name: string, cost: number, most = Infinity): void => {
  variables.push({ name, kind: 'any', cost, least: 0, most });
};

/** That a sum lies between two numbers; one of nothing is left out. */
export const atMost = ({ constraints }: Draw, name: string, terms: Terms, most: number): void => {
  if (terms.length > 0) constraints.push({ name, terms, least: -Infinity, most });
};
export const atLeast = ({ constraints }: Draw, name: string, terms: Terms, least: number): void => {
  if (terms.length > 0) constraints.push({ name, terms, least, most: Infinity });
};

export const asModel = ({ variables, constraints }: Draw): LinearModel => ({ variables, constraints });
