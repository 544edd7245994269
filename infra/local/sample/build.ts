import {
  accountIdOf,
  membershipIdSchema,
  personIdSchema,
  schoolIdSchema,
  serviceIdSchema,
  type MembershipId,
} from '../../../shared/kernel/ids.ts';
import { date, instant, type CivilDate } from '../../../shared/kernel/time.ts';
import { accountSchema, type Account } from '../../../shared/organisation/account.ts';
import { officeOf } from '../../../shared/organisation/office.ts';
import { membershipRecordSchema, type MembershipRecord } from '../../../shared/joining/membership-record.ts';
import { schoolSchema, type School } from '../../../shared/organisation/school.ts';
import type { Membership } from '../../../shared/organisation/roles.ts';
import { gridIdOf, gridSchema, type Grid } from '../../../shared/scoping/grid.ts';
import { kentCalendar, insetDays } from './calendar.ts';
import { olderGrid, worcestershireGrid, type SampleEntry } from './grids.ts';
import { sampleFacts } from './facts.ts';
import { samplePeople, sampleSchools, sampleService, type SamplePerson } from './people.ts';

const serviceId = serviceIdSchema.parse(sampleService.id);
const since = date('2026-09-01');
const joinedAt = instant('2026-09-01T08:00:00Z');

const membershipIdOf = (person: SamplePerson, schoolId: string): MembershipId =>
  membershipIdSchema.parse(`membership|${sampleService.id}|${schoolId}|${person.id}`);

const membershipsOf = (person: SamplePerson): Membership[] => {
  const always = { role: person.role, from: since, until: null };
  return person.role === 'service-lead'
    ? [{ ...always, id: membershipIdOf(person, serviceId), scope: { kind: 'service', serviceId } }]
    : person.schoolIds.map((schoolId) => ({
        ...always,
        id: membershipIdOf(person, schoolId),
        scope: { kind: 'school', schoolId: schoolIdSchema.parse(schoolId), serviceId },
      }));
};

/** A sample person's account, before they ever opened the bot. */
export const accountOf = (person: SamplePerson): Account =>
  accountSchema.parse({
    id: accountIdOf(person.tenantId, person.aadObjectId),
    personId: personIdSchema.parse(person.id),
    tid: person.tenantId,
    oid: person.aadObjectId,
    name: person.name,
    memberships: membershipsOf(person),
    reference: null,
    unreachable: null,
    welcome: { state: 'owed', activityId: null, begunAt: null },
    rev: 1,
  });

/** A sample person as a school's record names them. */
export const samplePersonAt = (person: SamplePerson, schoolId: string) => ({
  membershipId: membershipIdOf(person, schoolId),
  from: since,
  until: null,
  reach: person.reach ?? '',
  strands: [],
  training: [],
  personId: person.id,
  accountId: accountIdOf(person.tenantId, person.aadObjectId),
  name: person.name,
  role: person.role,
  contact: { email: person.email, phone: person.phone },
});

/** The three schools with their people. */
export const buildSchools = (): School[] =>
  Object.values(sampleSchools).map((school) =>
    schoolSchema.parse({
      id: school.id,
      name: school.name,
      serviceId,
      serviceName: sampleService.name,
      calendarId: kentCalendar().id,
      insetDays,
      facts: sampleFacts[school.id],
      people: samplePeople
        .filter((person) => person.role !== 'service-lead' && person.schoolIds.includes(school.id))
        .map((person) => samplePersonAt(person, school.id)),
    }),
  );

/** The places' own records of the memberships that the accounts hold. */
export const buildMemberships = (): MembershipRecord[] =>
  samplePeople.flatMap((person) =>
    membershipsOf(person).map((membership) =>
      membershipRecordSchema.parse({
        ...membership,
        schoolId: membership.scope.kind === 'school' ? membership.scope.schoolId : officeOf(serviceId),
        serviceId,
        personId: person.id,
        accountId: accountIdOf(person.tenantId, person.aadObjectId),
        name: person.name,
        contact: { email: person.email, phone: person.phone },
        reach: person.reach ?? '',
        strands: [],
        training: [],
        agreed: { by: sampleService.name, at: joinedAt },
        ended: null,
        rev: 1,
      }),
    ),
  );

const gridFor = (
  school: { readonly id: string; readonly name: string },
  entries: readonly SampleEntry[],
  confirmedOn: CivilDate,
): Grid =>
  gridSchema.parse({
    id: gridIdOf(school.id),
    schoolId: school.id,
    serviceId,
    schoolName: school.name,
    entries: entries.map((entry, index) => ({
      ...entry,
      id: `entry-${String(index + 1).padStart(2, '0')}`,
      addedOn: confirmedOn,
      confirmedOn,
      firstRev: 1,
      rev: 1,
    })),
    removed: [],
    sweep: null,
    reviewed: null,
    reviewedBefore: null,
    changed: null,
    contentRev: 1,
    answered: [],
    rev: 1,
  });

/** One grid that is up to date, one a term old; the third school's is blank. */
export const buildGrids = (): Grid[] => [
  gridFor(sampleSchools.hazelbrook, worcestershireGrid, date('2026-09-17')),
  gridFor(sampleSchools.orchardBank, olderGrid, date('2026-06-25')),
];

export const postedAt = instant('2026-11-20T16:00:00Z');
