import { mostFiles, type AttachedFile, type FilePaper } from '../../../shared/files/file.ts';
import { contradicts, endingOf, titleOf } from '../../../shared/files/naming.ts';
import { filesText } from '../../../shared/files/text.ts';
import { schoolOfRecord } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { isClosed, whyClosed, type RequestView } from '../../../shared/request-for-help/view.ts';
import type { LookedAt, ReadFile } from '../../ports/files.ts';
import { whenAdded } from './due-files.ts';
import type { FilePorts } from './ports.ts';

export interface FileToAdd {
  readonly planId: string;
  readonly requestId: string;
  readonly editId: string;
  readonly paper: FilePaper;
  readonly fileName: string;
}

const wrong = (sentence: string) => fail(problem('not-understood', sentence));

/** Why no file can be added to a request as it stands; asked before a byte is read, and again in the batch. */
function whyNot(caller: Caller, view: RequestView): Result<undefined> {
  if (!may(permissions, caller, 'request.write', view)) return fail(problem('not-allowed', requestText.notAllowed));
  if (isClosed(view)) return fail(problem('locked', whyClosed(view)));
  return view.files.length >= mostFiles ? fail(problem('too-many', filesText.tooMany)) : ok(undefined);
}

const untaken: Readonly<Record<Extract<LookedAt, { kind: undefined }>['why'], string>> = {
  'not-taken': filesText.notTaken,
  macros: filesText.macros,
  locked: filesText.locked,
};

type Taken = { readonly content: Uint8Array } & Pick<AttachedFile, 'kind' | 'sha256'>;

/** The body of a request as a file of a kind that is taken, by what is in it; or the sentence that says why not. */
async function taken(ports: Pick<FilePorts, 'lookIntoFile'>, fileName: string, body: ReadFile): Promise<Result<Taken>> {
  const content = await body();
  if (content === 'too-large') return fail(problem('too-large', filesText.tooLarge));
  if (content === 'cut-off') return wrong(filesText.cutOff);
  if (content.byteLength === 0) return wrong(filesText.empty);
  const found = ports.lookIntoFile(content);
  if (found.kind === undefined) return wrong(untaken[found.why]);
  if (contradicts(fileName, found.kind)) return wrong(filesText.contradicts(endingOf(fileName) ?? '', found.kind));
  return ok({ content, ...found });
}

/**
 * The SENDCo adds a file to a request: its bytes first, then what is known of it, in the request's own batch. That the
 * bytes are there is filed before they are, so that what a crash leaves behind is found and taken away. Rows G08, G09.
 */
export async function addFile(
  ports: FilePorts,
  caller: Caller,
  { planId, requestId, editId, paper, fileName }: FileToAdd,
  body: ReadFile,
): Promise<Result<RequestView>> {
  const schoolId = schoolOfRecord(planId);
  const id = readRequestId(requestId);
  const unknown = fail(problem('not-found', requestText.noSuchChild));
  const standing = schoolId && id && (await ports.attached.standing(caller, schoolId, id, editId));
  if (!schoolId || !id || !standing) return unknown;
  const change = async (fileIn?: AttachedFile): Promise<Result<RequestView>> => {
    const changed = await ports.requests.change(caller, schoolId, id, {
      activityId: editId,
      audit: 'request.file-added',
      decide: (view) => {
        const free = whyNot(caller, view);
        return Promise.resolve(free.ok ? ok({ patch: fileIn ? { fileIn } : {} }) : free);
      },
    });
    return changed.ok ? ok(changed.view) : fail(changed.problem);
  };
  if (standing.isRepeat) return change();
  const free = whyNot(caller, standing.view);
  if (!free.ok) return free;
  const file = await taken(ports, fileName, body);
  if (!file.ok) return file;
  const { content, kind, sha256 } = file.value;
  const at = { schoolId, requestId: id, fileId: ports.ids.make() };
  await ports.due.add(whenAdded(at, ports.clock.now()));
  try {
    await ports.files.put(at, content);
  } catch (error) {
    ports.log.error('files.put-failed', { schoolId }, error);
    return fail(problem('not-ready', filesText.noStore));
  }
  const added = await change({
    ...{ id: at.fileId, paper, kind, sha256, bytes: content.byteLength, title: titleOf(fileName) },
    ...{ datedOn: null, author: '', addedAt: ports.clock.now(), by: caller.name, scan: 'waiting' },
  });
  // What nobody knows of need not lie there for a day.
  if (!added.ok) await ports.files.remove(at).catch(() => undefined);
  return added;
}
