import { z } from 'zod';
import { cellSchema, strandSchema } from './framework.ts';
import { displayTermsSchema } from './terms.ts';

const named = z.object({ name: z.string(), aliases: z.array(z.string()) });

/** A word that a service explains to its own schools, as the glossary does. Row A08. */
const localWordSchema = z.object({ word: z.string(), aliases: z.array(z.string()), says: z.string() });
export type LocalWord = Readonly<z.infer<typeof localWordSchema>>;

/**
 * What a service writes beside the framework, never in its place: its policy by cell, what it does in each strand, words
 * of its own, and which of several usual words it prefers. Rows A09, A13, A16.
 */
const localWordsSchema = z.object({
  cells: z.partialRecord(cellSchema, z.string()),
  strands: z.partialRecord(strandSchema, z.string()),
  glossary: z.array(localWordSchema),
  terms: displayTermsSchema,
});
export type LocalWords = Readonly<z.infer<typeof localWordsSchema>>;

export const noLocalWords: LocalWords = { cells: {}, strands: {}, glossary: [], terms: {} };

/** `GET /api/framework?schoolId=`: the wording of the service, with its licence, and what the service says beside it. */
export const frameworkAnswer = z.object({
  version: z.string(),
  licence: z.enum(['own-wording', 'licensed']),
  notice: z.string(),
  strands: z.record(strandSchema, named),
  levels: z.object({ 1: named, 2: named, 3: named }),
  outcomes: z.record(cellSchema, z.object({ short: z.string(), long: z.string() })),
  local: localWordsSchema.default(noLocalWords),
});
export type FrameworkAnswer = z.infer<typeof frameworkAnswer>;
