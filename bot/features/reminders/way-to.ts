import { cycleIdSchema } from '../../../shared/kernel/ids.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import type { ReminderRow } from '../../../shared/reminders/row.ts';

/** What Open does with a row: what another button of the product does, or a page of the tab. */
export type Way = { readonly verb: string; readonly id: string } | { readonly page: string };

const isOf = (kind: string, about: string): boolean => about.startsWith(`${kind}|`);

/** Where a row leads whoever acts for `side`; each way asks for its own rights once more. */
export function wayTo({ topic, about, schoolId }: Pick<ReminderRow, 'topic' | 'about' | 'schoolId'>, side?: Side): Way {
  // Somebody who is missing: the page says how the others are reached, and who may be invited.
  if (about === schoolId) return { page: topic === 'scoping-refresh' ? `${schoolId}/grid` : `${schoolId}/people` };
  if (isOf('visit', about)) return { verb: 'visit.show', id: about };
  if (isOf('hours-transfer', about)) return { page: 'hours/asked' };
  if (isOf('support', about)) return { verb: 'support.show', id: about };
  if (isOf('decision', about)) return side ? { verb: 'decision.show', id: about } : { page: `${schoolId}/requests` };
  const cycle = isOf('cycle', about) ? cycleIdSchema.parse(about) : undefined;
  const plan = cycle ? planIdOf(cycle) : isOf('plan', about) ? about : undefined;
  if (topic === 'scoping-refresh')
    return cycle && side
      ? { verb: side === 'sendco' ? 'scoping.update' : 'scoping.review', id: cycle }
      : { page: `${schoolId}/grid` };
  if (topic === 'requests-due' || topic === 'paperwork-due')
    return plan && side ? { verb: 'request.list', id: plan } : { page: `${schoolId}/children` };
  if (plan && topic === 'actions-due') return { verb: 'sheet.read', id: plan };
  if (cycle) return { verb: 'planning.show', id: cycle };
  // The plan, the check-in and the initial discussions are pages that are filled in.
  return isOf('plan', about) || isOf('check-in', about) ? { verb: 'sheet.open', id: about } : { page: schoolId };
}
