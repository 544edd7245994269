import { academicYearOf, yearAfter } from '../../../shared/calendar/academic-year.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { colleaguesWho } from '../joining/leads.ts';
import type { JoiningStore } from '../joining/store.ts';
import { toldOf } from '../joining/told.ts';
import { fileNewYear } from '../planning/schedule-windows.ts';
import { auditOf, theJob } from '../records.ts';
import { followSchool, type FollowPorts } from './follow-calendar.ts';

export type BeginYearPorts = FollowPorts & { readonly joining: JoiningStore };

/** What a school year without dates is called as a record: of a service, for one academic year. */
const missingYearId = (serviceId: string, academicYear: string): string =>
  `year-missing|${serviceId}|${serviceId}|${academicYear}`;

/** The schools of a service that nobody has given the dates of an academic year for, by name. */
export async function schoolsWithout(
  ports: Pick<FollowPorts, 'schools' | 'services'>,
  { serviceId, academicYear }: Pick<DueOf<'new-year'>, 'serviceId' | 'academicYear'>,
): Promise<School[]> {
  const found = await Promise.all(
    (await ports.services.summaries(serviceId)).map(async ({ schoolId }) => {
      const school = await ports.schools.load(schoolId);
      if (!school) return [];
      const years = await ports.schools.years(school);
      return years.some((year) => year.academicYear === academicYear) ? [] : [school];
    }),
  );
  return found.flat();
}

/**
 * A school year is near, or has begun. Its calendar takes over by itself, since a school's calendar is that of the day;
 * here its windows are filed, the year after it is put on the list, and leads are told of schools that have no dates.
 * What was agreed of the hours begins anew when it is posted; nothing is carried over. Row U08; domain 5.4 rule 8.
 */
export async function beginYear(ports: BeginYearPorts, due: DueOf<'new-year'>): Promise<void> {
  const { serviceId, academicYear } = due;
  const today = ports.clock.today();
  if (academicYear <= academicYearOf(today)) {
    for (const { schoolId } of await ports.services.summaries(serviceId)) {
      const school = await ports.schools.load(schoolId);
      if (school) await followSchool(ports, school);
    }
    await fileNewYear(ports.due, serviceId, yearAfter(academicYear), today);
  }
  if ((await schoolsWithout(ports, due)).length) await tellLeads(ports, due);
}

async function tellLeads(ports: BeginYearPorts, { serviceId, academicYear }: DueOf<'new-year'>): Promise<void> {
  const about = officeScope(serviceId);
  const accounts = await colleaguesWho(ports, 'calendar.change', about);
  const record = { schoolId: about.schoolId, id: missingYearId(serviceId, academicYear) };
  await ports.records.commit({
    schoolId: about.schoolId,
    puts: [],
    audit: [auditOf(ports, theJob, { ...about, id: record.id }, 'calendar.year-missing')],
    outbox: accounts.map((accountId) => toldOf(ports, record, accountId, 'new', 'year-missing')),
  });
  ports.outbox.wake(about.schoolId);
}
