import type { HoursStore } from '../features/hours/store.ts';
import { balanceIdOf, balanceSchema } from '../../shared/hours/hours.ts';
import { batch, create, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';

export const hoursStore = ({ records }: Containers): HoursStore => ({
  balance: (schoolId, academicYear) => readOne(records, balanceIdOf(academicYear), schoolId, balanceSchema),
  post: (posting, before, after) => {
    const balance = toDocument('hours-balance', { id: balanceIdOf(after.academicYear), ...after });
    return batch(records, posting.schoolId, [
      create(toDocument('hours-posting', posting)),
      before ? replace(balance, before.etag) : create(balance),
    ]);
  },
});
