import { z } from 'zod';
import { frameworkAnswer } from '../balanced-system/contract.ts';
import { cellSchema, strandSchema } from '../balanced-system/framework.ts';
import { displayTermsSchema } from '../balanced-system/terms.ts';
import { instantSchema } from '../kernel/time.ts';
import { contentSchema, localTextSchema, localWordSchema, mostWords } from './content.ts';
import { mostFileSigns } from './file.ts';

const change = {
  editId: z.string().min(1).max(100),
  seen: z.number().int().nonnegative(),
  /** The person has read the warning and keeps the text. */
  confirmed: z.boolean().optional(),
};
/** Empty takes a text out. */
const textOrNone = z.union([z.literal(''), localTextSchema]);

export const writeBody = z.object({
  ...change,
  part: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('cell'), cell: cellSchema, text: textOrNone }),
    z.object({ kind: z.literal('strand'), strand: strandSchema, text: textOrNone }),
    z.object({ kind: z.literal('glossary'), glossary: z.array(localWordSchema).max(mostWords) }),
    z.object({ kind: z.literal('terms'), terms: displayTermsSchema }),
    z.object({ kind: z.literal('own-wording') }),
  ]),
});
export const loadBody = z.object({ ...change, text: z.string().max(mostFileSigns) });
export const publishBody = z.object({ ...change, what: z.enum(['publish', 'discard']) });
export const rollBackBody = z.object({ ...change, number: z.number().int().positive() });

const line = z.object({
  number: z.number().int(),
  state: z.enum(['published', 'retired']),
  at: instantSchema,
  by: z.string(),
  from: z.number().int().nullable(),
  licence: frameworkAnswer.shape.licence,
  /** Of the wording: 'licensed', version 3. */
  wording: z.string(),
  /** How many of the fifteen cells have local words. */
  cells: z.number().int(),
});

/** `GET /api/content`: the words of the caller's service for its lead. Changes answer the same. */
export const contentAnswer = z.object({
  rev: z.number().int(),
  /** What everybody of the service and its schools is shown. */
  shown: frameworkAnswer,
  /** What they would be shown; null while there is no draft. */
  draft: z.object({ framework: frameworkAnswer, at: instantSchema, by: z.string() }).nullable(),
  /** What a file would hold: the draft, or what is shown. */
  content: contentSchema,
  /** Newest first. */
  versions: z.array(line),
});
export type ContentAnswer = z.infer<typeof contentAnswer>;
