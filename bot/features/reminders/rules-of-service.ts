import type { RulesAnswer } from '../../../shared/reminders/contract.ts';
import { decideRules, type RulesOp } from '../../../shared/reminders/change-rules.ts';
import { isSameRule, rulesOf } from '../../../shared/reminders/rules.ts';
import { rulesText } from '../../../shared/reminders/rules-text.ts';
import type { ServiceRules } from '../../../shared/reminders/service-rules.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { withFollowing } from '../calendar/file-following.ts';
import { auditOf } from '../records.ts';
import type { ServiceReminderPorts } from './ports.ts';

type Ports = Pick<ServiceReminderPorts, 'reminderRules' | 'records' | 'clock' | 'due'>;

/** The service whose rules are the caller's to see or change; of several services the first. */
export function serviceOfRules(caller: Caller, action: Action): Result<ServiceId> {
  const mine = currentMemberships(caller)
    .map(({ scope }) => scope.serviceId)
    .find((serviceId) => may(permissions, caller, action, officeScope(serviceId)));
  return mine ? ok(mine) : fail(problem('not-allowed', rulesText.notYours));
}

const answerOf = (stored: ServiceRules | undefined): RulesAnswer => ({
  rev: stored?.rev ?? 0,
  rules: rulesOf(stored?.rules).map((rule) => ({
    ...rule,
    isOwn: stored?.rules.some((each) => isSameRule(each, rule)) ?? false,
  })),
  changed: stored?.changed ?? null,
});

/** Every rule of the caller's service as it stands: one read. Row V04. */
export async function seeRules({ reminderRules }: Ports, caller: Caller): Promise<Result<RulesAnswer>> {
  const mine = serviceOfRules(caller, 'reminder-rules.see');
  return mine.ok ? ok(answerOf((await reminderRules.load(mine.value))?.value)) : mine;
}

/**
 * Changes one rule of the service, or puts all back as they usually are. That it was asked for is written into the
 * service's chain first, as the rules lie in another container. All its schools are looked at by the new rules within
 * two minutes. Row V04.
 */
export async function changeRules(
  ports: Ports,
  caller: Caller,
  { seen, op, audit }: { readonly seen: number; readonly op: RulesOp; readonly audit: string },
): Promise<Result<RulesAnswer>> {
  const mine = serviceOfRules(caller, 'reminder-rules.edit');
  if (!mine.ok) return mine;
  const serviceId = mine.value;
  const before = await ports.reminderRules.load(serviceId);
  const act = { serviceId, seen, by: caller.name, at: ports.clock.now() };
  const decided = decideRules(before?.value, op, act);
  if (!decided.ok) return decided;
  if (!decided.value) return ok(answerOf(before?.value));
  const about = { ...officeScope(serviceId), id: 'reminder-rules' };
  await ports.records.commit({
    schoolId: about.schoolId,
    puts: [],
    audit: [auditOf(ports, caller, about, audit)],
    outbox: [],
  });
  const rules = decided.value;
  const saved = await withFollowing(ports, { serviceId }, () => ports.reminderRules.save(before, rules));
  return saved === 'saved'
    ? ok(answerOf(rules))
    : fail(problem('changed-meanwhile', rulesText.problems.changedMeanwhile));
}
