/** The transactional batch: up to 100 operations in one partition, all of them or none. */
import type { Answer } from './call.ts';
import { badRequest, DatabaseError, notPortable, tooLarge } from './errors.ts';
import { isObject } from './json.ts';
import { type Desk, MAX_DOCUMENT_BYTES, type Operation, perform } from './documents.ts';

const MAX_OPERATIONS = 100;
const KINDS = new Set<unknown>(['Create', 'Upsert', 'Replace', 'Patch', 'Read', 'Delete']);

interface Result {
  statusCode: number;
  requestCharge: number;
  eTag?: string;
  resourceBody?: unknown;
}

const operationOf = (item: unknown): Operation => {
  if (!isObject(item) || !KINDS.has(item['operationType'])) throw badRequest('The batch holds an unknown operation.');
  if (item['partitionKey'] !== undefined) throw badRequest('All of a batch is in the partition of its header.');
  const text = (name: string): string | undefined => (typeof item[name] === 'string' ? item[name] : undefined);
  const kind = item['operationType'] as Operation['kind'];
  if (kind === 'Read' && text('ifNoneMatch') !== undefined) throw notPortable('If-None-Match in a batch');
  return {
    kind,
    id: text('id'),
    body: item['resourceBody'],
    ifMatch: text('ifMatch'),
    ifNoneMatch: text('ifNoneMatch'),
  };
};

/** The status of the first failure. What the local database cannot do (501) fails the request instead. */
const statusOf = (error: unknown): number => {
  if (error instanceof DatabaseError && error.status !== 501) return error.status;
  throw error;
};

/**
 * Performs the batch on the desk. 200 with every result; or 207 with the failed operation's own status and 424 for
 * the others, and then `commit` is not called. Throws 400 for an empty batch or more than 100 operations, 413 for
 * more than 2 MB, 501 for what is not in the portable subset.
 */
export const performBatch = (desk: Desk, body: unknown, commit: () => void): Answer => {
  if (!Array.isArray(body) || body.length === 0) throw badRequest('A batch is a list of operations.');
  if (body.length > MAX_OPERATIONS) throw badRequest(`A batch holds at most ${MAX_OPERATIONS} operations.`);
  if (Buffer.byteLength(JSON.stringify(body)) > MAX_DOCUMENT_BYTES) throw tooLarge('The batch');
  const wanted = body.map(operationOf);
  const results: Result[] = [];
  for (const [index, operation] of wanted.entries()) {
    try {
      const { status, document } = perform(desk, operation);
      results.push({
        statusCode: status,
        requestCharge: 1,
        ...(document && { eTag: document._etag, resourceBody: document }),
      });
    } catch (error) {
      const status = statusOf(error);
      return {
        status: 207,
        body: wanted.map((_, place) => ({ statusCode: place === index ? status : 424, requestCharge: 0 })),
      };
    }
  }
  commit();
  return { status: 200, body: results };
};
