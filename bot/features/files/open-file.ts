import type { FileAnswer } from '../../../shared/files/contract.ts';
import type { AttachedFile, ScanState } from '../../../shared/files/file.ts';
import { mediaTypes, nameOf } from '../../../shared/files/naming.ts';
import { filesText } from '../../../shared/files/text.ts';
import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { plusMilliseconds } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import type { FilePlace } from '../../ports/files.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { orphanAfter } from './due-files.ts';
import type { FilePorts } from './ports.ts';

export type OpenPorts = Pick<FilePorts, 'attached' | 'files' | 'clock' | 'links' | 'log'>;

interface Asked {
  readonly schoolId: string;
  readonly requestId: string;
  readonly fileId: string;
}

const unknown = fail(problem('not-found', filesText.noFile));

/** The file somebody asks for, when they may have it at this moment; without a byte of it, and nothing noted. */
async function found(
  ports: OpenPorts,
  caller: Caller,
  asked: Asked,
): Promise<Result<{ readonly place: FilePlace; readonly file: AttachedFile }>> {
  const schoolId = schoolIdSchema.safeParse(asked.schoolId).data;
  const requestId = readRequestId(asked.requestId);
  const standing = schoolId && requestId && (await ports.attached.standing(caller, schoolId, requestId));
  if (!schoolId || !requestId || !standing) return unknown;
  if (!standing.mayOpen) return fail(problem('not-allowed', filesText.closed));
  const file = standing.view.files.find(({ id }) => id === asked.fileId);
  if (!file) return fail(problem('not-found', filesText.gone));
  return ok({ place: { schoolId, requestId, fileId: asked.fileId }, file });
}

const whyClosed = (
  ports: Pick<OpenPorts, 'clock'>,
  file: AttachedFile,
  scan: Exclude<ScanState, 'clean'> | 'gone',
): string => {
  if (scan === 'refused' || file.scan === 'refused') return filesText.refused;
  if (scan === 'gone') return filesText.gone;
  const isLate = ports.clock.now() >= plusMilliseconds(file.addedAt, orphanAfter);
  return isLate ? filesText.neverChecked : filesText.stillChecked;
};

/** Whether a file can be opened now, and the link that does it for this person, for a few minutes. */
export async function seeFile(ports: OpenPorts, caller: Caller, asked: Asked): Promise<Result<FileAnswer>> {
  const at = await found(ports, caller, asked);
  if (!at.ok) return at;
  const { place, file } = at.value;
  // A word against a file stays; a word for it is asked for again when it is opened.
  const scan = file.scan === 'waiting' ? await reached(ports, () => ports.files.scan(place)) : ok(file.scan);
  if (!scan.ok) return scan;
  if (scan.value === 'clean')
    return ok({ scan: 'clean', address: ports.links.attached(place, caller.accountId), says: null });
  // The paper is missing again as soon as somebody is told, and not only at the next look of the job.
  if (scan.value === 'refused' && file.scan === 'waiting')
    await ports.attached.settle(place.schoolId, place.requestId, place.fileId, 'refused');
  const says = whyClosed(ports, file, scan.value);
  return ok({ scan: scan.value === 'gone' ? 'refused' : scan.value, address: null, says });
}

/** What storage answers, or the sentence that it cannot be reached. */
async function reached<T>({ log }: Pick<OpenPorts, 'log'>, ask: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await ask());
  } catch (error) {
    log.error('files.not-reached', {}, error);
    return fail(problem('not-ready', filesText.noStore));
  }
}

/**
 * The file behind a link, for the person whose link it is: membership, agreement, consent and the check for malware are
 * asked again at this moment, and that it is read is written down before a byte goes out. Hazard H-04.
 */
export async function openFile(ports: OpenPorts, caller: Caller, asked: Asked): Promise<Result<TakeAway>> {
  const at = await found(ports, caller, asked);
  if (!at.ok) return at;
  const { place, file } = at.value;
  if (file.scan === 'refused') return fail(problem('not-ready', filesText.refused));
  const opened = await reached(ports, () => ports.files.open(place));
  if (!opened.ok) return opened;
  if (opened.value.scan !== 'clean') return fail(problem('not-ready', whyClosed(ports, file, opened.value.scan)));
  const given = await ports.attached.give(caller, place.schoolId, place.requestId, place.fileId);
  if (!given) return fail(problem('not-allowed', filesText.closed));
  const { content } = opened.value;
  return ok({ name: nameOf(given, filesText.untitled), mediaType: mediaTypes[given.kind], content });
}
