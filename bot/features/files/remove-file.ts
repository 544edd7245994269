import { schoolOfRecord } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import type { RequestView } from '../../../shared/request-for-help/view.ts';
import { goneItems } from './file-gone.ts';
import type { FilePorts } from './ports.ts';

export interface FileToRemove {
  readonly planId: string;
  readonly requestId: string;
  readonly editId: string;
  readonly fileId: string;
}

/** The SENDCo takes a file out: what is known of it first, its bytes then, within a minute. */
export async function removeFile(
  ports: Omit<FilePorts, 'lookIntoFile'>,
  caller: Caller,
  { planId, requestId, editId, fileId }: FileToRemove,
): Promise<Result<RequestView>> {
  const schoolId = schoolOfRecord(planId);
  const id = readRequestId(requestId);
  if (!schoolId || !id) return fail(problem('not-found', requestText.noSuchChild));
  const changed = await ports.requests.change(caller, schoolId, id, {
    activityId: editId,
    audit: 'request.file-removed',
    decide: (view) => {
      const allowed = may(permissions, caller, 'request.write', view);
      if (!allowed) return Promise.resolve(fail(problem('not-allowed', requestText.notAllowed)));
      const outbox = goneItems(ports, schoolId, id, fileId);
      // Somebody else has taken it out already: that is what was wanted.
      return Promise.resolve(ok({ patch: { fileOut: fileId }, along: { puts: [], outbox } }));
    },
  });
  if (!changed.ok) return fail(changed.problem);
  ports.outbox.wake(schoolId);
  return ok(changed.view);
}
