import type { SchoolCalendar } from '../../../shared/calendar/calendar.ts';
import type { AccountId, SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Account } from '../../../shared/organisation/account.ts';
import type { Service } from '../../../shared/organisation/service.ts';
import type { Summary } from '../../../shared/organisation/summary.ts';
import type { Tenant } from '../../../shared/organisation/tenant.ts';
import type { Stored, Saved } from '../../ports/change.ts';

export interface SchoolStore {
  /** The school with the people who are there today. */
  load(schoolId: SchoolId): Promise<School | undefined>;
  /** The record as it is stored, with people who are still to come and who have gone; to be changed. */
  record(schoolId: SchoolId): Promise<Stored<School> | undefined>;
  /** The school's calendar of today's academic year, out of all layers; undefined when nobody has given one. One request. */
  calendar(school: School): Promise<SchoolCalendar | undefined>;
  /** The years around today that are known, in order: the last one, this one and the next. One request. */
  years(school: School): Promise<SchoolCalendar[]>;
}

export interface AccountStore {
  load(accountId: AccountId): Promise<Stored<Account> | undefined>;
  save(before: Stored<Account>, after: Account): Promise<Saved>;
  /** A person who comes for the first time; 'exists' when the account is there already. */
  create(account: Account): Promise<Saved>;
}

export interface ServiceStore {
  /** The tenant when it is one that the product serves. Decisions 9. */
  tenant(tid: string): Promise<Tenant | undefined>;
  /** Puts an organisation on the list, for this service; one that is there keeps its own rules. */
  addTenant(serviceId: ServiceId, tenant: Tenant): Promise<void>;
  /** The organisations that a service has put on the list, by name. */
  tenants(serviceId: ServiceId): Promise<Tenant[]>;
  service(serviceId: ServiceId): Promise<Service | undefined>;
  /** The same to be changed: with the revision that a change is checked against. */
  serviceRecord(serviceId: ServiceId): Promise<Stored<Service> | undefined>;
  saveService(before: Stored<Service> | undefined, service: Service): Promise<Saved>;
  /** One line a school, for lists. */
  summaries(serviceId: ServiceId): Promise<Summary[]>;
  saveSummary(summary: Summary): Promise<void>;
}

/** The caller an account stands for, judged on a day. Decisions 7. */
export const callerOf = (account: Account, client: Caller['client'], today: Caller['today']): Caller => ({
  personId: account.personId,
  name: account.name,
  accountId: account.id,
  tid: account.tid,
  oid: account.oid,
  client,
  memberships: account.memberships,
  today,
});
