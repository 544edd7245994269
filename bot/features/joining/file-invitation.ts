import { membershipIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { expiryFrom, type Invitation } from '../../../shared/joining/invitation.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import type { AuditEvent } from '../../../shared/audit/event.ts';
import type { Stored } from '../../ports/change.ts';
import type { Place } from './place.ts';
import type { JoiningPorts } from './ports.ts';

/** An invitation with its code, which is told this once and kept nowhere. */
export interface Invited {
  readonly invitation: Invitation;
  readonly code: string;
}

export interface Asked extends Pick<
  Invitation,
  'name' | 'email' | 'role' | 'scope' | 'from' | 'until' | 'invitedBy' | 'confirm'
> {
  /** What tells this invitation from others of the place. */
  readonly newId: string;
  readonly place: Place;
  readonly activityId: string;
  /** The invitation of the same id that is asked for again; its code stops working. */
  readonly before: Stored<Invitation> | undefined;
  readonly audit: (invitation: Invitation) => AuditEvent;
}

export const invitationIdOf = ({ about }: Place, newId: string): string =>
  `invitation|${about.serviceId}|${about.schoolId}|${newId}`;

/**
 * Writes an invitation that was agreed to. The code is filed first, so that a crash leaves at most a code that opens
 * nothing.
 */
export async function fileInvitation(
  ports: Pick<JoiningPorts, 'joining' | 'records' | 'codes' | 'clock'>,
  { newId, place, activityId, before, audit, ...asked }: Asked,
): Promise<Result<Invited>> {
  const { about, name } = place;
  const code = ports.codes.make();
  const codeHash = ports.codes.hash(code);
  const now = ports.clock.now();
  const invitation: Invitation = {
    ...asked,
    id: invitationIdOf(place, newId),
    ...about,
    place: name,
    invitedAt: now,
    expiresAt: expiryFrom(now),
    codeHash,
    state: 'open',
    given: null,
    decided: null,
    membershipId: membershipIdSchema.parse(`membership|${about.serviceId}|${about.schoolId}|${newId}`),
    answered: [activityId],
    rev: (before?.value.rev ?? 0) + 1,
  };
  await ports.joining.keepCode({
    id: codeHash,
    schoolId: about.schoolId,
    invitationId: invitation.id,
    expiresAt: invitation.expiresAt,
  });
  const saved = await ports.records.commit({
    schoolId: about.schoolId,
    puts: [{ type: 'invitation', value: invitation, before }],
    audit: [audit(invitation)],
    outbox: [],
  });
  if (saved !== 'saved') return fail(problem('changed-meanwhile', joiningText.changedMeanwhile));
  if (before) await ports.joining.dropCode(before.value.codeHash);
  return ok({ invitation, code });
}
