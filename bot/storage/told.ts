import { tenantOf } from '../../shared/kernel/ids.ts';
import type { ToldStore } from '../features/reminders/facts-ports.ts';
import type { Containers } from './client.ts';
import { readOne } from './documents.ts';
import { tenantSlot, toldSchema } from './reminder-documents.ts';

/** What somebody was told on a day, as the queue wrote it down. */
export const toldStore = ({ due }: Pick<Containers, 'due'>): ToldStore => ({
  on: async (accountId, day) =>
    (await readOne(due, `told|${accountId}`, tenantSlot(tenantOf(accountId), day), toldSchema))?.value,
});
