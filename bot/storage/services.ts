import type { ServiceStore } from '../features/organisation/store.ts';
import { serviceSchema } from '../../shared/organisation/service.ts';
import { summarySchema } from '../../shared/organisation/summary.ts';
import { tenantSchema } from '../../shared/organisation/tenant.ts';
import type { Containers } from './client.ts';
import { LoggableError } from '../ports/log.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';
import { summaryWriter } from './summaries.ts';

/** The id of a service's own document; its partition says which service. */
export const serviceDocument = 'service';
/** Writers of one organisation give way to each other this often. */
const mostTries = 8;
/** Where the list of tenants that are served is filed. */
export const tenantsPartition = 'tenants';

export const serviceStore = ({ services }: Containers): ServiceStore => ({
  tenant: async (tid) => (await readOne(services, tid, tenantsPartition, tenantSchema))?.value,
  service: async (serviceId) => (await readOne(services, serviceDocument, serviceId, serviceSchema))?.value,
  serviceRecord: (serviceId) => readOne(services, serviceDocument, serviceId, serviceSchema),
  saveService: (before, service) => {
    const document = toDocument('service', { ...service, id: serviceDocument });
    return saving(() =>
      before
        ? services
            .item(serviceDocument, service.serviceId)
            .replace(document, { accessCondition: { type: 'IfMatch', condition: before.etag } })
        : services.items.create(document),
    );
  },
  summaries: (serviceId) =>
    readMany(services, { path: 'serviceId', value: serviceId }, 'summary', summarySchema, { orderBy: 'schoolName' }),
  saveSummary: summaryWriter({ services }),
  addTenant: async (serviceId, tenant) => {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const known = await readOne(services, tenant.id, tenantsPartition, tenantSchema);
      if (known?.value.serviceIds.includes(serviceId)) return;
      const serviceIds = [...(known?.value.serviceIds ?? []), serviceId];
      const document = toDocument('tenant', { ...tenant, ...known?.value, serviceIds, serviceId: tenantsPartition });
      const saved = await saving(() =>
        known
          ? services
              .item(tenant.id, tenantsPartition)
              .replace(document, { accessCondition: { type: 'IfMatch', condition: known.etag } })
          : services.items.create(document),
      );
      if (saved === 'saved') return;
    }
    throw new LoggableError('an organisation could not be added');
  },
  tenants: async (serviceId) => {
    const partition = { path: 'serviceId', value: tenantsPartition };
    const all = await readMany(services, partition, 'tenant', tenantSchema, { orderBy: 'name' });
    return all.filter(({ serviceIds }) => serviceIds.includes(serviceId));
  },
});
