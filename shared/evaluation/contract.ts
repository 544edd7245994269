import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { sideSchema } from '../organisation/roles.ts';
import { contentHeaderSchema } from './content-header.ts';
import { columnSchema, evaluationSchema, fieldSchema } from './evaluation.ts';
import { questionnaireSchema } from './questionnaire.ts';

const ofColumns = <S extends z.ZodType>(schema: S) =>
  z.object({ sendco: schema, 'link-therapist': schema, joint: schema });

/** An evaluation as the caller may see it (view.ts): areas that are kept from them are named and not in it. */
export const evaluationView = evaluationSchema.omit({ answered: true, serviceId: true }).extend({
  /** 0 while nobody has answered anything. */
  rev: z.number().int().nonnegative(),
  hidden: ofColumns(z.array(z.string())),
  progress: ofColumns(z.number().int()),
});

/** `GET /api/schools/:schoolId/evaluations`: the questionnaires and where this school's newest of each stands. */
export const evaluationsAnswer = z.object({
  tools: z.array(
    contentHeaderSchema.pick({ id: true, title: true, shortTitle: true, notice: true }).extend({
      about: z.string(),
      /** How many statements it has. */
      statements: z.number().int(),
      /** The newest that was begun; null while none was. */
      newest: evaluationView
        .pick({ id: true, term: true, academicYear: true, progress: true, finished: true })
        .nullable(),
      findOuts: z.number().int(),
    }),
  ),
});
export type EvaluationsAnswer = z.infer<typeof evaluationsAnswer>;

/** One evaluation with the addresses of its files, signed and the caller's own. */
const withFiles = z.object({
  evaluation: evaluationView,
  files: z.object({ pdf: z.string(), word: z.string() }).nullable(),
});

/** `GET /api/schools/:schoolId/evaluations/:tool`: a questionnaire with this term's and all earlier versions. */
export const toolAnswer = withFiles.extend({
  questionnaire: questionnaireSchema,
  /** The dated versions before the one that is open, newest first. */
  earlier: z.array(evaluationView),
  /** The side that the caller answers for; null for those who look on. */
  side: sideSchema.nullable(),
});
export type ToolAnswer = z.infer<typeof toolAnswer>;

/** The answer to each change. */
export const changedAnswer = withFiles;
export type ChangedAnswer = z.infer<typeof changedAnswer>;

const id = z.string().min(1).max(250);
const madeId = z.string().regex(/^[\w~-]{1,90}$/);
const seen = z.number().int().nonnegative();
const common = {
  schoolId: id,
  evaluationId: id,
  /** Minted where the change is made, so that one sent twice counts once. */
  editId: z.string().min(1).max(100),
};
/** The author has read that the words may tell who a child is, and keeps them. */
const confirmed = z.boolean().optional();

export const listInput = z.object({ schoolId: id });
export const toolInput = z.object({ schoolId: id, tool: z.string().min(1).max(60) });
export const sayInput = z.object({
  ...common,
  column: columnSchema,
  item: z.string().min(1).max(60),
  field: fieldSchema,
  /** A little more than a field holds, so that a longer text is refused in words and stays on the screen. */
  text: z.string().max(5_000),
  seen,
  confirmed,
});
export const markInput = z.object({ ...common, what: z.enum(['finish', 'read', 'together', 'apart']) });
export const findOutInput = z.object({ ...common, findOutId: madeId, item: z.string().min(1).max(60) });
export const changeFindOutInput = z.object({
  ...common,
  findOutId: madeId,
  seen,
  text: z.string().max(5_000).optional(),
  owner: sideSchema.optional(),
  dueOn: civilDateSchema.nullable().optional(),
  done: z.boolean().optional(),
  confirmed,
});
