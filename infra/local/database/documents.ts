/**
 * The six operations on a document. Each works on a desk: one partition with the changes made so far laid over it,
 * which nobody else sees until they are committed. A single request is a batch of one.
 */
import { systemFields } from './containers.ts';
import { badRequest, conflict, DatabaseError, notFound, notPortable, preconditionFailed, tooLarge } from './errors.ts';
import { documentRid, validId } from './ids.ts';
import { isObject, valueAt } from './json.ts';
import { applyPatch } from './patch.ts';
import type { Change, Container, Store, Stored } from './store.ts';

export interface Operation {
  kind: 'Create' | 'Upsert' | 'Replace' | 'Patch' | 'Read' | 'Delete';
  /** Of the document addressed; Create and Upsert take it from the body. */
  id?: string | undefined;
  /** The document, or for Patch its operations. */
  body?: unknown;
  ifMatch?: string | undefined;
  ifNoneMatch?: string | undefined;
}

export interface Outcome {
  status: number;
  document?: Stored;
}

export interface Desk {
  container: Container;
  /** The partition key's value as JSON. */
  partition: string;
  nextNumber(): number;
  get(id: string): Stored | undefined;
  set(id: string, document: Stored | null): void;
  /** Everything set so far, for one commit. */
  changes(): Change[];
}

export const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;

/** The JSON of the one key value in the header `["school-1"]`. Throws 400 when missing, 501 for no or many values. */
export const partitionOf = (header: string | undefined): string => {
  if (header === undefined) throw badRequest('PartitionKey value must be supplied for this operation.');
  let values: unknown;
  try {
    values = JSON.parse(header);
  } catch {
    throw badRequest('The partition key header is not JSON.');
  }
  if (!Array.isArray(values) || values.length !== 1) throw notPortable('A partition key of other than one value');
  if (isObject(values[0])) throw notPortable('A document without its partition key');
  return JSON.stringify(values[0]);
};

export const openDesk = (store: Store, container: Container, partition: string): Desk => {
  const stored = container.partitions.get(partition);
  const laid = new Map<string, Stored | null>();
  return {
    container,
    partition,
    nextNumber: () => store.nextNumber(),
    get: (id) => (laid.has(id) ? (laid.get(id) ?? undefined) : stored?.get(id)),
    set: (id, document) => void laid.set(id, document),
    changes: () =>
      [...laid].map(([id, document]) => [
        'document',
        container.database,
        container.properties.id,
        partition,
        id,
        document,
      ]),
  };
};

/** The document in the body, checked: an object with a valid id, of this partition, at most 2 MB. */
const checked = (desk: Desk, body: unknown): { id: string } => {
  if (!isObject(body)) throw badRequest('A document is a JSON object.');
  const id = validId(body['id']);
  if (JSON.stringify(valueAt(body, desk.container.keyPath)) !== desk.partition) {
    throw badRequest("PartitionKey extracted from document doesn't match the one specified in the header.");
  }
  if (Buffer.byteLength(JSON.stringify(body)) > MAX_DOCUMENT_BYTES) throw tooLarge('The document');
  return { ...body, id };
};

const write = (desk: Desk, body: { id: string }, before?: Stored): Stored => {
  const owner = desk.container.properties;
  const rid = before?._rid ?? documentRid(owner._rid, desk.nextNumber());
  const document = { ...body, ...systemFields(rid, `${owner._self}docs/${rid}/`), _attachments: 'attachments/' };
  desk.set(body.id, document);
  return document;
};

/** The document addressed; throws 404, or 412 when If-Match names another version. */
const existing = (desk: Desk, { id, ifMatch }: Operation): Stored => {
  const found = desk.get(id ?? '');
  if (!found) throw notFound();
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== found._etag) throw preconditionFailed();
  return found;
};

const operations: Record<Operation['kind'], (desk: Desk, operation: Operation) => Outcome> = {
  Create: (desk, { body }) => {
    const document = checked(desk, body);
    if (desk.get(document.id)) throw conflict();
    return { status: 201, document: write(desk, document) };
  },
  Upsert: (desk, { body, ifMatch }) => {
    const document = checked(desk, body);
    if (desk.get(document.id)) {
      const before = existing(desk, { kind: 'Upsert', id: document.id, ifMatch });
      return { status: 200, document: write(desk, document, before) };
    }
    if (ifMatch !== undefined) throw notPortable('Upsert of a new document with If-Match');
    return { status: 201, document: write(desk, document) };
  },
  Replace: (desk, operation) => {
    const document = checked(desk, operation.body);
    if (document.id !== operation.id) throw badRequest('The id of a document cannot be changed.');
    return { status: 200, document: write(desk, document, existing(desk, operation)) };
  },
  Patch: (desk, operation) => {
    const before = existing(desk, operation);
    const after = checked(desk, applyPatch(before, operation.body, desk.container.keyPath));
    return { status: 200, document: write(desk, after, before) };
  },
  Read: (desk, { id, ifNoneMatch }) => {
    const found = existing(desk, { kind: 'Read', id });
    if (ifNoneMatch === found._etag) throw new DatabaseError(304, 'Not modified.');
    return { status: 200, document: found };
  },
  Delete: (desk, operation) => {
    desk.set(existing(desk, operation).id, null);
    return { status: 204 };
  },
};

/** Performs one operation on the desk; throws a DatabaseError with its own status when it cannot be done. */
export const perform = (desk: Desk, operation: Operation): Outcome => {
  if (operation.kind !== 'Read' && operation.ifNoneMatch !== undefined) throw notPortable('If-None-Match on a write');
  if ((operation.kind === 'Create' || operation.kind === 'Read') && operation.ifMatch !== undefined) {
    throw notPortable(`If-Match on ${operation.kind}`);
  }
  return operations[operation.kind](desk, operation);
};
