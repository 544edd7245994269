import { decisionSchema } from '../../shared/decision/decision.ts';
import { serviceTargetsSchema } from '../../shared/decision/service-targets.ts';
import type { DecisionStore, TargetsStore } from '../features/decision/store.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** How requests are being decided: beside the school's other records, written by commit.ts. */
export const decisionStore = ({ records }: Pick<Containers, 'records'>): DecisionStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, decisionSchema),
  list: async ({ schoolId, serviceId }) => {
    const of = { path: 'schoolId', value: schoolId };
    const all = await readMany(records, of, 'decision', decisionSchema, { orderBy: 'number' });
    return all.filter((each) => each.serviceId === serviceId);
  },
});

/** The id of a service's own clock; its partition says which service. */
const id = 'decision-targets';

/** How long each step may take, in the service's own partition beside its settings. */
export const targetsStore = ({ services }: Pick<Containers, 'services'>): TargetsStore => ({
  load: (serviceId) => readOne(services, id, serviceId, serviceTargetsSchema),
  save: (before, targets) => {
    const document = toDocument('decision-targets', { ...targets, id });
    return saving(() =>
      before
        ? services.item(id, targets.serviceId).replace(document, {
            accessCondition: { type: 'IfMatch', condition: before.etag },
          })
        : services.items.create(document),
    );
  },
});
