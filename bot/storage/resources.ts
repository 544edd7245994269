import { resourceListSchema } from '../../shared/resources/resource.ts';
import type { ResourceStore } from '../features/resources/ports.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** The id of a service's list; its partition says which service. */
const id = 'resources';

/** What a service has for people to read, in the service's own partition. */
export const resourceStore = ({ services }: Pick<Containers, 'services'>): ResourceStore => ({
  list: (serviceId) => readOne(services, id, serviceId, resourceListSchema),
  save: (before, list) => {
    const document = toDocument('resources', { ...list, id });
    return saving(() =>
      before
        ? services.item(id, list.serviceId).replace(document, {
            accessCondition: { type: 'IfMatch', condition: before.etag },
          })
        : services.items.create(document),
    );
  },
});
