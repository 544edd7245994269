import type { Container } from '@azure/cosmos';
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
  | 'sheet'
  | 'request'
  | 'hours-posting'
  | 'hours-balance'
  | 'audit'
  | 'outbox'
  | 'live-card'
  | 'account'
  | 'tenant'
  | 'calendar'
  | 'summary'
  | 'due'
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
  const { resource, etag, statusCode } = await container.item(id, partition).read();
  if (statusCode === 404 || resource === undefined) return undefined;
  return { value: decode(schema, resource, id), etag };
}

/** Reads the documents of one type in one partition, in the order given. Decisions 1: never across partitions. */
export async function readMany<T>(
  container: Container,
  partition: { readonly path: string; readonly value: string },
  type: DocumentType,
  schema: z.ZodType<T>,
  { top, orderBy }: { readonly top?: number; readonly orderBy?: string } = {},
): Promise<T[]> {
  const { resources } = await container.items
    .query<unknown>(
      {
        query: `SELECT ${top ? `TOP ${top} ` : ''}* FROM c WHERE c.${partition.path} = @partition AND c.type = @type${orderBy ? ` ORDER BY c.${orderBy}` : ''}`,
        parameters: [
          { name: '@partition', value: partition.value },
          { name: '@type', value: type },
        ],
      },
      { partitionKey: partition.value },
    )
    .fetchAll();
  return resources.map((resource) => decode(schema, resource, `${type} of ${partition.value}`));
}

const versioned = z.object({ schemaVersion: z.literal(schemaVersion) });

function decode<T>(schema: z.ZodType<T>, document: unknown, about: string): T {
  const version = versioned.safeParse(document);
  const read = schema.safeParse(document);
  if (version.success && read.success) return read.data;
  const issues = [...(version.error?.issues ?? []), ...(read.error?.issues ?? [])];
  const where = issues.map((issue) => issue.path.join('.')).join(', ');
  throw new LoggableError(`document ${about} does not fit its schema at ${where}`);
}
