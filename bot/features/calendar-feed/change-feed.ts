import type { z } from 'zod';
import type { FeedAnswer, feedInput } from '../../../shared/calendar-feed/contract.ts';
import { feedText } from '../../../shared/calendar-feed/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Account } from '../../../shared/organisation/account.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import type { FeedPorts } from './ports.ts';

/** Whatever else of the account is written at that moment gives way this often. */
const mostTries = 4;

const answer = ({ links }: Pick<FeedPorts, 'links'>, { id, feed }: Account): FeedAnswer => {
  if (!feed) return { feed: null };
  const url = links.calendarFeed(id, feed.key);
  return { feed: { url, subscribe: url.replace(/^https?:/, 'webcal:'), madeAt: feed.madeAt } };
};

/** The caller's own link. */
export async function seeFeed(ports: FeedPorts, caller: Caller): Promise<Result<FeedAnswer>> {
  const account = await ports.accounts.load(caller.accountId);
  return ok(account ? answer(ports, account.value) : { feed: null });
}

/**
 * Makes the caller's link, which ends the one before, or ends it. The key in it is drawn by us, so that nobody can choose
 * one; the same press twice makes one. Row U07.
 */
export async function changeFeed(
  ports: FeedPorts,
  caller: Caller,
  { editId, what }: z.infer<typeof feedInput>,
): Promise<Result<FeedAnswer>> {
  if (currentMemberships(caller).length === 0) return fail(problem('not-allowed', organisationText.noSchools));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.accounts.load(caller.accountId);
    if (!stored) break;
    const { feed, ...account } = stored.value;
    const made = feed?.key.startsWith(`${editId}.`);
    if (what === 'make' ? made : !feed) return ok(answer(ports, stored.value));
    const after = what === 'end' ? account : { ...account, feed: newFeed(ports, editId) };
    if ((await ports.accounts.save(stored, after)) === 'saved') return ok(answer(ports, after));
  }
  return fail(problem('changed-meanwhile', feedText.busy));
}

const newFeed = ({ ids, clock }: FeedPorts, editId: string): NonNullable<Account['feed']> => ({
  key: `${editId}.${ids.make()}`,
  madeAt: clock.now(),
});
