import type { SchoolStore } from '../features/organisation/store.ts';
import { yearOn, yearsAround } from '../../shared/calendar/compose.ts';
import { schoolOn, schoolSchema } from '../../shared/organisation/school.ts';
import type { Clock } from '../ports/clock.ts';
import { schoolLayers } from './calendars.ts';
import type { Containers } from './client.ts';
import { readOne } from './documents.ts';

export const schoolStore = ({ records, services }: Containers, clock: Clock): SchoolStore => ({
  load: async (schoolId) => {
    const stored = await readOne(records, schoolId, schoolId, schoolSchema);
    return stored && schoolOn(stored.value, clock.today());
  },
  record: (schoolId) => readOne(records, schoolId, schoolId, schoolSchema),
  calendar: async (school) => {
    const today = clock.today();
    return yearOn(yearsAround(await schoolLayers({ services }, school), today), today);
  },
  years: async (school) => yearsAround(await schoolLayers({ services }, school), clock.today()),
});
