import { comparisonOf } from '../../../shared/area/comparison.ts';
import type { SimilarAnswer } from '../../../shared/area/contract.ts';
import { figuresOf, releaseFrom, releaseIdOf, type Release } from '../../../shared/area/figures.ts';
import { fewestSchools } from '../../../shared/area/disclose.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Setting } from '../../../shared/organisation/setting.ts';
import { permissions } from '../../../shared/policy.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { AreaPorts } from './ports.ts';
import { todaysFigures } from './todays-figures.ts';

/**
 * The term's comparison of one kind of setting: drawn up when somebody first asks and enough schools have a grid, and
 * the same for everybody until the term is over. Undefined while there are too few: nothing is shown that may still change.
 */
async function releaseOf(ports: AreaPorts, serviceId: ServiceId, setting: Setting): Promise<Release | undefined> {
  const kept = await ports.area.release(serviceId, releaseIdOf(setting, ports.clock.today()));
  if (kept) return kept;
  const drawn = releaseFrom(await todaysFigures(ports, serviceId), setting);
  // One of them will be the reader's own.
  return drawn.schools.length > fewestSchools ? ports.area.keepRelease(drawn) : undefined;
}

/** A school beside similar ones of its service, none of which can be told from another. Row E15. */
export async function compare(ports: AreaPorts, caller: Caller, schoolId: string): Promise<Result<SimilarAnswer>> {
  const found = await theirSchool(ports.schools, caller, schoolId, 'area.compare');
  if (!found.ok) return found;
  const { serviceId, facts, id } = found.value;
  const setting = facts?.setting ?? null;
  const nothing = { setting, since: null, others: null, cells: [] };
  if (!setting) return ok({ ...nothing, why: 'no-setting' });
  const [release, grid] = await Promise.all([releaseOf(ports, serviceId, setting), ports.grid.load(id)]);
  const own = figuresOf(found.value, grid?.value.serviceId === serviceId ? grid.value : undefined, []);
  const isKnown = (other: SchoolId): boolean =>
    other === id || may(permissions, caller, 'grid.see', { schoolId: other, serviceId });
  const compared = release && comparisonOf(release, own, isKnown);
  return ok(compared ? { setting, why: null, ...compared } : { ...nothing, why: 'too-few' });
}
