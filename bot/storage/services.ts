import { z } from 'zod';
import type { ServiceStore } from '../features/organisation/store.ts';
import { summarySchema } from '../../shared/organisation/summary.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';
import { summaryWriter } from './summaries.ts';

/** Where the list of tenants that are served is filed. */
export const tenantsPartition = 'tenants';

const tenantSchema = z.object({ id: z.string(), name: z.string() });

export const serviceStore = ({ services }: Containers): ServiceStore => ({
  isOnboarded: async (tid) => (await readOne(services, tid, tenantsPartition, tenantSchema)) !== undefined,
  summaries: (serviceId) =>
    readMany(services, { path: 'serviceId', value: serviceId }, 'summary', summarySchema, { orderBy: 'schoolName' }),
  saveSummary: summaryWriter({ services }),
});
