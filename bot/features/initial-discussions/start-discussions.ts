import { sideOf } from '../../../shared/organisation/permission.ts';
import type { SheetId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { otherSide, type Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { isOfPair, openInitial } from '../../../shared/initial-discussions/open-initial.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { bringCard } from '../bring-card.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { auditOf, outboxItems } from '../records.ts';
import type { InitialPorts } from './ports.ts';

/**
 * Begins the initial discussions of a school's present pair, or brings the caller's card of them when they were begun:
 * the id is fixed by the pair, so two who start at once make one page. Both get a new card. Rows C01-C02.
 */
export async function startDiscussions(
  ports: InitialPorts,
  caller: Caller,
  schoolId: string,
  activityId: string,
): Promise<Result<SheetId>> {
  const found = await theirSchool(ports.schools, caller, schoolId, 'sheet.fill-in');
  if (!found.ok) return found;
  const school = found.value;
  const side = sideOf(caller, schoolScope(school));
  const sheet = side && openInitial(school, side, activityId, ports.clock.now());
  if (!side || !sheet) return fail(problem('not-ready', initialText.vacant(school.name)));
  if (!isOfPair(sheet, caller.personId)) return fail(problem('not-allowed', initialText.notForYou));
  const about = { schoolId: school.id, about: sheet.id };
  const saved = await ports.records.commit({
    schoolId: school.id,
    puts: [{ type: 'sheet', value: sheet, before: undefined }],
    audit: [auditOf(ports, caller, sheet, 'initial.begun')],
    outbox: outboxItems(ports, about, [
      [otherSide(side), 'new', 'initial-begun'],
      [side, 'new', 'initial-begun'],
      // Tools that were finished before are ticked on it.
      [side, 'apply', 'tools-finished'],
    ]),
  });
  if (saved === 'saved') ports.outbox.wake(school.id);
  else await bringCard(ports, caller, about, activityId);
  return ok(sheet.id);
}
