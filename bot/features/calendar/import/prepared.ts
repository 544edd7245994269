import type { PreviewAnswer } from '../../../../shared/calendar/contract.ts';
import { importText } from '../../../../shared/calendar/import/text.ts';
import { problem } from '../../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';

/** What is shown before anything is stored, with what would be stored. */
export interface Prepared<After> {
  readonly shown: PreviewAnswer;
  readonly after: After;
}

/** Both halves of an import that are told apart by nothing else: what stood there, and what is to stand there. */
export async function prepared<After>(
  after: After,
  shown: Omit<PreviewAnswer, 'digest' | 'mayApply'>,
): Promise<Prepared<After>> {
  const { seen, changes, findings } = shown;
  // What was left out of a file is said once, when it is chosen; the dates are the same without those words.
  const isWrong = findings.some(({ level }) => level === 'error');
  const digest = await digestOf({ after, seen });
  return { after, shown: { ...shown, digest, mayApply: !isWrong && changes.length > 0 } };
}

async function digestOf(value: unknown): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether what is to be stored is what somebody was shown, and nothing in it has to be put right. */
export function asShown<After>(
  { shown, after }: Prepared<After>,
  sent: { readonly seen: number; readonly digest: string },
): Result<After> {
  const wrong = shown.findings.find(({ level }) => level === 'error');
  if (shown.seen !== sent.seen || shown.digest !== sent.digest)
    return fail(problem('changed-meanwhile', importText.notAsShown));
  return wrong ? fail(problem('not-understood', wrong.sentence)) : ok(after);
}
