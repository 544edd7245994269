import { contentVersionSchema, serviceContentSchema } from '../../shared/content/content.ts';
import { contentVersionId } from '../../shared/content/decide.ts';
import type { ContentStore } from '../features/content/store.ts';
import { batch, create, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';

/** A service's words lie in its own partition beside its settings: one document, and one more a published version. */
export const contentStore = ({ services }: Containers): ContentStore => ({
  load: (serviceId) => readOne(services, 'content', serviceId, serviceContentSchema),
  versions: async (serviceId) => {
    const partition = { path: 'serviceId', value: serviceId };
    return readMany(services, partition, 'content-version', contentVersionSchema, { orderBy: 'number DESC' });
  },
  version: async (serviceId, number) =>
    (await readOne(services, contentVersionId(number), serviceId, contentVersionSchema))?.value,
  save: (before, after, version) => {
    const document = toDocument('content', after);
    return batch(services, after.serviceId, [
      before ? replace(document, before.etag) : create(document),
      ...(version ? [create(toDocument('content-version', version))] : []),
    ]);
  },
});
