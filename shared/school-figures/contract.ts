import { z } from 'zod';
import { figuredSchoolSchema } from './figures.ts';
import { figuresDraftSchema, figuresProgressSchema, figuresSetSchema, setIdSchema } from './set.ts';

const short = z.string().max(200);

/** What somebody says of a file they send; it stands in the address, and the file is the body. */
export const fileInput = z.object({
  newId: setIdSchema,
  fileName: z.string().max(400),
  /** Empty for every school of the file. */
  authority: short.default(''),
  /** '1' where the file is one more of what was read already. */
  more: z.enum(['0', '1']).default('0'),
  title: short.default(''),
  year: z.string().max(40).default(''),
  licence: short.default(''),
});
export const openDataInput = z.object({ newId: setIdSchema, authority: short.min(1), more: z.enum(['0', '1']) });
export const seenInput = z.object({ seen: z.number().int().nonnegative() });

export const figuresAnswer = z.object({
  rev: z.number().int(),
  current: figuresSetSchema.nullable(),
  draft: figuresDraftSchema.nullable(),
  /** When the set before the present one was brought in; null when there is nothing to go back to. */
  undo: figuresSetSchema.pick({ at: true, by: true, schools: true }).nullable(),
  progress: figuresProgressSchema.nullable(),
  mayBringIn: z.boolean(),
  openData: z.object({ title: z.string(), year: z.string(), licence: z.string(), authorities: z.array(z.string()) }),
  newId: z.string(),
});
export type FiguresAnswer = z.infer<typeof figuresAnswer>;

export const figuredSchoolsInput = z.object({
  /** Empty for the set that counts. */
  setId: z.union([setIdSchema, z.literal('')]).default(''),
  authority: short.default(''),
  words: z.string().max(100).default(''),
  from: z.coerce.number().int().min(0).max(100_000).default(0),
});
export const figuredSchoolsAnswer = z.object({
  schools: z.array(figuredSchoolSchema),
  all: z.number().int(),
  from: z.number().int(),
});
export type FiguredSchoolsAnswer = z.infer<typeof figuredSchoolsAnswer>;

/** How many schools a page of the table has. */
export const onAPage = 50;
