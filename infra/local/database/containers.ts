/** Databases and containers: create, read, delete. What a container may ask for is a short list; the rest is 501. */
import { randomUUID } from 'node:crypto';
import type { Answer } from './call.ts';
import { badRequest, conflict, notFound, notPortable } from './errors.ts';
import { containerRid, databaseRid, validId } from './ids.ts';
import { isObject, type JsonObject } from './json.ts';
import type { Container, Database, Store, Stored } from './store.ts';

/** The system fields of a resource: `_etag` is new at every write, `_ts` is in seconds. */
export const systemFields = (rid: string, self: string): Pick<Stored, '_rid' | '_self' | '_etag' | '_ts'> => ({
  _rid: rid,
  _self: self,
  _etag: `"${randomUUID()}"`,
  _ts: Math.floor(Date.now() / 1000),
});

export const shown = (status: number, resource: Stored): Answer => ({
  status,
  body: resource,
  headers: { etag: resource._etag },
});

/** Throws 404 when the database is not there. */
export const findDatabase = (store: Store, id: string): Database => {
  const found = store.databases.get(id);
  if (!found) throw notFound();
  return found;
};

/** Throws 404 when the database or the container is not there. */
export const findContainer = (store: Store, database: string, id: string): Container => {
  const found = findDatabase(store, database).containers.get(id);
  if (!found) throw notFound();
  return found;
};

export const createDatabase = (store: Store, body: unknown): Answer => {
  const id = validId(isObject(body) ? body['id'] : undefined);
  if (store.databases.has(id)) throw conflict();
  const rid = databaseRid(store.nextNumber());
  const properties = { id, ...systemFields(rid, `dbs/${rid}/`), _colls: 'colls/', _users: 'users/' };
  store.commit([['database', id, properties]]);
  return shown(201, properties);
};

export const deleteDatabase = (store: Store, id: string): Answer => {
  findDatabase(store, id);
  store.commit([['database', id, null]]);
  return { status: 204 };
};

const SETTINGS = new Set(['id', 'partitionKey', 'indexingPolicy']);

/** Throws 400 without a partition key; 501 for hierarchical keys, TTL, unique keys and every other setting. */
const checkedSettings = (body: JsonObject): JsonObject => {
  const key = body['partitionKey'];
  const paths: unknown = isObject(key) ? key['paths'] : undefined;
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string' && /^(\/[^/"'?*]+)+$/.test(path))) {
    throw badRequest('The partition key needs a path such as /schoolId.');
  }
  if (paths.length !== 1) throw notPortable('A hierarchical partition key');
  const others = Object.keys(body).filter((name) => !SETTINGS.has(name));
  if (others.length > 0) throw notPortable(`The container setting ${others.join(', ')}`);
  return body;
};

export const createContainer = (store: Store, database: string, body: unknown): Answer => {
  const owner = findDatabase(store, database);
  if (!isObject(body)) throw badRequest('A container is a JSON object.');
  const id = validId(body['id']);
  const settings = checkedSettings(body);
  if (owner.containers.has(id)) throw conflict();
  const rid = containerRid(owner.properties._rid, store.nextNumber());
  const properties = { ...settings, id, ...systemFields(rid, `${owner.properties._self}colls/${rid}/`) };
  store.commit([['container', database, id, properties]]);
  return shown(201, properties);
};

export const deleteContainer = (store: Store, database: string, id: string): Answer => {
  findContainer(store, database, id);
  store.commit([['container', database, id, null]]);
  return { status: 204 };
};
