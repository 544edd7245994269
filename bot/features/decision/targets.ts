import { targetsSchema, usualTargets, type Targets } from '../../../shared/decision/clock.ts';
import type { TargetsAnswer } from '../../../shared/decision/contract.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { auditOf } from '../records.ts';
import type { DecisionPorts } from './ports.ts';

type Ports = Pick<DecisionPorts, 'targets' | 'records' | 'clock'>;

/** The service whose clock is the caller's to see: of the first school or service they belong to. */
const serviceOf = (caller: Caller, action: 'clock.see' | 'clock.edit'): ServiceId | undefined =>
  currentMemberships(caller)
    .map(({ scope }) => {
      // A team lead answers for some schools; the clock is the same at each of them.
      const schoolId = 'schoolId' in scope ? scope.schoolId : 'schoolIds' in scope ? scope.schoolIds[0] : undefined;
      const { serviceId } = scope;
      return { serviceId, about: schoolId ? { serviceId, schoolId } : officeScope(serviceId) };
    })
    .find(({ about }) => may(permissions, caller, action, about))?.serviceId;

/** How long each step may take at the caller's service: one read. Row G18. */
export async function seeTargets({ targets }: Ports, caller: Caller): Promise<Result<TargetsAnswer>> {
  const mine = serviceOf(caller, 'clock.see');
  if (!mine) return fail(problem('not-allowed', t.notAllowed));
  const stored = (await targets.load(mine))?.value;
  return ok({
    targets: stored?.targets ?? usualTargets,
    rev: stored?.rev ?? 0,
    changed: stored?.changed ?? null,
    mayEdit: serviceOf(caller, 'clock.edit') === mine,
  });
}

/** The lead settles how long each step may take. That it was asked for is written into the service's chain first. */
export async function changeTargets(
  ports: Ports,
  caller: Caller,
  { seen, targets: wanted, audit }: { readonly seen: number; readonly targets: Targets; readonly audit: string },
): Promise<Result<TargetsAnswer>> {
  const mine = serviceOf(caller, 'clock.edit');
  if (!mine) return fail(problem('not-allowed', t.notAllowed));
  const read = targetsSchema.safeParse(wanted);
  if (!read.success) return fail(problem('not-understood', t.weeksError));
  const before = await ports.targets.load(mine);
  if ((before?.value.rev ?? 0) !== seen) return fail(problem('changed-meanwhile', t.askedMeanwhile));
  const about = { ...officeScope(mine), id: 'decision-targets' };
  const event = auditOf(ports, caller, about, audit);
  await ports.records.commit({ schoolId: about.schoolId, puts: [], audit: [event], outbox: [] });
  const changed = { by: caller.name, at: ports.clock.now() };
  const saved = await ports.targets.save(before, { serviceId: mine, targets: read.data, changed, rev: seen + 1 });
  if (saved !== 'saved') return fail(problem('changed-meanwhile', t.askedMeanwhile));
  return ok({ targets: read.data, rev: seen + 1, changed, mayEdit: true });
}
