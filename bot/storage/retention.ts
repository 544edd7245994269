import { z } from 'zod';
import { civilDateSchema } from '../../shared/kernel/time.ts';
import { reportIdOf, retentionReportSchema } from '../../shared/rights/report.ts';
import type { RetentionStore } from '../features/rights/store.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';

const progress = { id: 'retention-looked', slot: 'progress' };
const progressSchema = z.object({ day: civilDateSchema });

/** Reports of the nightly look, and the day of the last one. */
export const retentionStore = ({ records, due }: Containers): RetentionStore => ({
  report: (scope) => readOne(records, reportIdOf(scope), scope.schoolId, retentionReportSchema),
  lookedOn: async () => (await readOne(due, progress.id, progress.slot, progressSchema))?.value.day,
  setLookedOn: async (day) => {
    await due.items.upsert(toDocument('due', { ...progress, day }));
  },
});
