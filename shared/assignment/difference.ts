import { z } from 'zod';
import type { Account } from './account.ts';
import type { Problem, SchoolToServe, Served } from './problem.ts';

const whole = z.number().int();

/** What one assignment has more of than another; below zero: less. Minutes are of the year. */
export const differenceSchema = z.object({
  price: whole,
  kept: whole,
  travelMinutes: whole,
  extraInClusters: whole,
  overMinutes: whole,
  unservedMinutes: whole,
});
export type Difference = Readonly<z.infer<typeof differenceSchema>>;

/** What it means to have `after` in place of `before`, part by part: the cost of a choice made by hand. */
export const differenceOf = (before: Account, after: Account): Difference => ({
  price: after.cost.total - before.cost.total,
  kept: after.kept - before.kept,
  travelMinutes: after.travelMinutes - before.travelMinutes,
  extraInClusters: after.extraInClusters - before.extraInClusters,
  overMinutes: after.overMinutes - before.overMinutes,
  unservedMinutes: after.unservedMinutes - before.unservedMinutes,
});

/** A school that goes from one to another; null is nobody. */
export interface Move {
  readonly school: SchoolToServe;
  readonly from: string | null;
  readonly to: string | null;
}

/** The schools whose therapist is another than in an earlier assignment, in the order of the list. */
export const movesBetween = ({ schools }: Pick<Problem, 'schools'>, before: Served, after: Served): Move[] =>
  schools.flatMap((school) => {
    const [from, to] = [before.get(school.key) ?? null, after.get(school.key) ?? null];
    return from === to ? [] : [{ school, from, to }];
  });

/** The schools whose therapist is another than today's: what a hand-over would be. */
export const movesFromNow = (problem: Problem, served: Served): Move[] =>
  movesBetween(problem, new Map(problem.schools.map(({ key, now }) => [key, now])), served);
