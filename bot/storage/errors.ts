import type { Saved } from '../ports/change.ts';

const codeOf = (error: unknown): number | undefined => {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'number' ? code : undefined;
};

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
