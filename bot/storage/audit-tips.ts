import { z } from 'zod';
import { childHeadId, childHeadSchema, hashSchema, headId, headSchema } from '../../shared/audit/event.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import { isOurs } from '../audit/seal.ts';
import type { Known, Tip } from './audit-links.ts';
import type { Containers } from './client.ts';
import { checked, readTogether, toDocument, type Raw } from './documents.ts';
import { saving } from './errors.ts';

/** Where the schools that have a chain are listed, since no question is ever asked over all partitions. */
export const chainsPartition = 'audit-chains';

/** What is known of a chain; `isTampered` when its head was not as this product left it. */
export interface Found extends Known {
  readonly isTampered: boolean;
}

interface Wanted {
  /** What is known already. */
  readonly before: Known | undefined;
  readonly missing: readonly RequestId[];
  /** The ETag of a head that fits no more to the events. */
  readonly distrusted: string | undefined;
}

const lastSchema = z.object({ seq: z.number().int().positive(), hash: hashSchema });

/** The last event that is there, whatever the head says. One query. */
async function lastEvent({ records }: Containers, schoolId: SchoolId) {
  const query =
    "SELECT TOP 1 * FROM c WHERE c.schoolId = @school AND c.type = 'audit' AND c.seq > 0 ORDER BY c.seq DESC";
  const { resources } = await records.items
    .query<unknown>({ query, parameters: [{ name: '@school', value: schoolId }] }, { partitionKey: schoolId })
    .fetchAll();
  return resources[0] === undefined ? undefined : lastSchema.parse(resources[0]);
}

/** A school writes its first event: it is put on the list before that, so that no chain can be overlooked. */
const register = ({ services }: Containers, schoolId: SchoolId): Promise<unknown> =>
  saving(() => services.items.create(toDocument('audit-chain', { id: schoolId, serviceId: chainsPartition })));

async function headOf(
  containers: Containers,
  secret: string,
  schoolId: SchoolId,
  raw: Raw | undefined,
  distrusted: string | undefined,
): Promise<Pick<Found, 'head' | 'isTampered'>> {
  const head = headSchema.safeParse(raw?.document);
  if (raw && head.success && isOurs(secret, head.data) && raw.etag !== distrusted)
    return { head: { seq: head.data.seq, hash: head.data.hash, etag: raw.etag }, isTampered: false };
  const last = await lastEvent(containers, schoolId);
  if (!raw && !last) {
    await register(containers, schoolId);
    return { head: { seq: 0, hash: null, etag: undefined }, isTampered: false };
  }
  return { head: { seq: last?.seq ?? 0, hash: last?.hash ?? null, etag: raw?.etag }, isTampered: true };
}

/** Reads where a school's chain and those of some children end, in one request when they are all there. */
export async function loadTips(
  containers: Containers,
  secret: string,
  schoolId: SchoolId,
  { before, missing, distrusted }: Wanted,
): Promise<Found> {
  const ids = [...(before ? [] : [headId]), ...missing.map(childHeadId)];
  const raws = await readTogether(containers.records, schoolId, ids);
  const ofChildren = before ? raws : raws.slice(1);
  const tips = missing.map((child, n): [RequestId, Tip] => {
    const tip = checked(childHeadSchema, ofChildren[n], childHeadId(child));
    return [child, { hash: tip?.value.hash ?? null, etag: tip?.etag }];
  });
  const children = new Map([...(before?.children ?? []), ...tips]);
  if (before) return { head: before.head, children, isTampered: false };
  return { ...(await headOf(containers, secret, schoolId, raws[0], distrusted)), children };
}
