import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { accountIdSchema, personIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { begunBy, decide } from '../../../shared/joining/decide.ts';
import type { Invitation } from '../../../shared/joining/invitation.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { officeOf, officeScope } from '../../../shared/organisation/office.ts';
import type { Stored } from '../../ports/change.ts';
import { auditOf, theJob } from '../records.ts';
import { fileInvitation, invitationIdOf, type Invited } from './file-invitation.ts';
import { lettingIn } from './let-in.ts';
import { afterMembershipChange } from './membership-change.ts';
import type { JoiningPorts } from './ports.ts';
import { toldOf } from './told.ts';

/** Whoever runs the server: nobody of the service, and no account. */
const operator = {
  personId: personIdSchema.parse('operator'),
  accountId: accountIdSchema.parse('operator'),
  name: joiningText.operator,
};
const theOperator = { ...theJob, personId: operator.personId, accountId: operator.accountId };

export interface Beginning {
  readonly serviceId: ServiceId;
  /** The service's own organisation. */
  readonly organisation: { readonly tenantId: string; readonly name: string };
  readonly lead: { readonly name: string; readonly email: string };
}

type Ports = Pick<JoiningPorts, 'joining' | 'services' | 'records' | 'codes' | 'clock'>;

const hasLead = async ({ joining, clock }: Pick<Ports, 'joining' | 'clock'>, serviceId: ServiceId): Promise<boolean> =>
  (await joining.memberships(officeOf(serviceId))).some(
    ({ role, until }) => role === 'service-lead' && (until === null || until >= clock.today()),
  );

/**
 * The operator's first step for a new service: it gets its name, its organisation is put on the list, and its first
 * lead is asked to join. There is nobody yet who could confirm them. Refused as soon as the service has a lead. Row B18.
 */
export async function beginService(
  ports: Ports,
  { serviceId, organisation, lead }: Beginning,
): Promise<Result<Invited>> {
  if (await hasLead(ports, serviceId)) return fail(problem('already-done', joiningText.hasLead));
  const id = organisation.tenantId.toLowerCase();
  const about = officeScope(serviceId);
  await ports.records.commit({
    schoolId: about.schoolId,
    puts: [],
    audit: [auditOf(ports, theOperator, { ...about, id: `tenant|${id}` }, 'organisation.added')],
    outbox: [],
  });
  await ports.services.addTenant(serviceId, { id, name: organisation.name, serviceIds: [] });
  const known = await ports.services.serviceRecord(serviceId);
  await ports.services.saveService(known, { ...known?.value, serviceId, name: organisation.name });
  const place = { about, name: organisation.name };
  const earlier = await ports.joining.invitations(about.schoolId);
  // One at a time: run again it brings another code for the same invitation, so two people never come in by two codes.
  const closed = earlier.filter(({ confirm, state }) => confirm === 'operator' && state !== 'open').length;
  const newId = `first-lead-${closed + 1}`;
  return fileInvitation(ports, {
    newId,
    place,
    ...lead,
    role: 'service-lead',
    scope: { kind: 'service', serviceId },
    from: ports.clock.today(),
    until: null,
    invitedBy: operator,
    confirm: 'operator',
    activityId: newId,
    before: await ports.joining.invitation(about.schoolId, invitationIdOf(place, newId)),
    audit: (invitation) => auditOf(ports, theOperator, invitation, 'joining.first-lead-invited'),
  });
}

/** Lets in who gave the operator's code, at once, unless the service has got a lead meanwhile. `given` is not stored yet. */
export async function admitFirstLead(
  ports: JoiningPorts,
  stored: Stored<Invitation>,
  given: Invitation,
): Promise<Result<Invitation>> {
  const refusal = fail(problem('not-found', joiningText.noSuchCode));
  if (given.confirm !== 'operator' || !given.given || (await hasLead(ports, given.serviceId))) return refusal;
  const act = { by: operator, at: ports.clock.now(), activityId: `operator|${given.id}` };
  const joined = decide(given, true, act);
  const membership = joined.ok ? begunBy(joined.value, act) : undefined;
  if (!joined.ok || !membership) return refusal;
  const { puts, outbox } = await lettingIn(ports, membership);
  const saved = await ports.records.commit({
    schoolId: given.schoolId,
    puts: [{ type: 'invitation', value: joined.value, before: stored }, ...puts],
    audit: [auditOf(ports, theOperator, joined.value, 'joining.first-lead-joined')],
    outbox: [...outbox, toldOf(ports, joined.value, given.given.accountId, 'new', 'joining-joined')],
  });
  if (saved !== 'saved') return refusal;
  await ports.joining.dropCode(given.codeHash);
  await afterMembershipChange(ports, membership);
  ports.outbox.wake(given.schoolId);
  return ok(joined.value);
}
