import type { HoursStore } from '../features/hours/store.ts';
import { balanceIdOf, balanceSchema } from '../../shared/hours/balance.ts';
import { batch, create, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { readOne, readTogether, toDocument } from './documents.ts';

export const hoursStore = ({ records }: Containers): HoursStore => ({
  balance: (schoolId, academicYear) => readOne(records, balanceIdOf(academicYear), schoolId, balanceSchema),
  posted: async (schoolId, ids) => {
    const found = await readTogether(records, schoolId, ids);
    return new Set(ids.filter((_, n) => found[n]));
  },
  post: (postings, before, after) => {
    const balance = toDocument('hours-balance', { id: balanceIdOf(after.academicYear), ...after });
    return batch(records, after.schoolId, [
      ...postings.map((posting) => create(toDocument('hours-posting', posting))),
      before ? replace(balance, before.etag) : create(balance),
    ]);
  },
});
