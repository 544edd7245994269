import { academicYearOf } from '../../../shared/calendar/academic-year.ts';
import { fewestSchools } from '../../../shared/area/disclose.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { areaProfile, type SchoolTable } from '../../../shared/needs-profile/area.ts';
import type { AreaProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { firstRules, type NeedsSettings } from '../../../shared/needs-profile/settings.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { inOrder } from '../../../shared/needs-profile/profile.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Summary } from '../../../shared/organisation/summary.ts';
import { permissions } from '../../../shared/policy.ts';
import { mySchools, serviceInOf } from '../organisation/my-schools.ts';
import { auditOf } from '../records.ts';
import type { NeedsProfilePorts } from './ports.ts';

/** Schools that are read at the same time. */
const atOnce = 8;

/** What a school has shared last in this school year. */
async function sharedOf(ports: NeedsProfilePorts, { schoolId, serviceId, schoolName: name }: Summary) {
  const year = academicYearOf(ports.clock.today());
  const all = await ports.profiles.list({ schoolId, serviceId });
  const table = inOrder(all.filter(({ academicYear }) => academicYear === year)).findLast(
    ({ shared }) => shared,
  )?.shared;
  return table ? [{ schoolId, name, table }] : [];
}

/**
 * The profile of the caller's schools together, from what each has shared this school year: one query a school, and one
 * read of what the service expects. Rows M02, M03.
 */
export async function seeAreaProfile(ports: NeedsProfilePorts, caller: Caller): Promise<Result<AreaProfileAnswer>> {
  const serviceId = serviceInOf(caller);
  if (!serviceId) return fail(problem('not-allowed', t.notAllowed));
  const inService = (await mySchools(ports.services, caller, 'profile.area')).filter(
    (each) => each.serviceId === serviceId,
  );
  const about = officeScope(serviceId);
  if (inService.length === 0 && !may(permissions, caller, 'profile.area', about))
    return fail(problem('not-allowed', t.notAllowed));
  const tables: SchoolTable[] = [];
  for (let from = 0; from < inService.length; from += atOnce)
    tables.push(
      ...(await Promise.all(inService.slice(from, from + atOnce).map((each) => sharedOf(ports, each)))).flat(),
    );
  const settings = (await ports.profiles.settings(serviceId))?.value;
  const prevalence = settings?.prevalence ?? null;
  // Who may read the schools' tables reads sums of any number of them; the others none in which a school shows by itself.
  const isAreaOnly = inService.some((each) => !may(permissions, caller, 'profile.see', each));
  const tooFew = isAreaOnly && tables.length > 0 && tables.length < fewestSchools;
  const { all, rows, predicted } = areaProfile(tooFew ? [] : tables, prevalence?.percent ?? null);
  const mayEdit = may(permissions, caller, 'profile.settle', about);
  return ok({
    ...{ academicYear: academicYearOf(ports.clock.today()), schools: inService.length, sharing: tables.length },
    ...{ tooFew, all, rows: [...rows], predicted },
    settings: { prevalence, rules: [...(settings?.rules ?? firstRules)], rev: settings?.rev ?? 0, mayEdit },
  });
}

/** What a lead settles: what the service expects, and what it suggests. */
export interface Settling extends Pick<NeedsSettings, 'prevalence' | 'rules'> {
  readonly seen: number;
  readonly audit: string;
}

/** That it was asked for is written into the service's chain first. Rows M02, M05. */
export async function settle(
  ports: NeedsProfilePorts,
  caller: Caller,
  { seen, prevalence, rules, audit }: Settling,
): Promise<Result<{ rev: number }>> {
  const serviceId = serviceInOf(caller);
  if (!serviceId || !may(permissions, caller, 'profile.settle', officeScope(serviceId)))
    return fail(problem('not-allowed', t.notAllowed));
  const before = await ports.profiles.settings(serviceId);
  if ((before?.value.rev ?? 0) !== seen) return fail(problem('changed-meanwhile', t.changedMeanwhile));
  const about = { ...officeScope(serviceId), id: 'needs-settings' };
  const event = auditOf(ports, caller, about, audit);
  await ports.records.commit({ schoolId: about.schoolId, puts: [], audit: [event], outbox: [] });
  const changed = { by: caller.name, at: ports.clock.now() };
  const saved = await ports.profiles.saveSettings(before, { serviceId, prevalence, rules, changed, rev: seen + 1 });
  return saved === 'saved' ? ok({ rev: seen + 1 }) : fail(problem('changed-meanwhile', t.changedMeanwhile));
}
