import type { Saved } from '../ports/change.ts';

const anyCodeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code;
const codeOf = (error: unknown): number | undefined => {
  const code = anyCodeOf(error);
  return typeof code === 'number' ? code : undefined;
};

/** Took too long, try again, failed inside, went over the units, busy; the SDK's own word when it gave up waiting; no way there. */
const passing: ReadonlySet<unknown> = new Set([
  ...[408, 410, 429, 449, 500, 502, 503, 504, 'TimeoutError'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
]);

/**
 * Whether the same request may be answered a moment later: the database is busy, slow, starting or out of reach. What the
 * SDK says of a batch holds the error itself as its cause.
 */
export const isPassing = (error: unknown): boolean =>
  passing.has(anyCodeOf(error)) || (error instanceof Error && error.cause !== undefined && isPassing(error.cause));

/** What a refused write means: 409 it exists, 412 somebody wrote first. Anything else is thrown on. */
export function savedFrom(code: number | undefined, error: unknown): Saved {
  if (code === 409) return 'exists';
  if (code === 412) return 'changed-meanwhile';
  throw error instanceof Error ? error : new Error(`database answered ${code ?? 'nothing'}`);
}

/** Runs one conditional write. */
export async function saving(write: () => Promise<unknown>): Promise<Saved> {
  try {
    await write();
    return 'saved';
  } catch (error) {
    return savedFrom(codeOf(error), error);
  }
}

/** Runs a deletion that may find nothing; answers whether it found something. */
export async function deletingOnce(remove: () => Promise<unknown>): Promise<boolean> {
  try {
    await remove();
    return true;
  } catch (error) {
    if (codeOf(error) !== 404 && codeOf(error) !== 412) throw error;
    return false;
  }
}

/** Runs a deletion that may find nothing. */
export async function deleting(remove: () => Promise<unknown>): Promise<void> {
  await deletingOnce(remove);
}
