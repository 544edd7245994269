import { accountIdOf, personIdSchema, type AccountId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { give } from '../../../shared/joining/decide.ts';
import type { Invitation, InvitationCode } from '../../../shared/joining/invitation.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import type { Account, Reference } from '../../../shared/organisation/account.ts';
import { auditOf } from '../records.ts';
import { callerOf } from '../organisation/store.ts';
import { admitFirstLead } from './first-lead.ts';
import { newAccount } from './new-account.ts';
import { colleaguesWho } from './leads.ts';
import { invites, mayInvite } from './place.ts';
import type { JoiningPorts } from './ports.ts';
import { toldOf } from './told.ts';

/** Who gives a code, as their own Teams tells it: nobody we know, perhaps. */
export interface Giver {
  readonly tid: string;
  readonly oid: string;
  readonly name: string;
  readonly organisation: string;
  readonly reference: Reference;
  readonly activityId: string;
}

const unusable = fail(problem('not-found', joiningText.noSuchCode));

/**
 * Somebody gives a code in their own Teams. Every code that cannot be used is refused in the same words, whether it never
 * was, was used, taken back or has run out, so that the answer tells nothing. Giving it opens nothing yet: somebody of
 * the inviting side confirms, but for the first lead of a service. Rows B18, V06.
 */
export async function giveCode(ports: JoiningPorts, who: Giver, kept: InvitationCode): Promise<Result<Invitation>> {
  const stored = await ports.joining.invitation(kept.schoolId, kept.invitationId);
  if (!stored || stored.value.codeHash !== kept.id) return unusable;
  const account = await accountFor(ports, who);
  const act = { by: account, at: ports.clock.now(), activityId: who.activityId };
  const given = give(stored.value, { ...account, organisation: who.organisation }, act);
  if (!given.ok || given.value === stored.value) return given;
  const invitation = given.value;
  if (invitation.confirm) return admitFirstLead(ports, stored, invitation);
  const saved = await ports.records.commit({
    schoolId: invitation.schoolId,
    puts: [{ type: 'invitation', value: invitation, before: stored }],
    audit: [auditOf(ports, callerOf(account, 'chat', ports.clock.today()), invitation, 'joining.code-given')],
    outbox: (await whoConfirms(ports, invitation)).map((to) => toldOf(ports, invitation, to, 'new', 'joining-asks')),
  });
  if (saved !== 'saved') return unusable;
  ports.outbox.wake(invitation.schoolId);
  return ok(invitation);
}

/** Who invited, while they still may; otherwise everybody of the service who may, so that nobody waits for ever. */
async function whoConfirms(ports: JoiningPorts, invitation: Invitation): Promise<AccountId[]> {
  const { accountId } = invitation.invitedBy;
  const inviter = (await ports.accounts.load(accountId))?.value;
  const still = inviter && mayInvite(callerOf(inviter, 'chat', ports.clock.today()), invitation.role, invitation);
  return still ? [accountId] : colleaguesWho(ports, invites(invitation.role), invitation);
}

async function accountFor(ports: JoiningPorts, who: Giver): Promise<Account> {
  const id = accountIdOf(who.tid, who.oid);
  const known = await ports.accounts.load(id);
  if (known) return known.value;
  const account = newAccount(who, personIdSchema.parse(`person-${ports.ids.make()}`));
  await ports.accounts.create(account);
  return (await ports.accounts.load(id))?.value ?? account;
}
