import { londonDate, plusMilliseconds, type Instant } from '../../../shared/kernel/time.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import type { FileFolder, FilePlace } from '../../ports/files.ts';

/** What nobody knows of is taken away after this: an upload takes minutes at most. */
export const orphanAfter = 24 * 60 * 60_000;
/** Defender has often said something by then. */
const lookAfter = 60_000;

/** Filed before the bytes of a file are written: what the check says is kept, and bytes that nobody knows of go. */
export const whenAdded = ({ schoolId, requestId, fileId }: FilePlace, now: Instant): DueOf<'file-added'> => {
  const at = plusMilliseconds(now, lookAfter);
  return {
    ...{ id: `file|${requestId}|${fileId}`, on: londonDate(at), at, kind: 'file-added' },
    ...{ schoolId, requestId, fileId, addedAt: now },
  };
};

/** The same a day later, for bytes that nobody knows of yet. */
export const whenOrphaned = (due: DueOf<'file-added'>): DueOf<'file-added'> => {
  const at = plusMilliseconds(due.addedAt, orphanAfter);
  return { ...due, id: `${due.id}|orphan`, on: londonDate(at), at };
};

/** Bytes to take away: of one file, or of all files of an erased request. */
export const whenGone = (
  { schoolId, requestId }: FileFolder,
  fileId: string | null,
  now: Instant,
): DueOf<'files-gone'> => ({
  ...{ id: `files-gone|${requestId}|${fileId ?? 'all'}`, on: londonDate(now), at: now, kind: 'files-gone' },
  ...{ schoolId, requestId, fileId },
});
