import type { AuditEvent } from '../../../shared/audit/event.ts';
import { cannotWait } from '../../../shared/family-page/answers.ts';
import type { Answers } from '../../../shared/family-page/told.ts';
import { schoolIdSchema, serviceIdSchema } from '../../../shared/kernel/ids.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { anySuggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import { safeguardingText as t } from '../../../shared/safeguarding/text.ts';
import { card, heading, text, type Action } from '../../cards/card.ts';
import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Message } from '../../ports/sender.ts';
import { auditOf, type Doer } from '../records.ts';

export type RouteShown = `${'request' | 'question' | 'conversation' | 'family' | 'sheet' | 'journey'}.route-shown`;

/** The event itself, about the school: for what is written along with something else. */
export const routeShown = (
  ports: { readonly clock: Clock },
  by: Doer,
  { schoolId, serviceId }: SchoolScope,
  event: RouteShown,
): AuditEvent => auditOf(ports, by, { schoolId, serviceId, id: schoolId }, event, null);

/**
 * All that is ever kept of a red flag or of words about a child's safety: that somebody at this school was shown the
 * way. Neither which way, nor the words, nor whether it was about a child that is known. Rows C-31, H-02, H-14.
 */
export async function noteRouteShown(
  ports: { readonly records: Records; readonly clock: Clock },
  by: Doer,
  place: SchoolScope,
  event: RouteShown,
): Promise<void> {
  const { schoolId } = place;
  await ports.records.commit({ schoolId, puts: [], audit: [routeShown(ports, by, place, event)], outbox: [] });
}

/** The school and service that the id of a plan names; undefined for other text. */
export function placeOfPlan(planId: string): SchoolScope | undefined {
  const [, service, school] = planId.split('|');
  const [serviceId, schoolId] = [serviceIdSchema.safeParse(service), schoolIdSchema.safeParse(school)];
  return serviceId.success && schoolId.success ? { serviceId: serviceId.data, schoolId: schoolId.data } : undefined;
}

/**
 * Whether something typed about a child of a plan suggests that a child may not be safe, so that nothing of it may be
 * stored. That the way was shown is noted of those who may write there; everybody else is refused as ever.
 */
export async function suggestsRiskIn(
  ports: { readonly records: Records; readonly clock: Clock },
  caller: Caller,
  planId: string,
  typed: unknown,
): Promise<boolean> {
  const place = placeOfPlan(planId);
  if (!place || !may(permissions, caller, 'request.write', place) || !anySuggestsRisk(typed)) return false;
  await noteRouteShown(ports, caller, place, 'request.route-shown');
  return true;
}

/**
 * Notes that whoever writes down what a family says was shown the way, since it must not wait. Unlike words of staff, they
 * are kept: docs/decisions/safeguarding-words.md.
 */
export async function noteHeard(
  ports: { readonly records: Records; readonly clock: Clock },
  caller: Caller,
  planId: string,
  answers: Answers,
): Promise<void> {
  const place = placeOfPlan(planId);
  if (!place || !may(permissions, caller, 'family.write', place) || cannotWait(answers).length === 0) return;
  await noteRouteShown(ports, caller, place, 'family.route-shown');
}

/** The way to the safeguarding lead, in the place of what was typed, which is in no card. */
export const safeguardingCard = (actions: readonly Action[] = []): Message => ({
  card: card(t.title, [heading(t.title), ...t.lines.map((line) => text(line))], actions),
  summary: t.title,
});
