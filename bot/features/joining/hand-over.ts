import { membershipIdSchema, type AccountId, type SchoolId, type ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Colleague } from '../../../shared/joining/colleague.ts';
import type { Handover } from '../../../shared/joining/handover.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { officeOf } from '../../../shared/organisation/office.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, Membership } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { auditOf } from '../records.ts';
import { applyHandover } from './apply-handover.ts';
import { isOnBothSides } from './let-in.ts';
import type { JoiningPorts } from './ports.ts';
import { toldOf } from './told.ts';

export interface HandOver {
  readonly newId: string;
  readonly serviceId: ServiceId;
  readonly kind: Handover['kind'];
  readonly from: AccountId;
  readonly to: AccountId;
  readonly on: CivilDate;
  readonly until: CivilDate | null;
  /** Some of the schools; all of them when it is left out. */
  readonly schoolIds?: readonly SchoolId[] | undefined;
}

type Held = Membership & { readonly scope: { readonly kind: 'school'; readonly schoolId: SchoolId } };

/** The schools that somebody is the link therapist of on a day. */
export const heldBy = (person: Colleague, on: CivilDate): Held[] =>
  person.memberships.filter(
    (each): each is Held =>
      each.role === 'link-therapist' && each.scope.kind === 'school' && (each.until === null || each.until >= on),
  );

/** Whether somebody still works for the service on a day, or will: who has left is given nothing again. */
export const worksOn = ({ memberships }: Colleague, on: CivilDate): boolean =>
  memberships.some(({ until }) => until === null || until >= on);

const who = ({ accountId, personId, name }: Colleague): Handover['from'] => ({ accountId, personId, name });

/**
 * All schools of one therapist, or some of them, go to another in one action: everything that is open moves with them,
 * since it belongs to the school and follows whoever holds the post. Only for schools where the caller may. Row B13.
 */
export async function handOver(ports: JoiningPorts, caller: Caller, wish: HandOver): Promise<Result<Handover>> {
  const { serviceId } = wish;
  const colleagues = await ports.joining.colleagues(serviceId);
  const [from, to] = [wish.from, wish.to].map((id) => colleagues.find(({ accountId }) => accountId === id));
  const schools = from
    ? heldBy(from, wish.on).filter(
        ({ scope }) =>
          may(permissions, caller, 'people.hand-over', { serviceId, schoolId: scope.schoolId }) &&
          (wish.schoolIds?.includes(scope.schoolId) ?? true),
      )
    : [];
  if (!from || !to || !worksOn(to, ports.clock.today()) || schools.length === 0)
    return fail(problem('not-found', joiningText.handover.nothing));
  if (from.accountId === to.accountId) return fail(problem('not-understood', joiningText.handover.samePerson));
  if (wish.on < ports.clock.today()) return fail(problem('not-understood', joiningText.handover.past));
  if (wish.until !== null && wish.until < wish.on) return fail(problem('not-understood', joiningText.untilBeforeFrom));
  if (wish.kind === 'covers' && wish.until === null)
    return fail(problem('not-understood', joiningText.handover.coverUntil));
  for (const { scope } of schools)
    if (await isOnBothSides(ports, { ...scope, scope, personId: to.personId, role: 'link-therapist' }))
      return fail(problem('not-allowed', joiningText.bothSides));
  const office = officeOf(serviceId);
  const handover: Handover = {
    id: `handover|${serviceId}|${office}|${wish.newId}`,
    schoolId: office,
    serviceId,
    kind: wish.kind,
    from: who(from),
    to: who(to),
    on: wish.on,
    until: wish.kind === 'covers' ? wish.until : null,
    schools: schools.map(({ id, scope }) => ({
      schoolId: scope.schoolId,
      membershipId: id,
      newId: membershipIdSchema.parse(`membership|${serviceId}|${scope.schoolId}|${wish.newId}`),
    })),
    decided: {
      by: caller.name,
      personId: caller.personId,
      accountId: caller.accountId,
      at: ports.clock.now(),
    },
    rev: 1,
  };
  const saved = await ports.records.commit({
    schoolId: office,
    puts: [{ type: 'handover', value: handover, before: undefined }],
    audit: [auditOf(ports, caller, handover, 'joining.handed-over')],
    outbox: [
      toldOf(ports, handover, caller.accountId, 'apply', 'handover'),
      toldOf(ports, handover, to.accountId, 'new', 'handed-over'),
      toldOf(ports, handover, from.accountId, 'new', 'handed-over'),
    ],
  });
  if (saved === 'changed-meanwhile') return fail(problem('changed-meanwhile', joiningText.changedMeanwhile));
  await applyHandover(ports, office, handover.id);
  ports.outbox.wake(office);
  return ok(handover);
}
