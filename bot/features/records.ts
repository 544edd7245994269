import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { Side } from '../../shared/organisation/roles.ts';
import type { AuditEvent, OutboxItem } from '../ports/change.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdMaker } from '../ports/id-maker.ts';

type Ports = { readonly ids: IdMaker; readonly clock: Clock };

/** Who is told of a change, and how. */
export type Owed = readonly [to: Side, how: OutboxItem['how'], kind: string];

/** How a job is named in the audit trail. */
export const theJob = { personId: 'job', accountId: 'job', client: 'job' };

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

export const auditOf = (
  ports: Ports,
  by: { readonly personId: string; readonly accountId: string; readonly client: string },
  about: { readonly id: string; readonly schoolId: SchoolId },
  event: string,
): AuditEvent => ({
  id: `audit|${ports.ids.make()}`,
  schoolId: about.schoolId,
  at: ports.clock.now(),
  personId: by.personId,
  accountId: by.accountId,
  client: by.client,
  event,
  about: about.id,
});
