import { plusMilliseconds } from '../../../shared/kernel/time.ts';
import type { Account, Reference } from '../../../shared/organisation/account.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import type { Stored } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Message, Sender } from '../../ports/sender.ts';
import { newPairHint, type PairPorts } from '../initial-discussions/my-pairs.ts';
import { welcomeCard } from '../organisation/cards.ts';
import { callerOf, type AccountStore } from '../organisation/store.ts';
import { sentenceCard } from '../planning/cards.ts';

export interface WelcomePorts extends PairPorts {
  readonly accounts: AccountStore;
  readonly sender: Sender;
  readonly clock: Clock;
}

async function welcomeFor(ports: WelcomePorts, account: Account): Promise<Message> {
  const caller = callerOf(account, 'chat', ports.clock.today());
  const [membership] = currentMemberships(caller);
  if (!membership) return sentenceCard(organisationText.noSchools);
  const title = organisationText.welcomeTitle(account.name);
  return welcomeCard(title, organisationText.welcome[membership.role], await newPairHint(ports, caller));
}

/** How long a welcome that was begun and not finished is left to whoever began it. */
const patienceMs = 60_000;

/** The account with a change written down, or undefined when somebody else wrote first. */
async function note(
  accounts: AccountStore,
  stored: Stored<Account>,
  welcomed: Account['welcome'],
): Promise<Stored<Account> | undefined> {
  const saved = await accounts.save(stored, { ...stored.value, welcome: welcomed });
  return saved === 'saved' ? accounts.load(stored.value.id) : undefined;
}

/**
 * Sends the one welcome a person gets, however often their client says that the app was installed. Like a live card it
 * is made in two steps, a line whose id is written down and then the card, so that a crash never leaves two of them;
 * of two events at once the one that writes first goes on.
 */
export async function welcome(ports: WelcomePorts, stored: Stored<Account>, to: Reference): Promise<void> {
  const { state, activityId, begunAt } = stored.value.welcome;
  const now = ports.clock.now();
  if (state === 'done') return;
  if (begunAt && now < plusMilliseconds(begunAt, patienceMs)) return;
  const begun = await note(ports.accounts, stored, { state: 'placed', activityId, begunAt: now });
  if (!begun) return;

  let placed = activityId;
  let current: Stored<Account> | undefined = begun;
  if (placed === null) {
    const line = sentenceCard(organisationText.welcomeTitle(stored.value.name));
    const sent = await ports.sender.send(to, line);
    if (!sent.ok) return;
    placed = sent.activityId;
    current = await note(ports.accounts, begun, { state: 'placed', activityId: placed, begunAt: now });
  }
  const filled = await ports.sender.update(to, placed, await welcomeFor(ports, stored.value));
  if (!filled.ok || !current) return;
  await note(ports.accounts, current, { state: 'done', activityId: placed, begunAt: now });
}
