import { exactMap, roundedMap } from '../../../shared/area/area-map.ts';
import type { AreaMapAnswer } from '../../../shared/area/contract.ts';
import { areaText } from '../../../shared/area/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { rolesFor } from '../../../shared/organisation/permission.ts';
import { leads } from '../../../shared/organisation/role-groups.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { mySchools } from '../organisation/my-schools.ts';
import type { AreaPorts } from './ports.ts';
import { todaysFigures } from './todays-figures.ts';

/**
 * The grids of all the caller's schools in one. A lead sees which schools it is, as they may open each; a commissioner
 * only how many, rounded and never fewer than five. Rows D08, E16.
 */
export async function seeMap(ports: AreaPorts, caller: Caller): Promise<Result<AreaMapAnswer>> {
  const mine = await mySchools(ports.services, caller, 'area.map');
  const serviceId = mine[0]?.serviceId;
  if (!serviceId) return fail(problem('not-allowed', areaText.problems.notAllowed));
  const figures = await todaysFigures(ports, serviceId);
  const led = mine.filter((school) => rolesFor(caller, school).some((role) => leads.includes(role)));
  const names = new Map((led.length ? led : mine).map(({ schoolId, schoolName }) => [schoolId, schoolName]));
  return ok(
    led.length
      ? exactMap(figures, (schoolId) => names.get(schoolId))
      : roundedMap(figures, (schoolId) => names.has(schoolId)),
  );
}
