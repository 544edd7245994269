import { z } from 'zod';
import { cellSchema, strandSchema } from '../balanced-system/framework.ts';
import { instantSchema } from '../kernel/time.ts';
import { yearGroups } from '../request-for-help/request.ts';
import { minutesSchema, mostInAnswer, mostInQuestion, questionSchema } from './question.ts';

const offerSchema = z.object({
  entryId: z.string(),
  text: z.string(),
  strand: strandSchema,
  level: z.union([z.literal(1), z.literal(2)]),
});

const said = { at: instantSchema, by: z.string() };

/** A question as both sides see it, with what the school has in place for it. */
export const questionViewSchema = questionSchema
  .pick({ id: true, yearGroup: true, strands: true, text: true, trying: true, requestId: true, rev: true })
  .extend({
    asked: z.object(said),
    answers: z.array(z.object({ ...said, id: z.string(), text: z.string(), minutes: minutesSchema })),
    /** Milliseconds to the first answer; null while there is none. */
    firstAnswerAfter: z.number().nullable(),
    offers: z.array(offerSchema),
    /** Cells of the worry's strands where nothing is in place. */
    gaps: z.array(cellSchema),
  });
export type QuestionView = z.infer<typeof questionViewSchema>;

/** `GET /api/schools/:schoolId/questions`: those that wait for an answer first. */
export const questionsAnswer = z.object({
  /** Who answers for the service; null while the post is vacant. */
  therapist: z.string().nullable(),
  serviceName: z.string(),
  questions: z.array(questionViewSchema),
  may: z.object({ ask: z.boolean(), answer: z.boolean() }),
});
export type QuestionsAnswer = z.infer<typeof questionsAnswer>;

/** Every change answers the question as it then stands. */
export const questionAnswer = z.object({ question: questionViewSchema });
export const helpAnswer = z.object({ requestId: z.string(), planId: z.string() });
export const routeShownAnswer = z.object({ noted: z.literal(true) });

const id = z.string().min(1).max(250);
/** Minted where the edit is made, so that one sent twice counts once. */
const editId = z.string().min(1).max(100);
const school = { schoolId: id, editId };
const confirmed = z.boolean().optional();

export const questionsInput = z.object({ schoolId: id });
export const routeShownInput = z.object(school);
export const askInput = z.object({
  ...school,
  newId: z.string().max(80),
  /** The person has seen what must not wait, and it is none of it. */
  redFlags: z.literal('none'),
  yearGroup: z.enum(yearGroups).nullable(),
  strands: z.array(strandSchema).max(5),
  text: z.string().max(mostInQuestion),
  confirmed,
});
export const answerInput = z.object({
  ...school,
  questionId: id,
  answerId: z.string().min(1).max(100),
  text: z.string().max(mostInAnswer),
  minutes: minutesSchema,
  confirmed,
});
export const tryInput = z.object({ ...school, questionId: id, entryId: z.string().min(1).max(250) });
export const helpInput = z.object({
  ...school,
  questionId: id,
  yearGroup: z.enum(yearGroups),
  question: z.string().max(mostInQuestion),
  hopedFor: z.string().max(400).default(''),
  confirmed,
});
