import { z } from 'zod';
import type { ServiceStore } from '../features/organisation/store.ts';
import { summarySchema } from '../../shared/organisation/summary.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** Where the list of tenants that are served is filed. */
export const tenantsPartition = 'tenants';

const tenantSchema = z.object({ id: z.string(), name: z.string() });

export const serviceStore = ({ services }: Containers): ServiceStore => ({
  isOnboarded: async (tid) => (await readOne(services, tid, tenantsPartition, tenantSchema)) !== undefined,
  summaries: (serviceId) =>
    readMany(services, { path: 'serviceId', value: serviceId }, 'summary', summarySchema, { orderBy: 'schoolName' }),
  saveSummary: async (summary) => {
    const id = `summary|${summary.schoolId}`;
    const document = toDocument('summary', { id, ...summary });
    const before = await readOne(services, id, summary.serviceId, summarySchema);
    if (!before) {
      await saving(() => services.items.create(document));
      return;
    }
    const known = before.value.cycle;
    if (known && summary.cycle && known.id === summary.cycle.id && known.rev >= summary.cycle.rev) return;
    await saving(() =>
      services.item(id, summary.serviceId).replace(document, {
        accessCondition: { type: 'IfMatch', condition: before.etag },
      }),
    );
  },
});
