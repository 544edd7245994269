import { jest } from '@jest/globals';
import type { AuditEvent } from '../../shared/audit/event.ts';
import { planningWindows } from '../../shared/calendar/windows.ts';
import { instant, type Instant } from '../../shared/kernel/time.ts';
import type { School } from '../../shared/organisation/school.ts';
import type { Cycle } from '../../shared/planning/cycle.ts';
import { openCycle } from '../../shared/planning/decide.ts';
import type { OutboxItem } from '../../bot/ports/change.ts';
import { auditChain, type AuditChain } from '../../bot/storage/audit-chain.ts';
import { connect, createContainers, type Containers } from '../../bot/storage/client.ts';
import { startDatabase } from '../../infra/local/database/server.ts';
import { buildSchools } from '../../infra/local/sample/build.ts';
import { insetDays, kentCalendar } from '../../infra/local/sample/calendar.ts';
import { auditSecret, databaseKey } from '../support/product.ts';

// Every test here asks a real database, perhaps on a busy machine.
jest.setTimeout(180_000);

/** The product's own containers, empty, on a local database in memory. */
export async function openContainers(): Promise<{ readonly containers: Containers; close(): Promise<void> }> {
  const database = await startDatabase({ port: 0, key: databaseKey });
  const { client, containers } = connect({ endpoint: database.endpoint, key: databaseKey, patienceMs: 60_000 });
  await createContainers(client);
  return {
    containers,
    close: async () => {
      client.dispose();
      await database.close();
    },
  };
}

export const openedAt: Instant = instant('2026-11-27T08:00:00Z');

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the sample area has changed');
  return value;
};

export const hazelbrook: School = found(buildSchools()[0]);
export const orchardBank: School = found(buildSchools()[1]);

/** A school's cycle as it is when its window opens; 0 plans the spring term, 1 the summer term. */
export function cycleOf(school: School = hazelbrook, window: 0 | 1 = 0): Cycle {
  const windows = planningWindows({ ...kentCalendar(), insetDays });
  const { opensAt } = found(windows[window]);
  return found(openCycle(school, found(windows[window]), opensAt));
}

/** The chains of audit events as the product of a test writes them. */
export const chainOf = (containers: Containers): AuditChain => auditChain(containers, auditSecret);

export const auditOf = (cycle: Cycle, event = 'planning.window-opened'): AuditEvent => ({
  schoolId: cycle.schoolId,
  at: openedAt,
  personId: 'job',
  accountId: 'job',
  tid: '',
  roles: [],
  client: 'job',
  event,
  about: cycle.id,
  child: null,
  why: 'planning',
});

export const itemOf = (cycle: Cycle, id: string, createdAt: Instant = openedAt): OutboxItem => ({
  id: `outbox|${id}`,
  schoolId: cycle.schoolId,
  about: cycle.id,
  to: found(cycle.participants[0]).accountId,
  how: 'new',
  kind: 'window-open',
  createdAt,
});

/** The ids of all documents of a school, by their type. */
export async function idsAt({ records }: Containers, schoolId: string): Promise<Record<string, string[]>> {
  const { resources } = await records.items
    .query<{ id: string; type: string }>('SELECT * FROM c', { partitionKey: schoolId })
    .fetchAll();
  const byType = Object.groupBy(resources, ({ type }) => type);
  return Object.fromEntries(
    Object.entries(byType).map(([type, all]) => [type, (all ?? []).map(({ id }) => id).sort()]),
  );
}
