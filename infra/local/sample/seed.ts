import { scheduleWindows } from '../../../bot/features/planning/schedule-windows.ts';
import { postHours } from '../../../bot/features/hours/post-hours.ts';
import type { Containers } from '../../../bot/storage/client.ts';
import { toDocument } from '../../../bot/storage/documents.ts';
import { accountStore } from '../../../bot/storage/accounts.ts';
import { calendarStore } from '../../../bot/storage/calendars.ts';
import { joiningStore } from '../../../bot/storage/joining.ts';
import { applyMembership } from '../../../bot/features/joining/apply-membership.ts';
import { dueStore } from '../../../bot/storage/due.ts';
import { hoursStore } from '../../../bot/storage/hours.ts';
import { serviceStore, tenantsPartition } from '../../../bot/storage/services.ts';
import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { newPattern } from '../../../shared/calendar/pattern.ts';
import { serviceIdSchema } from '../../../shared/kernel/ids.ts';
import { date, instant } from '../../../shared/kernel/time.ts';
import { hoursTermOf } from '../../../shared/hours/term.ts';
import { postingSchema, type Posting } from '../../../shared/hours/posting.ts';
import { sampleAgreement } from './agreements.ts';
import { accountOf, buildGrids, buildMemberships, buildSchools, postedAt } from './build.ts';
import { insetDays, kentCalendar, kentLayer } from './calendar.ts';
import { sampleHours } from './hours.ts';
import { signedInitial } from './initial.ts';
import { samplePeople, sampleSchools, sampleService, sampleTenants } from './people.ts';

const postingsOf = (schoolId: string, calendar: Calendar): Posting[] => {
  const hours = sampleHours[schoolId];
  const common = { schoolId, academicYear: calendar.academicYear, postedAt };
  const lines = [
    { kind: 'allocated', activity: null, minutes: hours?.allocated ?? 0, on: '2026-09-01', term: null },
    ...(hours?.used ?? []).map(([on, activity, minutes]) => ({
      ...{ kind: 'used', activity, minutes, on },
      term: hoursTermOf(calendar, date(on)),
    })),
  ];
  return lines.map((line, index) => postingSchema.parse({ ...common, ...line, id: `posting|${index + 1}` }));
};

/** Fills an empty database with the sample area, through the product's own stores where there is one. */
export async function seed(containers: Containers): Promise<void> {
  const { records, accounts, services } = containers;
  const calendar = kentCalendar();
  const due = dueStore(containers);
  const summaries = serviceStore(containers);
  await calendarStore(containers).savePattern(undefined, newPattern(kentLayer()));
  await summaries.saveService(undefined, {
    serviceId: serviceIdSchema.parse(sampleService.id),
    name: sampleService.name,
  });
  for (const tenant of sampleTenants)
    await services.items.upsert(
      toDocument('tenant', {
        id: tenant.tenantId,
        name: tenant.name,
        serviceIds: [sampleService.id],
        serviceId: tenantsPartition,
      }),
    );
  for (const grid of buildGrids()) await records.items.upsert(toDocument('grid', grid));
  for (const school of buildSchools()) {
    await records.items.upsert(toDocument('school', { ...school, schoolId: school.id }));
    await records.items.upsert(toDocument('sharing-agreement', sampleAgreement(school)));
    await summaries.saveSummary({
      schoolId: school.id,
      serviceId: school.serviceId,
      schoolName: school.name,
      cycle: null,
    });
    await postHours(hoursStore(containers), postingsOf(school.id, calendar));
    // One pair has known each other for a year; the others are new to each other.
    if (school.id === sampleSchools.orchardBank.id)
      await records.items.upsert(toDocument('sheet', signedInitial(school)));
    await scheduleWindows(due, school, [{ ...calendar, insetDays }]);
  }
  for (const person of samplePeople) await accounts.items.upsert(toDocument('account', accountOf(person)));
  const joining = {
    ...{ joining: joiningStore(containers), accounts: accountStore(containers) },
    // Nobody is reminded of anything before there is planning.
    reminders: { file: () => Promise.resolve() },
    clock: { now: () => instant(0), today: () => date('1970-01-01') },
  };
  for (const membership of buildMemberships()) {
    await records.items.upsert(toDocument('membership', membership));
    await applyMembership(joining, membership.schoolId, membership.id);
  }
}
