import { z } from 'zod';
import { termSchema, type Term } from '../calendar/calendar.ts';
import { schoolIdSchema, schoolOfRecord, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { sideSchema, type SchoolScope } from '../organisation/roles.ts';
import { byWhomSchema } from '../scoping/by-whom.ts';

/** Each side's own answers, and those both settle on after comparing or give together from the start. Row D04. */
export const columnSchema = z.enum(['sendco', 'link-therapist', 'joint']);
export type Column = z.infer<typeof columnSchema>;

/**
 * What can be said about an item: the answer, a note and a link as evidence (D03), that the therapist has helped, and
 * that her help is asked for (D09). About a whole area there can be a note.
 */
export const fieldSchema = z.enum(['answer', 'note', 'link', 'helped', 'help']);
export type Field = z.infer<typeof fieldSchema>;

/** The answer that says that somebody cannot tell; the others are values of the scale, as text. */
export const dontKnow = 'dont-know';

/** One field as it stands: '' once it was emptied. `rev` is the revision it came in. */
const saidSchema = z.object({
  text: z.string().max(1_000),
  by: z.string(),
  side: sideSchema,
  at: instantSchema,
  rev: z.number().int().positive(),
});
export type Said = z.infer<typeof saidSchema>;

const columnAnswers = z.record(z.string(), z.partialRecord(fieldSchema, saidSchema));
export type ColumnAnswers = z.infer<typeof columnAnswers>;

/** Something nobody knows yet, and who finds it out by when. Row D02. */
const findOutSchema = z.object({
  id: z.string().min(1).max(100),
  item: z.string(),
  text: z.string().max(400),
  owner: sideSchema,
  dueOn: civilDateSchema.nullable(),
  done: byWhomSchema.nullable(),
  added: byWhomSchema,
  /** Put on the list while both filled in one column, so it is as much the other side's. */
  isJoint: z.literal(true).optional(),
  rev: z.number().int().positive(),
});
export type FindOut = z.infer<typeof findOutSchema>;
export const mostFindOuts = 80;

const ofSides = z.object({ sendco: byWhomSchema.nullable(), 'link-therapist': byWhomSchema.nullable() });

/**
 * One questionnaire of a school, filled in in one term: a dated version that is kept, so that a later one can be held
 * against it. Rows D01-D07, D09; docs/decisions/evaluations.md.
 */
export const evaluationSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  /** A copy for cards, as in a cycle. */
  schoolName: z.string(),
  questionnaire: z.object({ id: z.string(), version: z.string() }),
  academicYear: z.string(),
  term: termSchema,
  openedAt: instantSchema,
  answers: z.object({ sendco: columnAnswers, 'link-therapist': columnAnswers, joint: columnAnswers }),
  /** Who said for a side that it is through. */
  finished: ofSides,
  /** A side that reads the other's answers and gives none of its own. */
  reads: ofSides,
  /** Since when both fill in one column together; null while each has their own. */
  together: byWhomSchema.nullable(),
  findOuts: z.array(findOutSchema).max(mostFindOuts),
  changed: byWhomSchema.nullable(),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

/** What an evaluation's id says: school, questionnaire and term of opening, so that a second one collides. */
export interface EvaluationKey {
  readonly scope: SchoolScope;
  readonly questionnaire: string;
  readonly academicYear: string;
  readonly term: Term;
}

export const evaluationIdOf = ({ scope, questionnaire, academicYear, term }: EvaluationKey): string =>
  ['evaluation', scope.serviceId, scope.schoolId, questionnaire, academicYear, term].join('|');

/** Reads an evaluation's id; undefined for text that is none. */
export function evaluationKeyOf(id: string): EvaluationKey | undefined {
  const [kind, service, , questionnaire = '', academicYear = '', term, ...rest] = id.split('|');
  const serviceId = serviceIdSchema.safeParse(service).data;
  const schoolId = schoolOfRecord(id);
  const known = termSchema.safeParse(term).data;
  if (kind !== 'evaluation' || rest.length || !serviceId || !schoolId || !known) return undefined;
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(questionnaire) || !/^\d{4}-\d{2}$/.test(academicYear)) return undefined;
  return { scope: { schoolId, serviceId }, questionnaire, academicYear, term: known };
}

/** What stands in a field; '' for nothing. */
export const textIn = (answers: ColumnAnswers, item: string, field: Field): string =>
  answers[item]?.[field]?.text ?? '';

/** By time: an evaluation of the autumn before one of the spring of the same school year. */
export const orderOf = ({ academicYear, term }: Pick<Evaluation, 'academicYear' | 'term'>): string =>
  `${academicYear}|${termSchema.options.indexOf(term)}`;
