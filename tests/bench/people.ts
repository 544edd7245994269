import { accountOf, samplePersonAt } from '../../infra/local/sample/build.ts';
import { insetDays, kentCalendar } from '../../infra/local/sample/calendar.ts';
import { sampleService, sampleTenants, type SamplePerson } from '../../infra/local/sample/people.ts';
import { scheduleWindows } from '../../bot/features/planning/schedule-windows.ts';
import type { Containers } from '../../bot/storage/client.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { dueStore } from '../../bot/storage/due.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { schoolSchema, type School } from '../../shared/organisation/school.ts';

/** A school with the two people who plan for it: nobody's press waits for anybody else's. */
export interface Post {
  readonly school: School;
  readonly therapist: SamplePerson;
  readonly sendco: SamplePerson;
}

const person = (n: number, role: 'link-therapist' | 'sendco', schoolId: string, tenantId: string): SamplePerson => ({
  id: `person-bench-${role}-${n}`,
  name: `${role === 'sendco' ? 'Sendco' : 'Therapist'} Number ${n}`,
  role,
  schoolIds: [schoolId],
  tenantId,
  teamsId: `29:bench-${role}-${n}`,
  aadObjectId: `be000000-0000-4000-8000-${role === 'sendco' ? 'b' : 'a'}${String(n).padStart(11, '0')}`,
  email: `bench-${n}@${role}.example`,
  phone: '01632 960000',
});

/** The n-th school with its people, in the sample area's service and tenants. */
export function postOf(n: number): Post {
  const id = `school-bench-${n}`;
  const therapist = person(n, 'link-therapist', id, sampleService.tenantId);
  const sendco = person(n, 'sendco', id, sampleTenants[1].tenantId);
  const school = schoolSchema.parse({
    id,
    name: `Primary School Number ${n}`,
    serviceId: sampleService.id,
    serviceName: sampleService.name,
    calendarId: kentCalendar().id,
    insetDays,
    people: [therapist, sendco].map((each) => samplePersonAt(each, id)),
  });
  return { school, therapist, sendco };
}

/**
 * Puts schools beside the sample area, through the product's own stores where there is one. Their planning windows open
 * at the next tick.
 */
export async function seedPosts(containers: Containers, posts: readonly Post[]): Promise<void> {
  const calendar = { ...kentCalendar(), insetDays };
  for (const { school, therapist, sendco } of posts) {
    await containers.records.items.upsert(toDocument('school', { ...school, schoolId: school.id }));
    await serviceStore(containers).saveSummary({
      schoolId: school.id,
      serviceId: school.serviceId,
      schoolName: school.name,
      cycle: null,
    });
    for (const each of [therapist, sendco])
      await containers.accounts.items.upsert(toDocument('account', accountOf(each)));
    await scheduleWindows(dueStore(containers), school, [calendar]);
  }
}
