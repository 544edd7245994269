import { z } from 'zod';
import { cellSchema, strandSchema } from './framework.ts';

const named = z.object({ name: z.string(), aliases: z.array(z.string()) });

/** `GET /api/framework`: the wording this organisation shows, with its licence. */
export const frameworkAnswer = z.object({
  version: z.string(),
  licence: z.enum(['own-wording', 'licensed']),
  notice: z.string(),
  strands: z.record(strandSchema, named),
  levels: z.object({ 1: named, 2: named, 3: named }),
  outcomes: z.record(cellSchema, z.object({ short: z.string(), long: z.string() })),
});
export type FrameworkAnswer = z.infer<typeof frameworkAnswer>;
