import { z } from 'zod';
import { problem } from '../kernel/problem.ts';
import { recordIdSchema, personIdSchema, schoolIdSchema, serviceIdSchema, type SchoolId } from '../kernel/ids.ts';
import type { PersonId, ServiceId } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import { sideSchema, type Side } from '../organisation/roles.ts';
import { readinessContents } from './content.ts';
import { readinessText } from './text.ts';

/** 1 not yet, 2 with help, 3 by myself, 4 could help others. No answer: still to think about. */
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Rating = z.infer<typeof ratingSchema>;
export const ratings: readonly Rating[] = [1, 2, 3, 4];

/** Days that are kept: years of them, for somebody who looks at it each term. */
export const mostDays = 40;

const daySchema = z.object({
  on: civilDateSchema,
  version: z.string(),
  /** By statement; what is not here was not thought about yet. */
  answers: z.record(z.string(), ratingSchema),
});
export type ReadinessDay = z.infer<typeof daySchema>;

/**
 * How ready somebody feels for one side of the work, by their own word. It lies in a partition of its own, so that no query
 * about a school or a service can come across it. Rows C05, C06.
 */
export const readinessSchema = z.object({
  id: recordIdSchema,
  /** The partition: the person's own, and no school. */
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  personId: personIdSchema,
  side: sideSchema,
  /** One for each day on which something was changed, the newest last. */
  days: z.array(daySchema).max(mostDays),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().nonnegative(),
});
export type Readiness = z.infer<typeof readinessSchema>;

/** Whose rating it is, and for which side of a service's work. */
export interface ReadinessPlace {
  readonly serviceId: ServiceId;
  readonly personId: PersonId;
  readonly side: Side;
}

export const partitionOf = ({ personId }: Pick<ReadinessPlace, 'personId'>): SchoolId =>
  schoolIdSchema.parse(`readiness-${personId}`);
export const readinessIdOf = (place: ReadinessPlace): string =>
  `readiness|${place.serviceId}|${partitionOf(place)}|${place.side}`;

export const blankReadiness = (place: ReadinessPlace): Readiness => ({
  id: readinessIdOf(place),
  schoolId: partitionOf(place),
  ...place,
  days: [],
  answered: [],
  rev: 0,
});

interface Answering {
  readonly statementId: string;
  /** Null takes an answer back. */
  readonly rating: Rating | null;
  readonly on: CivilDate;
  readonly editId: string;
}

/** One answer: today's ratings begin as those of the last day and differ in this one. What comes twice counts once. */
export function rate(before: Readiness, { statementId, rating, on, editId }: Answering): Result<Readiness> {
  const { version, statements } = readinessContents[before.side];
  if (!statements.some(({ id }) => id === statementId))
    return fail(problem('not-understood', readinessText.noStatement));
  const last = before.days.at(-1);
  const { [statementId]: stood, ...others } = last?.answers ?? {};
  if (before.answered.includes(editId) || (stood ?? null) === rating) return ok(before);
  const day = { on, version, answers: rating === null ? others : { ...others, [statementId]: rating } };
  const earlier = last?.on === on ? before.days.slice(0, -1) : before.days;
  return ok({
    ...before,
    days: [...earlier, day].slice(-mostDays),
    answered: [...before.answered, editId].slice(-20),
    rev: before.rev + 1,
  });
}
