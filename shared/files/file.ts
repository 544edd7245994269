import { z } from 'zod';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';

/** What a file is, by its content and never by its name. Row G08. */
export const fileKinds = ['pdf', 'docx', 'xlsx', 'png', 'jpeg', 'text'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Bytes of one file, and files of one request. */
export const mostFileBytes = 10 * 1024 * 1024;
export const mostFiles = 20;

/** The paper a file is, or belongs to: those of the checklist, and others. */
export const filePapers = ['parentalQuestionnaire', 'iep', 'ehcp', 'reports', 'other'] as const;
export type FilePaper = (typeof filePapers)[number];

/** What the check for malware has said: nothing yet, that nothing was found, or that nobody may open it. */
export const scanStateSchema = z.enum(['waiting', 'clean', 'refused']);
export type ScanState = z.infer<typeof scanStateSchema>;

export const fileIdSchema = z.string().regex(/^[\w-]{1,100}$/);

/**
 * What a request knows of one file; the bytes lie elsewhere (bot/ports/files.ts). `title` is the name the file came with
 * or was given here, without its ending, and may say who the child is. `datedOn` is the day on the paper itself, `author`
 * who wrote it. Rows G08, G09; docs/decisions/files.md.
 */
export const fileSchema = z.object({
  id: fileIdSchema,
  paper: z.enum(filePapers),
  kind: z.enum(fileKinds),
  bytes: z.number().int().positive().max(mostFileBytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  datedOn: civilDateSchema.nullable(),
  author: z.string().max(120),
  title: marked('child', z.string().max(160)).nullable(),
  addedAt: instantSchema,
  by: z.string(),
  scan: scanStateSchema,
});
export type AttachedFile = z.infer<typeof fileSchema>;

/** What can be changed about a file that is there; what is not named stays. */
export const filePatchSchema = z.strictObject({
  id: fileIdSchema,
  datedOn: civilDateSchema.nullable().optional(),
  author: z.string().max(120).optional(),
  title: z.string().min(1).max(160).optional(),
});
export type FilePatch = z.infer<typeof filePatchSchema>;
