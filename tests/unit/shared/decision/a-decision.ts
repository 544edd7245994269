import { firstDecision, type DecisionAct } from '../../../../shared/decision/decide.ts';
import type { Decision, DecisionDraft } from '../../../../shared/decision/decision.ts';
import { membershipIdSchema, serviceIdSchema, schoolIdSchema, requestIdSchema } from '../../../../shared/kernel/ids.ts';
import { instant, londonDate } from '../../../../shared/kernel/time.ts';
import type { Caller } from '../../../../shared/organisation/roles.ts';
import { ellen, hazelbrook, priya } from '../planning/a-cycle.ts';

export { years } from '../reminders/a-school.ts';

const scope = { kind: 'school', schoolId: hazelbrook.id, serviceId: hazelbrook.serviceId } as const;
const callerOf = ({ personId, accountId, name }: typeof priya, role: 'link-therapist' | 'sendco'): Caller => ({
  ...{ personId, accountId, name, tid: 'tid', oid: 'oid', client: 'chat' },
  memberships: [
    {
      id: membershipIdSchema.parse(`m-${role}`),
      role,
      scope,
      from: londonDate(instant('2026-09-01T09:00:00Z')),
      until: null,
    },
  ],
  today: londonDate(instant('2026-11-27T09:00:00Z')),
});
export const byPriya = callerOf(priya, 'link-therapist');
export const byEllen = callerOf(ellen, 'sendco');

let presses = 0;
export const actOf = (by: Caller, moment = '2026-11-27T10:00:00Z'): DecisionAct => ({
  by,
  at: instant(moment),
  on: londonDate(instant(moment)),
  activityId: `press-${(presses += 1)}`,
});

/** A request of which nothing is decided yet. */
export const aDecision = (number = 3, moment = '2026-11-27T09:00:00Z'): Decision =>
  firstDecision(
    {
      id: requestIdSchema.parse(`request-${number}-abc`),
      schoolId: schoolIdSchema.parse(hazelbrook.id),
      serviceId: serviceIdSchema.parse(hazelbrook.serviceId),
      schoolName: hazelbrook.name,
      number,
      yearGroup: 'Year 2',
    },
    undefined,
    { at: instant(moment), by: byEllen },
  );

export const aDraft = (more: Partial<DecisionDraft> = {}): DecisionDraft => ({
  parts: [{ kind: 'group', words: 'Talk Boost on Tuesdays' }],
  rationale: 'He follows others',
  instead: '',
  ...more,
});
