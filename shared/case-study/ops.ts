import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { familyHows, familyWhos, risks, spotSchema, storyFields, storyTextsSchema } from './case-study.ts';

const texts = storyTextsSchema.partial();

/** What can be done to a case study. `was` is what the writer had before them in the fields they send. */
export const studyOpSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('write'), texts, was: texts, seen: z.number().int().nonnegative() }),
  spotSchema.extend({ do: z.literal('keep'), field: z.enum(storyFields) }),
  z.object({ do: z.literal('answer'), risk: z.enum(risks), words: z.string().max(400) }),
  z.object({ do: z.literal('asked'), who: z.enum(familyWhos), how: z.enum(familyHows), on: civilDateSchema }),
  z.object({ do: z.literal('no'), on: civilDateSchema }),
  z.object({ do: z.literal('check') }),
  z.object({ do: z.literal('release') }),
]);
export type StudyOp = z.infer<typeof studyOpSchema>;
