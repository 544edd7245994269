import { accountIdOf, tenantOf } from '../../../shared/kernel/ids.ts';
import { accountCodeExpiry, type AccountCode } from '../../../shared/joining/invitation.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import type { Account } from '../../../shared/organisation/account.ts';
import { officeOf } from '../../../shared/organisation/office.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import type { Command } from '../../ports/declaration.ts';
import { callerOf } from '../organisation/store.ts';
import { sentenceCard } from '../planning/cards.ts';
import { auditOf } from '../records.ts';
import type { Giver } from './give-code.ts';
import { newAccount } from './new-account.ts';
import type { JoiningPorts } from './ports.ts';

const say = joiningText.otherAccount;

/** 'my other account': a code that makes an account in another organisation stand for the same person. Decisions 7, B18. */
export const otherAccountCommand = (ports: Pick<JoiningPorts, 'joining' | 'codes' | 'clock'>): Command => ({
  words: ['account'],
  run: async (caller) => {
    if (!placeOf(caller)) return [sentenceCard(organisationText.noSchools)];
    const code = ports.codes.make();
    const expiresAt = accountCodeExpiry(ports.clock.now());
    await ports.joining.keepCode({ id: ports.codes.hash(code), accountId: caller.accountId, expiresAt });
    return [sentenceCard(say.code(code, expiresAt))];
  },
});

/** Where it is written down that a person has another account: with the first place they belong to. */
function placeOf(caller: Caller): SchoolScope | undefined {
  const scope = currentMemberships(caller)[0]?.scope;
  if (!scope) return undefined;
  const { serviceId } = scope;
  return { serviceId, schoolId: 'schoolId' in scope ? scope.schoolId : officeOf(serviceId) };
}

/**
 * Somebody gives the code of their own other account. Only an account that does not exist yet can follow: whatever one
 * belongs to, or gave a code for, was done as somebody else and stays so. No right comes from it, as rights belong to the
 * account; it only tells that both are one person. Answers the sentence.
 */
export async function linkAccount(ports: JoiningPorts, who: Giver, kept: AccountCode): Promise<string> {
  const id = accountIdOf(who.tid, who.oid);
  if (kept.accountId === id) return say.sameAccount;
  const first = (await ports.accounts.load(kept.accountId))?.value;
  const caller = first && callerOf(first, 'chat', ports.clock.today());
  const place = caller && placeOf(caller);
  if (!place || kept.expiresAt <= ports.clock.now() || tenantOf(kept.accountId) === who.tid)
    return joiningText.noSuchCode;
  const known = (await ports.accounts.load(id))?.value;
  if (known) return answerTo(known, first);
  if (!(await ports.joining.dropCode(kept.id))) return joiningText.noSuchCode;
  await ports.records.commit({
    schoolId: place.schoolId,
    puts: [],
    audit: [auditOf(ports, caller, { ...place, id: `account|${id}` }, 'joining.account-linked')],
    outbox: [],
  });
  const created = await ports.accounts.create(newAccount(who, first.personId));
  return created === 'saved' ? say.linked(first.name) : say.inUse;
}

const answerTo = (known: Account, first: Account): string =>
  known.personId === first.personId ? say.linked(first.name) : say.inUse;
