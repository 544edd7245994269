import { accountOf, samplePersonAt } from '../../../infra/local/sample/build.ts';
import { insetDays, kentCalendar } from '../../../infra/local/sample/calendar.ts';
import { sampleService, sampleTenants, type SamplePerson } from '../../../infra/local/sample/people.ts';
import { scheduleWindows } from '../../../bot/features/planning/schedule-windows.ts';
import type { Containers } from '../../../bot/storage/client.ts';
import { toDocument } from '../../../bot/storage/documents.ts';
import { dueStore } from '../../../bot/storage/due.ts';
import { serviceStore } from '../../../bot/storage/services.ts';
import { schoolSchema, type School } from '../../../shared/organisation/school.ts';

/** How a pair plans: who answers at once, who only after being reminded, and who never does. */
export const manners = [
  'prompt',
  'therapist-dawdles',
  'sendco-dawdles',
  'sendco-vanishes',
  'therapist-vanishes',
  'asks-for-others',
  'misses-once',
  'agrees-late',
] as const;
export type Manner = (typeof manners)[number];

export interface Pair {
  readonly manner: Manner;
  readonly school: School;
  readonly therapist: SamplePerson;
  readonly sendco: SamplePerson;
}

const person = (
  role: 'link-therapist' | 'sendco',
  n: number,
  tenantId: string,
  schoolIds: readonly string[],
): SamplePerson => ({
  id: `person-year-${role}-${n}`,
  name: `${role === 'sendco' ? 'Sendco' : 'Therapist'} Number ${n}`,
  role,
  schoolIds,
  tenantId,
  teamsId: `29:year-${role}-${n}`,
  aadObjectId: `ae000000-0000-4000-8000-${role === 'sendco' ? 'b' : 'a'}${String(n).padStart(11, '0')}`,
  email: `year-${n}@${role}.example`,
  phone: '01632 960000',
});

const schoolIdOf = (n: number): string => `school-year-${n}`;

/** As many schools, each with a SENDCo of its own; a therapist has eight of them, one of each manner. */
export function pairsOf(count: number): Pair[] {
  return Array.from({ length: count }, (_, n): Pair => {
    const first = n - (n % manners.length);
    const hers = Array.from({ length: Math.min(manners.length, count - first) }, (__, k) => schoolIdOf(first + k));
    const therapist = person('link-therapist', first, sampleService.tenantId, hers);
    const sendco = person('sendco', n, sampleTenants[1].tenantId, [schoolIdOf(n)]);
    const school = schoolSchema.parse({
      id: schoolIdOf(n),
      name: `Year School ${n}`,
      serviceId: sampleService.id,
      serviceName: sampleService.name,
      calendarId: kentCalendar().id,
      insetDays,
      people: [therapist, sendco].map((each) => samplePersonAt(each, schoolIdOf(n))),
    });
    return { manner: manners[n % manners.length] ?? 'prompt', school, therapist, sendco };
  });
}

/** Puts the schools beside the sample area; their windows open by themselves. */
export async function seedYear(containers: Containers, pairs: readonly Pair[]): Promise<void> {
  const due = dueStore(containers);
  const everybody = new Map(
    pairs.flatMap(({ therapist, sendco }) => [therapist, sendco].map((each) => [each.id, each])),
  );
  for (const each of everybody.values()) await containers.accounts.items.upsert(toDocument('account', accountOf(each)));
  for (const { school } of pairs) {
    await containers.records.items.upsert(toDocument('school', { ...school, schoolId: school.id }));
    const { id: schoolId, serviceId, name: schoolName } = school;
    await serviceStore(containers).saveSummary({ schoolId, serviceId, schoolName, cycle: null });
    await scheduleWindows(due, school, [{ ...kentCalendar(), insetDays }]);
  }
}
