import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { figuresText as t } from '../../../shared/school-figures/text.ts';
import { auditOf } from '../records.ts';
import type { SchoolFiguresPorts } from './ports.ts';

/** The service whose figures somebody sees, be it for all of its schools or for some. */
export function serviceSeen(caller: Caller): Result<ServiceId> {
  const roles = permissions.filter(({ action }) => action === 'school-figures.see').flatMap((line) => line.roles);
  const mine = currentMemberships(caller).find(({ role }) => roles.includes(role));
  return mine ? ok(mine.scope.serviceId) : fail(problem('not-allowed', t.problems.notYours));
}

export const mayBringIn = (caller: Caller, serviceId: ServiceId): boolean =>
  may(permissions, caller, 'school-figures.bring-in', officeScope(serviceId));

/** The service that somebody may bring figures into. */
export function serviceKept(caller: Caller): Result<ServiceId> {
  const seen = serviceSeen(caller);
  if (!seen.ok) return seen;
  return mayBringIn(caller, seen.value) ? seen : fail(problem('not-allowed', t.problems.notAllowed));
}

/** Who changed the figures goes into the chain of the service before it is done: they lie in another container. */
export const note = (
  ports: Pick<SchoolFiguresPorts, 'records' | 'clock'>,
  caller: Caller,
  serviceId: ServiceId,
  setId: string,
  event: string,
) => {
  const about = { ...officeScope(serviceId), id: `figures|${setId}` };
  const audit = [auditOf(ports, caller, about, event)];
  return ports.records.commit({ schoolId: about.schoolId, puts: [], audit, outbox: [] });
};
