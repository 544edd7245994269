import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { mostFileMegabytes } from '../scoping/form-text.ts';
import { gridEntrySchema } from '../scoping/scoping.ts';
import { gridFileKindSchema, planFileKindSchema } from './files.ts';

/** `GET /api/sheets/:sheetId/files`: what the caller may take away; each address is signed, theirs, and runs out. */
export const filesAnswer = z.object({
  files: z.array(z.object({ kind: planFileKindSchema, title: z.string(), url: z.string() })),
});
export type FilesAnswer = z.infer<typeof filesAnswer>;

/** `GET /api/schools/:schoolId/grid/files?version=id`: the grid as files; without a version as it stands. */
export const gridFilesAnswer = z.object({
  files: z.array(z.object({ kind: gridFileKindSchema, title: z.string(), url: z.string() })),
});

/** Letters of a file in base64, with room for the largest that is taken. */
const mostLetters = Math.ceil((mostFileMegabytes * 1024 * 1024 * 4) / 3) + 4;

/** `POST /api/schools/:schoolId/grid/read-form`: a filled form as entries to look through. Nothing of it is kept. */
export const readFormInput = z.object({
  schoolId: z.string().min(1).max(250),
  /** The file, in base64. */
  file: z.base64().max(mostLetters),
});
export const readFormAnswer = z.object({
  entries: z.array(gridEntrySchema.pick({ kind: true }).extend({ text: z.string(), cells: z.array(cellSchema) })),
  report: z.array(z.string()),
});
export type ReadFormAnswer = z.infer<typeof readFormAnswer>;

/**
 * `GET /api/schools/:schoolId/statement`: the words for the school's website, as text and as HTML to copy. Null while
 * something is missing; `missing` then says what, in sentences.
 */
export const statementAnswer = z.object({
  statement: z.object({ text: z.string(), html: z.string() }).nullable(),
  missing: z.array(z.string()),
});
export type StatementAnswer = z.infer<typeof statementAnswer>;
