import { yearPlanSchema } from '../../shared/year-plan/stored.ts';
import type { YearPlanStore } from '../features/year-plan/store.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** Year plans in the partition of their service. */
export const yearPlanStore = ({ services }: Pick<Containers, 'services'>): YearPlanStore => ({
  load: (serviceId, id) => readOne(services, id, serviceId, yearPlanSchema),
  save: (before, plan) => {
    const document = toDocument('year-plan', plan);
    return saving(() =>
      before
        ? services.item(plan.id, plan.serviceId).replace(document, {
            accessCondition: { type: 'IfMatch', condition: before.etag },
          })
        : services.items.create(document),
    );
  },
});
