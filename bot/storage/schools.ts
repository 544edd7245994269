import type { SchoolStore } from '../features/organisation/store.ts';
import { calendarSchema } from '../../shared/calendar/calendar.ts';
import { schoolSchema } from '../../shared/organisation/school.ts';
import type { Containers } from './client.ts';
import { readOne } from './documents.ts';

export const schoolStore = ({ records, services }: Containers): SchoolStore => ({
  load: async (schoolId) => (await readOne(records, schoolId, schoolId, schoolSchema))?.value,
  calendar: async (school) => {
    const calendar = await readOne(services, school.calendarId, school.serviceId, calendarSchema);
    return calendar && { ...calendar.value, insetDays: school.insetDays };
  },
});
