import { cycleIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolOfCycle } from '../../../shared/planning/decide.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { permissions } from '../../../shared/policy.ts';
import type { MeetingFile, Documents } from '../../ports/documents.ts';
import { entryNow } from './meeting-entry.ts';
import type { PlanningPorts } from './ports.ts';

/**
 * The .ics of a booked meeting, or the one that takes a cancelled meeting out again, for somebody who takes part, asked for through a signed link; whether they still may is
 * looked up now, not when the link was made. Row F02.
 */
export async function calendarFile(
  ports: Pick<PlanningPorts, 'cycles'> & { readonly documents: Documents },
  caller: Caller,
  cycleId: string,
): Promise<Result<MeetingFile>> {
  const id = cycleIdSchema.safeParse(cycleId);
  const schoolId = schoolOfCycle(cycleId);
  const cycle = id.success && schoolId ? (await ports.cycles.load(schoolId, id.data))?.value : undefined;
  const entry = cycle && entryNow(cycle);
  if (!entry || !may(permissions, caller, 'meeting.download', cycle))
    return fail(problem('not-found', planningText.noFile));
  return ok(ports.documents.meeting(entry));
}
