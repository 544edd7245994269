import { z } from 'zod';
import type { AuditTrail } from '../features/audit/store.ts';
import { chainedEventSchema, headId, headSchema } from '../../shared/audit/event.ts';
import { schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import { civilDateSchema, instant, type Instant } from '../../shared/kernel/time.ts';
import { chainsPartition } from './audit-tips.ts';
import type { Containers } from './client.ts';
import { decode, readMany, readOne, toDocument } from './documents.ts';

const exported = { id: 'audit-exported', slot: 'progress' };
const exportedSchema = z.object({ day: civilDateSchema });
/** `_ts`: when the database last wrote it, in seconds; nobody who writes a document chooses it. */
export const chainSchema = z.object({ id: schoolIdSchema, _ts: z.number() });

/** The schools that have a chain of audit events, and when each was put on the list. */
export const schoolsWithChains = async ({ services }: Containers): Promise<Map<SchoolId, Instant>> => {
  const partition = { path: 'serviceId', value: chainsPartition };
  const listed = await readMany(services, partition, 'audit-chain', chainSchema);
  return new Map(listed.map(({ id, _ts: seconds }) => [id, instant(seconds * 1000)]));
};

/** The chains of audit events, for those who read them. They are written by audit-chain.ts. */
export const auditTrail = (containers: Containers): AuditTrail => {
  const { records, due } = containers;
  return {
    ofChild: async (schoolId, child, { before = Number.MAX_SAFE_INTEGER, most }) => {
      const query = `SELECT TOP ${most} * FROM c WHERE c.schoolId = @school AND c.type = 'audit' AND c.child = @child AND c.seq < @before ORDER BY c.seq DESC`;
      const parameters = [
        { name: '@school', value: schoolId },
        { name: '@child', value: child },
        { name: '@before', value: before },
      ];
      const { resources } = await records.items
        .query<unknown>({ query, parameters }, { partitionKey: schoolId })
        .fetchAll();
      return resources.map((resource) => decode(chainedEventSchema, resource, `audit of ${schoolId}`));
    },
    heads: async () => {
      const schools = await schoolsWithChains(containers);
      const heads = await Promise.all(
        [...schools.keys()].map((schoolId) => readOne(records, headId, schoolId, headSchema)),
      );
      return heads.flatMap((head) => head?.value ?? []);
    },
    exportedOn: async () => (await readOne(due, exported.id, exported.slot, exportedSchema))?.value.day,
    setExportedOn: async (day) => {
      await due.items.upsert(toDocument('due', { ...exported, day }));
    },
  };
};
