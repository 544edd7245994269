import type { AuditEvent } from '../../shared/audit/event.ts';
import { purposeOf } from '../../shared/audit/purpose.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import { rolesFor } from '../../shared/organisation/permission.ts';
import type { Caller, SchoolScope, Side } from '../../shared/organisation/roles.ts';
import { readRequestId } from '../../shared/request-for-help/decide.ts';
import type { OutboxItem } from '../ports/change.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdMaker } from '../ports/id-maker.ts';

type Ports = { readonly ids: IdMaker; readonly clock: Clock };

/** Who is told of a change, and how. */
export type Owed = readonly [to: Side, how: OutboxItem['how'], kind: string];

/** How a job is named in the audit trail. */
export const theJob = { personId: 'job', accountId: 'job', client: 'job' };

/** How a link without an account is named in the audit trail. Who the reader is, nobody knows. */
export const theLink = { personId: 'link', accountId: 'link', client: 'link' };

/** What people are owed about a record: the card of a cycle, or of a sheet with a card of its own. */
export const outboxItems = (
  ports: Ports,
  { schoolId, about }: { readonly schoolId: SchoolId; readonly about: string },
  owed: readonly Owed[],
): OutboxItem[] =>
  owed.map(([to, how, kind]) => ({
    id: `outbox|${ports.ids.make()}`,
    schoolId,
    about,
    to,
    how,
    kind,
    createdAt: ports.clock.now(),
  }));

/** Who does something: a person, or a job of our own or a link, which hold no role. */
export type Doer = Caller | typeof theJob | typeof theLink;

/**
 * That somebody did `event` to a record, for the chain of its school (decisions 10). `child` names the request for help
 * of the one child it is about; a request is about its own child without being told so.
 */
export const auditOf = (
  ports: Pick<Ports, 'clock'>,
  by: Doer,
  about: SchoolScope & { readonly id: string },
  event: string,
  child: RequestId | null = readRequestId(about.id) ?? null,
): AuditEvent => ({
  schoolId: about.schoolId,
  at: ports.clock.now(),
  personId: by.personId,
  accountId: by.accountId,
  tid: 'tid' in by ? by.tid : '',
  roles: 'memberships' in by ? [...new Set(rolesFor(by, about))] : [],
  client: by.client,
  event,
  about: about.id,
  child,
  why: purposeOf(event),
});
