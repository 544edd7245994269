import { plusMilliseconds } from '../../../shared/kernel/time.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import { orphanAfter, whenOrphaned } from './due-files.ts';
import type { AttachedStore } from './store.ts';

export interface FollowFilePorts {
  readonly attached: AttachedStore;
  readonly files: Files;
  readonly clock: Clock;
}

/**
 * Follows one file that was added: keeps what the check for malware says of it, and takes its bytes away when the check
 * refuses them, or when after a day no request knows of them. Each, done twice, changes nothing.
 */
export async function followFile(
  { attached, files, clock }: FollowFilePorts,
  due: DueOf<'file-added'>,
): Promise<'done' | 'left' | { readonly putOff: DueOf<'file-added'> }> {
  const { schoolId, requestId, fileId, addedAt } = due;
  const isOver = clock.now() >= plusMilliseconds(addedAt, orphanAfter);
  const known = (await attached.of(schoolId, requestId))?.files.find(({ id }) => id === fileId);
  if (!known && !isOver) return { putOff: whenOrphaned(due) };
  if (!known) {
    await files.remove(due);
    return 'done';
  }
  const scan = await files.scan(due);
  // Without a verdict after a day there comes none; whoever opens the file asks again.
  if (scan === 'waiting') return isOver ? 'done' : 'left';
  if (scan === 'gone') return 'done';
  await attached.settle(schoolId, requestId, fileId, scan);
  if (scan === 'refused') await files.remove(due);
  return 'done';
}

/** Takes away the bytes of a file that was removed, or of all files of a request that was erased. Row C-13. */
export async function followGone(
  { attached, files }: FollowFilePorts,
  { schoolId, requestId, fileId }: DueOf<'files-gone'>,
): Promise<void> {
  const now = await attached.of(schoolId, requestId);
  if (fileId === null) {
    if (now?.isErased) await files.removeAll({ schoolId, requestId });
  } else if (!now?.files.some(({ id }) => id === fileId)) await files.remove({ schoolId, requestId, fileId });
}
