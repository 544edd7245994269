import { z } from 'zod';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { localSchema, wordingSchema, type Content } from './content.ts';
import { contentText } from './text.ts';

/** What a file of this product calls itself, so that any other file is told from it. */
const kind = 'link-therapy-words';
/** Most signs of a file; a full one has some 40,000. */
export const mostFileSigns = 120_000;

const fileSchema = z
  .strictObject({
    file: z.literal(kind),
    wording: wordingSchema.nullable().optional(),
    local: localSchema.optional(),
  })
  .refine(({ wording, local }) => wording !== undefined || local !== undefined, 'holds neither wording nor local');

/** How many faults of a file are named at once. */
const mostFaults = 5;

/** What is wrong in one place of a file, in words for whoever wrote it. */
function whatIsWrong(issue: z.core.$ZodIssue): string {
  const { is } = contentText.file;
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'unrecognized_keys') return is.unknown(issue.keys);
  if (issue.code === 'invalid_key') return is.odd;
  if (issue.code === 'too_small') return is.empty;
  if (issue.code === 'too_big') return is.long(Number(issue.maximum));
  if (issue.code === 'invalid_value') return is.other(issue.values.map(String));
  return is.missing;
}

const faultOf = (issue: z.core.$ZodIssue): string =>
  `${issue.path.join('.') || contentText.file.whole} ${whatIsWrong(issue)}`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Reads a content file: the wording of a licence, a service's own texts, or both. The failure says in words where it is
 * wrong, and nothing of a file with a fault is taken. Rows A03, A15.
 */
export function readContentFile(text: string): Result<Partial<Content>> {
  const json = parsed(text);
  if (json === undefined) return fail(problem('not-understood', contentText.file.noJson));
  const read = fileSchema.safeParse(json);
  if (read.success) {
    const { wording, local } = read.data;
    return ok({ ...(wording === undefined ? {} : { wording }), ...(local && { local }) });
  }
  const faults = read.error.issues.map(faultOf);
  const isOurs = (json as { file?: unknown } | null)?.file === kind;
  return fail(
    problem('not-understood', isOurs ? contentText.file.faults(faults, mostFaults) : contentText.file.another(kind)),
  );
}

/** The file that `readContentFile` reads, with everything a service shows or drafts. */
export const contentFileOf = ({ wording, local }: Content): string =>
  `${JSON.stringify({ file: kind, wording, local }, null, 2)}\n`;
