import type { UseMixStore } from '../features/use-mix/ports.ts';
import { mixIdOf, useMixSchema } from '../../shared/use-mix/mix.ts';
import type { Containers } from './client.ts';
import { readOne } from './documents.ts';

/** What a school's hours of a year are for, beside its ledger; written by commit.ts. */
export const useMixStore = ({ records }: Containers): UseMixStore => ({
  load: ({ serviceId, schoolId }, academicYear) =>
    readOne(records, mixIdOf(serviceId, schoolId, academicYear), schoolId, useMixSchema),
});
