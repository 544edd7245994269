import { z } from 'zod';
import { civilDateSchema } from '../../shared/kernel/time.ts';
import { periodsSchema } from '../../shared/rights/periods.ts';
import { reportIdOf, retentionReportSchema } from '../../shared/rights/report.ts';
import type { RetentionStore } from '../features/rights/store.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

const progress = { id: 'retention-looked', slot: 'progress' };
const progressSchema = z.object({
  day: civilDateSchema.nullable().default(null),
  doing: z.object({ day: civilDateSchema, after: z.string() }).nullable().default(null),
});
const periodsId = 'retention-periods';

/** Reports of the nightly look, how far it has come, and how long each side keeps its records. */
export const retentionStore = ({ records, services, due }: Containers): RetentionStore => ({
  report: (scope) => readOne(records, reportIdOf(scope), scope.schoolId, retentionReportSchema),
  looked: async () =>
    (await readOne(due, progress.id, progress.slot, progressSchema))?.value ?? { day: null, doing: null },
  setLooked: async (looked) => {
    await due.items.upsert(toDocument('due', { ...progress, ...looked }));
  },
  periods: async ({ schoolId, serviceId }) => {
    const [school, service] = await Promise.all([
      readOne(records, periodsId, schoolId, periodsSchema),
      readOne(services, periodsId, serviceId, periodsSchema),
    ]);
    return { school, service };
  },
  savePeriods: (before, next) => {
    const document = toDocument('retention-periods', { ...next, id: periodsId });
    return saving(() =>
      before
        ? services.item(periodsId, next.serviceId).replace(document, {
            accessCondition: { type: 'IfMatch', condition: before.etag },
          })
        : services.items.create(document),
    );
  },
});
