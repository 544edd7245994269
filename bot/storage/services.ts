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

/**
 * What is owed to somebody may be old when it is sent, so an older state can come late, of a cycle or of its plan. The
 * newer of each is kept; undefined when nothing of it is news.
 */
function withNews(said: Summary, known: Summary): Summary | undefined {
  if (!known.cycle) return said;
  if (!said.cycle) return undefined;
  if (said.cycle.id !== known.cycle.id) return said.cycle.dueOn > known.cycle.dueOn ? said : undefined;
  const newerCycle = said.cycle.rev > known.cycle.rev;
  const newerPlan = (said.plan?.rev ?? 0) > (known.plan?.rev ?? 0);
  if (!newerCycle && !newerPlan) return undefined;
  return { ...(newerCycle ? said : known), plan: newerPlan ? said.plan : known.plan };
}

export const serviceStore = ({ services }: Containers): ServiceStore => ({
  isOnboarded: async (tid) => (await readOne(services, tid, tenantsPartition, tenantSchema)) !== undefined,
  summaries: (serviceId) =>
    readMany(services, { path: 'serviceId', value: serviceId }, 'summary', summarySchema, { orderBy: 'schoolName' }),
  saveSummary: async (summary) => {
    const id = `summary|${summary.schoolId}`;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await readOne(services, id, summary.serviceId, summarySchema);
      const news = before ? withNews(summary, before.value) : summary;
      if (!news) return;
      const document = toDocument('summary', { ...news, id });
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
