import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import {
  familyHows,
  familyWhos,
  keyStages,
  risks,
  spotSchema,
  storyFields,
  storyTextsSchema,
  studyStates,
} from './case-study.ts';
import { studyOpSchema } from './ops.ts';

const studySchema = z.object({
  id: z.string(),
  /** The child's request, for the way back; null once it is released. */
  requestId: z.string().nullable(),
  keyStage: z.enum(keyStages),
  state: z.enum(studyStates),
  texts: storyTextsSchema,
  answers: z.array(z.object({ risk: z.enum(risks), words: z.string(), by: z.string() })),
  family: z
    .object({
      who: z.enum(familyWhos),
      how: z.enum(familyHows),
      on: civilDateSchema,
      no: civilDateSchema.nullable(),
    })
    .nullable(),
  writtenBy: z.string(),
  checkedBy: z.string().nullable(),
  rev: z.number(),
});
export type StudyView = z.infer<typeof studySchema>;

/** One case study as its makers have it; `study` is null while nobody has begun one. Row I20. */
export const studyAnswer = z.object({
  study: studySchema.nullable(),
  /** What is left to look at, in the order of the story. */
  spots: z.array(spotSchema.extend({ field: z.enum(storyFields), mustChange: z.boolean() })),
  risks: z.array(z.enum(risks)),
  today: civilDateSchema,
  /** Why it cannot be checked or released now; null when it can. */
  whyNot: z.object({ check: z.string().nullable(), release: z.string().nullable() }),
});
export type StudyAnswer = z.infer<typeof studyAnswer>;

/** `GET /api/schools/:schoolId/case-studies`: the library of the service, and for its makers those of the school. */
export const studiesAnswer = z.object({
  library: z.array(
    z.object({
      id: z.string(),
      keyStage: z.enum(keyStages),
      texts: storyTextsSchema,
      isTakenBack: z.boolean(),
      word: z.string().nullable(),
    }),
  ),
  mayWrite: z.boolean(),
  own: z.array(
    z.object({ id: z.string(), title: z.string(), state: z.enum(studyStates), requestId: z.string().nullable() }),
  ),
});
export type StudiesAnswer = z.infer<typeof studiesAnswer>;

const id = z.string().min(1).max(250);
const editId = z.string().min(1).max(100);
export const studiesInput = z.object({ schoolId: id });
export const childStudyInput = z.object({ schoolId: id, requestId: id });
export const beginStudyInput = z.object({
  schoolId: id,
  requestId: id,
  editId,
  newId: z.string().regex(/^[\w-]{1,80}$/),
});
export const studyInput = z.object({ schoolId: id, studyId: id });
export const changeStudyInput = z.object({ schoolId: id, studyId: id, editId, op: studyOpSchema });
