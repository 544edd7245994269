import { z } from 'zod';
import { planFileKindSchema } from './files.ts';

/** `GET /api/sheets/:sheetId/files`: what the caller may take away; each address is signed, theirs, and runs out. */
export const filesAnswer = z.object({
  files: z.array(z.object({ kind: planFileKindSchema, title: z.string(), url: z.string() })),
});
export type FilesAnswer = z.infer<typeof filesAnswer>;

/**
 * `GET /api/schools/:schoolId/statement`: the words for the school's website, as text and as HTML to copy. Null while
 * something is missing; `missing` then says what, in sentences.
 */
export const statementAnswer = z.object({
  statement: z.object({ text: z.string(), html: z.string() }).nullable(),
  missing: z.array(z.string()),
});
export type StatementAnswer = z.infer<typeof statementAnswer>;
