import { strandSchema, type Strand } from '../../../shared/balanced-system/framework.ts';
import type { PersonLine } from '../../../shared/joining/contract.ts';
import { trainingSchema, type Training } from '../../../shared/organisation/school.ts';
import type { Role } from '../../../shared/organisation/roles.ts';

/** A training while it is typed: everything as text, and a key that stays with its line. */
export interface TypedTraining {
  readonly key: string;
  readonly what: string;
  readonly on: string;
  readonly until: string;
}

export interface TypedDetails {
  readonly email: string;
  readonly phone: string;
  readonly reach: string;
  readonly strands: readonly Strand[];
  readonly training: readonly TypedTraining[];
}

/** People whose strands and training colleagues look up. Rows B03, B04, B06. */
const trained: readonly Role[] = ['agent-of-change', 'communication-champion', 'specialist'];
export const hasTraining = ({ role, training, strands }: PersonLine): boolean =>
  trained.includes(role) || training.length > 0 || strands.length > 0;

export const typedDetails = ({ email, phone, reach, strands, training }: PersonLine): TypedDetails => ({
  email: email ?? '',
  phone: phone ?? '',
  reach,
  strands,
  training: training.map(({ what, on, until }, n) => ({ key: `${n}`, what, on, until: until ?? '' })),
});

/** The trainings as they are kept, lines that are blank left out; undefined while one is not whole. */
export function trainingsOf(typed: readonly TypedTraining[]): Training[] | undefined {
  const filled = typed.filter(({ what, on, until }) => what.trim() || on || until);
  return trainingSchema
    .array()
    .safeParse(filled.map(({ what, on, until }) => ({ what: what.trim(), on, until: until || null }))).data;
}

/** The strands with one of them put in or taken out, in the order of the framework. */
export const withStrand = (chosen: readonly Strand[], strand: Strand, isIn: boolean): Strand[] =>
  strandSchema.options.filter((each) => (each === strand ? isIn : chosen.includes(each)));
