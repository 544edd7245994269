import type { ChangeTariffsInput, TariffsAnswer } from '../../../shared/hours/contract.ts';
import { wholeTariff } from '../../../shared/hours/tariff.ts';
import { hoursText as t } from '../../../shared/hours/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { auditOf } from '../records.ts';
import type { LedgerPagePorts } from './ports.ts';

/** The rules by which the service of a school charges its hours, the usual ones filled in. Row L08. */
export async function seeTariffs(
  { tariffs }: Pick<LedgerPagePorts, 'tariffs'>,
  caller: Caller,
  school: School,
): Promise<TariffsAnswer> {
  const stored = (await tariffs.load(school.serviceId))?.value;
  return {
    ...wholeTariff(stored),
    rev: stored?.rev ?? 0,
    changed: stored ? { by: stored.changedBy.name, at: stored.changedAt } : null,
    mayChange: may(permissions, caller, 'hours.set-tariffs', schoolScope(school)),
  };
}

/** A lead changes the rules; what was charged before stays as it was. The change is written into the service's chain first. */
export async function changeTariffs(
  ports: LedgerPagePorts,
  caller: Caller,
  school: School,
  { seen, charges, cancellations }: ChangeTariffsInput,
  audit: string,
): Promise<Result<TariffsAnswer>> {
  const { serviceId } = school;
  const before = await ports.tariffs.load(serviceId);
  if ((before?.value.rev ?? 0) !== seen) return fail(problem('changed-meanwhile', t.tariffsMeanwhile));
  const about = { ...officeScope(serviceId), id: 'hours-tariffs' };
  const event = auditOf(ports, caller, about, audit);
  await ports.records.commit({ schoolId: about.schoolId, puts: [], audit: [event], outbox: [] });
  const saved = await ports.tariffs.save(before, {
    ...{ serviceId, charges, cancellations, rev: seen + 1, changedAt: ports.clock.now() },
    changedBy: { personId: caller.personId, name: caller.name },
  });
  if (saved !== 'saved') return fail(problem('changed-meanwhile', t.tariffsMeanwhile));
  return ok(await seeTariffs(ports, caller, school));
}
