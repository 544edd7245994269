import type { Container, OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import { LoggableError } from '../ports/log.ts';
import type { Stored } from '../ports/change.ts';

/** The present version of every document's schema; a document says which it was written with. Decisions 3. */
export const schemaVersion = 1;

/** Names of documents in `records` and the other containers. */
export type DocumentType =
  | 'school'
  | 'cycle'
  | 'grid'
  | 'grid-change'
  | 'grid-share'
  | 'family-page'
  | 'evaluation'
  | 'grid-version'
  | 'gap-ranking'
  | 'sheet'
  | 'reflection'
  | 'readiness'
  | 'needs-profile'
  | 'needs-settings'
  | 'places'
  | 'request'
  | 'question'
  | 'decision'
  | 'journey'
  | 'support'
  | 'case-study'
  | 'case-story'
  | 'arrival'
  | 'retention-report'
  | 'retention-periods'
  | 'consent-proof'
  | 'disposal'
  | 'sharing-agreement'
  | 'visit'
  | 'visit-place'
  | 'visit-group'
  | 'hours-posting'
  | 'hours-balance'
  | 'school-figures'
  | 'school-figures-progress'
  | 'figured-school'
  | 'allocation-run'
  | 'allocation-page'
  | 'allocation-year'
  | 'band-notes'
  | 'hours-transfer'
  | 'hours-asked'
  | 'use-mix'
  | 'hours-tariffs'
  | 'assignment'
  | 'assignment-version'
  | 'audit'
  | 'audit-head'
  | 'audit-child'
  | 'audit-chain'
  | 'outbox'
  | 'live-card'
  | 'account'
  | 'invitation'
  | 'membership'
  | 'handover'
  | 'join-code'
  | 'colleague'
  | 'tenant'
  | 'calendar'
  | 'bank-holidays'
  | 'service'
  | 'summary'
  | 'year-plan'
  | 'area-figures'
  | 'area-release'
  | 'area-evaluations'
  | 'library-item'
  | 'resources'
  | 'reminder-rules'
  | 'workforce'
  | 'hours-plan'
  | 'hours-plan-version'
  | 'decision-targets'
  | 'content'
  | 'content-version'
  | 'due'
  | 'reminder'
  | 'reminder-mark'
  | 'told'
  | 'mark'
  | 'lease';

export const toDocument = <T extends object>(
  type: DocumentType,
  value: T,
): T & { type: string; schemaVersion: number } => ({
  ...value,
  type,
  schemaVersion,
});

/** Reads one document by id and partition and checks it against its schema. Throws when it does not fit. */
export async function readOne<T>(
  container: Container,
  id: string,
  partition: string,
  schema: z.ZodType<T>,
): Promise<Stored<T> | undefined> {
  return checked(schema, await readRaw(container, id, partition), id);
}

/** A document as it was read, which nobody has checked yet. */
export interface Raw {
  readonly document: unknown;
  readonly etag: string;
}

/**
 * Reads documents of one partition by their ids in one request, all as they stood at one moment. A batch is whole or
 * nothing, so when one of them does not exist each is asked for by itself.
 */
export async function readTogether(
  container: Container,
  partition: string,
  ids: readonly string[],
): Promise<(Raw | undefined)[]> {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return [await readRaw(container, only, partition)];
  const reads = ids.map((id): OperationInput => ({ operationType: 'Read', id }));
  const { result = [] } = await container.items.batch(reads, partition);
  if (result.length === ids.length && result.every(({ statusCode }) => statusCode === 200))
    return result.map(({ resourceBody, eTag }) => ({ document: resourceBody, etag: eTag ?? '' }));
  return Promise.all(ids.map((id) => readRaw(container, id, partition)));
}

async function readRaw(container: Container, id: string, partition: string): Promise<Raw | undefined> {
  const { resource, etag, statusCode } = await container.item(id, partition).read();
  return statusCode === 404 || resource === undefined ? undefined : { document: resource, etag };
}

/** Checks what was read against its schema. Throws when it does not fit. */
export const checked = <T>(schema: z.ZodType<T>, raw: Raw | undefined, id: string): Stored<T> | undefined =>
  raw && { value: decode(schema, raw.document, id), etag: raw.etag };

interface ReadingMany {
  readonly top?: number;
  readonly orderBy?: string;
  readonly fields?: readonly string[];
}

/**
 * Reads the documents of one type in one partition, in the order given; only some of their `fields` where a list needs
 * no more. Decisions 1: never across partitions.
 */
export async function readMany<T>(
  container: Container,
  partition: { readonly path: string; readonly value: string },
  type: DocumentType,
  schema: z.ZodType<T>,
  { top, orderBy, fields }: ReadingMany = {},
): Promise<T[]> {
  const what = fields ? [...fields, 'schemaVersion'].map((field) => `c.${field}`).join(', ') : '*';
  return readQuery(container, partition.value, schema, {
    query: `SELECT ${top ? `TOP ${top} ` : ''}${what} FROM c WHERE c.${partition.path} = @partition AND c.type = @type${orderBy ? ` ORDER BY c.${orderBy}` : ''}`,
    parameters: { '@partition': partition.value, '@type': type },
    about: `${type} of ${partition.value}`,
  });
}

interface PartitionQuery {
  readonly query: string;
  readonly parameters: Readonly<Record<`@${string}`, string | number>>;
  /** What is said when a document does not fit. */
  readonly about?: string;
}

/** How many documents a page holds at most; of small ones fewer pages are fewer requests. */
const mostOnAPage = 1_000;

/** Runs a query over one partition, all pages of it, and checks each document against its schema. */
export async function readQuery<T>(
  container: Container,
  partition: string,
  schema: z.ZodType<T>,
  { query, parameters, about = `of ${partition}` }: PartitionQuery,
): Promise<T[]> {
  const named = Object.entries(parameters).map(([name, value]) => ({ name, value }));
  const { resources } = await container.items
    .query<unknown>({ query, parameters: named }, { partitionKey: partition, maxItemCount: mostOnAPage })
    .fetchAll();
  return resources.map((resource) => decode(schema, resource, about));
}

interface PageQuery extends PartitionQuery {
  readonly most: number;
  /** What the page before gave as `next`. */
  readonly after: string | undefined;
}

/** One page of a query over one partition; `next` asks for the page after it. */
export async function readPage<T>(
  container: Container,
  partition: string,
  schema: z.ZodType<T>,
  { query, parameters, most, after, about = `of ${partition}` }: PageQuery,
): Promise<{ readonly found: T[]; readonly next: string | undefined }> {
  const named = Object.entries(parameters).map(([name, value]) => ({ name, value }));
  const options = { partitionKey: partition, maxItemCount: most, ...(after && { continuationToken: after }) };
  const page = await container.items.query<unknown>({ query, parameters: named }, options).fetchNext();
  // A query that found nothing answers no list at all.
  const found = ((page.resources as unknown[] | undefined) ?? []).map((resource) => decode(schema, resource, about));
  return { found, next: page.continuationToken || undefined };
}

const versioned = z.object({ schemaVersion: z.literal(schemaVersion) });

/** Checks one document against its version and schema. Throws when it does not fit. */
export function decode<T>(schema: z.ZodType<T>, document: unknown, about: string): T {
  const version = versioned.safeParse(document);
  const read = schema.safeParse(document);
  if (version.success && read.success) return read.data;
  const issues = [...(version.error?.issues ?? []), ...(read.error?.issues ?? [])];
  const where = issues.map((issue) => issue.path.join('.')).join(', ');
  throw new LoggableError(`document ${about} does not fit its schema at ${where}`);
}
