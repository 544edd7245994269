import { z } from 'zod';
import type { ServiceStore } from '../features/organisation/store.ts';
import { summarySchema, type Summary } from '../../shared/organisation/summary.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** Where the list of tenants that are served is filed. */
export const tenantsPartition = 'tenants';

const tenantSchema = z.object({ id: z.string(), name: z.string() });

const mostTries = 10;

/** What is owed to somebody may be old when it is sent, so an older state of a cycle or an older cycle can come late. */
const isNews = ({ cycle }: Summary, { cycle: known }: Summary): boolean => {
  if (!known) return true;
  if (!cycle) return false;
  return cycle.id === known.id ? cycle.rev > known.rev : cycle.dueOn > known.dueOn;
};

export const serviceStore = ({ services }: Containers): ServiceStore => ({
  isOnboarded: async (tid) => (await readOne(services, tid, tenantsPartition, tenantSchema)) !== undefined,
  summaries: (serviceId) =>
    readMany(services, { path: 'serviceId', value: serviceId }, 'summary', summarySchema, { orderBy: 'schoolName' }),
  saveSummary: async (summary) => {
    const id = `summary|${summary.schoolId}`;
    const document = toDocument('summary', { id, ...summary });
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await readOne(services, id, summary.serviceId, summarySchema);
      if (before && !isNews(summary, before.value)) return;
      const saved = await saving(() =>
        before
          ? services.item(id, summary.serviceId).replace(document, {
              accessCondition: { type: 'IfMatch', condition: before.etag },
            })
          : services.items.create(document),
      );
      if (saved === 'saved') return;
    }
    throw new Error('the summary was too busy');
  },
});
