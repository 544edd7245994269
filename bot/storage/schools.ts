import type { SchoolStore } from '../features/organisation/store.ts';
import { calendarSchema } from '../../shared/calendar/calendar.ts';
import { schoolOn, schoolSchema } from '../../shared/organisation/school.ts';
import type { Clock } from '../ports/clock.ts';
import type { Containers } from './client.ts';
import { readOne } from './documents.ts';

export const schoolStore = ({ records, services }: Containers, clock: Clock): SchoolStore => ({
  load: async (schoolId) => {
    const stored = await readOne(records, schoolId, schoolId, schoolSchema);
    return stored && schoolOn(stored.value, clock.today());
  },
  record: (schoolId) => readOne(records, schoolId, schoolId, schoolSchema),
  calendar: async (school) => {
    const calendar = await readOne(services, school.calendarId, school.serviceId, calendarSchema);
    return calendar && { ...calendar.value, insetDays: school.insetDays };
  },
});
