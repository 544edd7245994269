import { accountIdOf, type PersonId } from '../../../shared/kernel/ids.ts';
import type { Account } from '../../../shared/organisation/account.ts';
import type { Giver } from './give-code.ts';

/** The account of somebody who comes with a code; without a membership it opens nothing, but a message can reach them. */
export const newAccount = ({ tid, oid, name, reference }: Giver, personId: PersonId): Account => ({
  id: accountIdOf(tid, oid),
  personId,
  tid,
  oid,
  name,
  memberships: [],
  reference,
  unreachable: null,
  welcome: { state: 'done', activityId: null, begunAt: null },
  rev: 1,
});
