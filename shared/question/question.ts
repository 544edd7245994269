import { z } from 'zod';
import { cellSchema, strandSchema } from '../balanced-system/framework.ts';
import {
  accountIdSchema,
  personIdSchema,
  recordIdSchema,
  requestIdSchema,
  schoolIdSchema,
  serviceIdSchema,
} from '../kernel/ids.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import type { SchoolScope } from '../organisation/roles.ts';
import { yearGroups } from '../request-for-help/request.ts';

export const mostInQuestion = 800;
export const mostInAnswer = 1_000;
export const mostAnswers = 20;
export const mostTrying = 10;

/** Whole minutes of the school's hours that an answer takes; none for a word that took no time. Row G02. */
export const minutesSchema = z.number().int().min(0).max(480);

const answerSchema = z.object({
  id: z.string().min(1).max(100),
  text: z.string().min(1).max(mostInAnswer),
  minutes: minutesSchema,
  at: instantSchema,
  by: z.string(),
  personId: personIdSchema,
});

/** Something of the school's own grid, as it stood when they said that they will try it. */
const tryingSchema = z.object({
  entryId: z.string().min(1),
  text: z.string().min(1),
  cells: z.array(cellSchema).min(1),
  on: civilDateSchema,
  by: z.string(),
});

/**
 * A worry about a child whom nobody names, for the school's link therapist to answer. It says who asked and never about
 * whom; a request for help that follows is named by its id. Rows G02, G03, G26, H10.
 */
export const questionSchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  /** A copy for cards, as in a cycle. */
  schoolName: z.string(),
  yearGroup: z.enum(yearGroups).nullable(),
  strands: z.array(strandSchema).max(5),
  text: z.string().min(1).max(mostInQuestion),
  asked: z.object({ at: instantSchema, by: z.string(), personId: personIdSchema, accountId: accountIdSchema }),
  answers: z.array(answerSchema).max(mostAnswers),
  trying: z.array(tryingSchema).max(mostTrying),
  /** The request for help that it became. */
  requestId: requestIdSchema.nullable(),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Question = z.infer<typeof questionSchema>;
export type QuestionAnswer = Question['answers'][number];

/** What a form carries as its new id becomes the question's; undefined for text that no form of ours was given. */
export function questionIdOf({ serviceId, schoolId }: SchoolScope, newId: string | undefined): string | undefined {
  return newId && /^[\w-]{1,80}$/.test(newId) ? `question|${serviceId}|${schoolId}|${newId}` : undefined;
}

/** The school and service that the id of a question names; undefined for the id of anything else. */
export function questionPlace(id: string): SchoolScope | undefined {
  const [kind, service, school, own, ...rest] = id.split('|');
  const [serviceId, schoolId] = [serviceIdSchema.safeParse(service), schoolIdSchema.safeParse(school)];
  if (kind !== 'question' || !own || rest.length || !recordIdSchema.safeParse(id).success) return undefined;
  return serviceId.success && schoolId.success ? { serviceId: serviceId.data, schoolId: schoolId.data } : undefined;
}

/** What the permission table is asked about a question with. */
export const scopeOf = ({ schoolId, serviceId }: SchoolScope): SchoolScope => ({ schoolId, serviceId });

/** Milliseconds from the question to its first answer; undefined while there is none. */
export function firstAnswerAfter({ asked, answers }: Pick<Question, 'asked' | 'answers'>): number | undefined {
  const [first] = answers;
  return first && Math.max(0, Date.parse(first.at) - Date.parse(asked.at));
}
