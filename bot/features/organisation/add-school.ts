import type { Pattern } from '../../../shared/calendar/pattern.ts';
import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { SchoolFacts, Setting } from '../../../shared/organisation/setting.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OpenData } from '../../ports/open-data.ts';
import type { CalendarStore } from '../calendar/store.ts';
import type { FactsPorts, FilingPorts } from '../reminders/facts-ports.ts';
import { fileSchool } from '../reminders/file-reminders.ts';
import { scheduleWindows } from '../planning/schedule-windows.ts';
import type { DueStore } from '../planning/store.ts';
import { auditOf } from '../records.ts';
import { serviceInOf } from './my-schools.ts';
import type { SchoolStore, ServiceStore } from './store.ts';

export interface AddSchoolPorts extends FilingPorts, FactsPorts {
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly calendars: Pick<CalendarStore, 'patterns'>;
  readonly due: DueStore;
  readonly records: Records;
  readonly openData: OpenData;
  readonly clock: Clock;
}

export interface NewSchool {
  /** Minted with the form, so that two presses make one school. */
  readonly newId: string;
  /** Six digits; empty for a setting that is on no list, such as a family hub. */
  readonly urn: string;
  readonly name: string;
  readonly setting: Setting;
}

const typed = (setting: Setting): SchoolFacts => ({
  urn: null,
  setting,
  localAuthority: '',
  ward: '',
  trust: '',
  postcodeArea: '',
  roll: null,
  freeMealsPercent: null,
  senSupport: null,
  ehcPlans: null,
  slcn: null,
  resourcedProvision: 'unknown',
  asOf: organisationText.schools.asTyped,
});

/** The pattern of the authority that the open data name, or else the service's first. */
const patternFor = (patterns: readonly Pattern[], authority = ''): Pattern | undefined => {
  const authorities = patterns.filter(({ kind }) => kind === 'authority');
  return authorities.find(({ name }) => authority && name.toLowerCase() === authority.toLowerCase()) ?? authorities[0];
};

/**
 * A school or other setting joins a service: its record with what the open data say of it, its line in the lists, and its
 * planning windows. Nobody belongs to it yet; invitations come next. Rows B11, B12.
 */
export async function addSchool(ports: AddSchoolPorts, caller: Caller, wish: NewSchool): Promise<Result<School>> {
  const serviceId = serviceInOf(caller);
  if (!serviceId || !may(permissions, caller, 'school.add', officeScope(serviceId)))
    return fail(problem('not-allowed', organisationText.notForYourRole));
  const listed = wish.urn ? await ports.openData.byUrn(wish.urn) : undefined;
  if (wish.urn && !listed) return fail(problem('not-found', organisationText.schools.noSuchUrn));
  const name = wish.name || (listed?.name ?? '');
  if (!name) return fail(problem('not-understood', organisationText.schools.nameNeeded));
  const id = schoolIdSchema.parse(`school-${wish.newId}`);
  const summaries = await ports.services.summaries(serviceId);
  if (summaries.some((each) => each.schoolName === name && each.schoolId !== id))
    return fail(problem('already-done', organisationText.schools.thereAlready(name)));
  const [service, patterns] = await Promise.all([
    ports.services.service(serviceId),
    ports.calendars.patterns(serviceId),
  ]);
  const pattern = patternFor(patterns, listed?.localAuthority);
  if (!service || !pattern) return fail(problem('not-ready', organisationText.schools.noCalendar));
  const { urn, setting, localAuthority, ward, trust, postcodeArea, roll, freeMealsPercent, ...rest } =
    listed ?? typed(wish.setting);
  const { senSupport, ehcPlans, slcn, resourcedProvision, asOf } = rest;
  const figures = { roll, freeMealsPercent, senSupport, ehcPlans, slcn, resourcedProvision, asOf };
  const school: School = {
    id,
    name,
    serviceId,
    serviceName: service.name,
    calendarId: pattern.id,
    insetDays: [],
    people: [],
    facts: { urn, setting: listed ? setting : wish.setting, localAuthority, ward, trust, postcodeArea, ...figures },
  };
  const saved = await ports.records.commit({
    schoolId: id,
    puts: [{ type: 'school', value: school, before: undefined }],
    audit: [auditOf(ports, caller, { ...schoolScope(school), id }, 'school.added')],
    outbox: [],
  });
  if (saved === 'changed-meanwhile') return fail(problem('changed-meanwhile', organisationText.wentWrong));
  // Both can be done again: a second press finds the record and finishes what a crash left out.
  await ports.services.saveSummary({ schoolId: id, serviceId, schoolName: name, cycle: null });
  await scheduleWindows(ports.due, school, await ports.schools.years(school), ports.clock.today());
  await fileSchool(ports)(id);
  return ok(school);
}
