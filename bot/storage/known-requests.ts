import type { AuditEvent } from '../../shared/audit/event.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { knownOf, type Known } from '../../shared/request-for-help/known.ts';
import type { Request } from '../../shared/request-for-help/request.ts';
import { isClosed, speaksForSchool } from '../../shared/request-for-help/view.ts';

/** What the store of requests lends. */
export interface KnownHolder {
  all(schoolId: SchoolId): Promise<readonly Request[]>;
  eventOf(caller: Caller, request: Request): AuditEvent;
  note(events: readonly AuditEvent[]): Promise<void>;
}

/**
 * What the school told before about the child of a request, for those in the tab who speak for the school, of requests
 * that are in use. That it was read is written down for that child first.
 */
export async function knownRequests(
  { all, eventOf, note }: KnownHolder,
  caller: Caller,
  schoolId: SchoolId,
  id: RequestId,
): Promise<Known | undefined> {
  const own = (await all(schoolId)).filter((each) => speaksForSchool(caller, each) && !isClosed(each));
  const request = own.find((each) => each.id === id);
  if (!request || caller.client !== 'tab') return undefined;
  const known = knownOf(
    request,
    own.filter((each) => each.id !== id),
  );
  await note([eventOf(caller, request)]);
  return known;
}
