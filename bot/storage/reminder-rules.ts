import { serviceRulesSchema } from '../../shared/reminders/service-rules.ts';
import type { ReminderRulesStore } from '../features/reminders/rules-store.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** The id of a service's rules; its partition says which service. */
const id = 'reminder-rules';

/** The rules of reminders that a service keeps, in its own partition beside its settings. */
export const reminderRulesStore = ({ services }: Pick<Containers, 'services'>): ReminderRulesStore => ({
  load: (serviceId) => readOne(services, id, serviceId, serviceRulesSchema),
  save: (before, rules) => {
    const document = toDocument('reminder-rules', { ...rules, id });
    return saving(() =>
      before
        ? services.item(id, rules.serviceId).replace(document, {
            accessCondition: { type: 'IfMatch', condition: before.etag },
          })
        : services.items.create(document),
    );
  },
});
