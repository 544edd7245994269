import type { PlanFacts } from '../../../shared/documents/facts.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { hoursOf } from '../hours/see-hours.ts';
import { seePeople } from '../organisation/see-people.ts';
import type { DocumentPorts } from './ports.ts';

/** Everything the papers of a plan are made from, as this caller may see it now. */
export async function planFacts(
  ports: DocumentPorts,
  caller: Caller,
  sheet: Sheet,
  school: School,
): Promise<PlanFacts> {
  const [cycle, grid, hours] = await Promise.all([
    sheet.cycleId ? ports.cycles.load(sheet.schoolId, sheet.cycleId) : undefined,
    ports.grid.load(sheet.schoolId),
    hoursOf(ports, school),
  ]);
  return {
    sheet,
    serviceName: school.serviceName,
    people: seePeople(caller)(school),
    meeting: cycle?.value.meeting ?? null,
    entries: grid?.value.entries ?? [],
    hours,
    now: ports.clock.now(),
  };
}
