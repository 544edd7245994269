import { accountOf } from '../../../shared/assignment/account.ts';
import type { Solved } from '../../../shared/assignment/assignment.ts';
import { differenceOf } from '../../../shared/assignment/difference.ts';
import type { Optimiser } from '../../ports/optimiser.ts';
import { findBest, type Found } from './find-best.ts';

/**
 * What the choices made by hand cost: the answer with them, held against the best without them. The search for that begins
 * from the answer, so that a choice never seems to make anything better than it is.
 */
export async function costOfChoices(
  optimiser: Optimiser,
  { prepared, served, proof }: Found,
  seconds: number,
): Promise<NonNullable<Solved['choices']>> {
  const { problem } = prepared;
  const free = { ...problem, schools: problem.schools.map((school) => ({ ...school, pin: null })) };
  const best = await findBest(optimiser, free, seconds, served);
  return {
    difference: differenceOf(accountOf(best.prepared, best.served), accountOf(prepared, served)),
    isProved: proof === 'best' && best.proof === 'best',
  };
}
