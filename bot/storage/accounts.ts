import type { AccountStore } from '../features/organisation/store.ts';
import { accountSchema } from '../../shared/organisation/account.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

export const accountStore = ({ accounts }: Containers): AccountStore => ({
  load: (accountId) => readOne(accounts, accountId, accountId, accountSchema),
  create: (account) => saving(() => accounts.items.create(toDocument('account', account))),
  save: (before, after) =>
    saving(() =>
      accounts.item(after.id, after.id).replace(toDocument('account', { ...after, rev: before.value.rev + 1 }), {
        accessCondition: { type: 'IfMatch', condition: before.etag },
      }),
    ),
});
