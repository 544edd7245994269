/** Which request does what: the table of the REST protocol. What is not in it is not in the portable subset. */
import { performBatch } from './batch.ts';
import type { Answer, Call } from './call.ts';
import * as containers from './containers.ts';
import { type Desk, openDesk, type Operation, partitionOf, perform } from './documents.ts';
import { notPortable } from './errors.ts';
import { runQuery } from './query.ts';
import type { Container, Store } from './store.ts';

const KEY = 'x-ms-documentdb-partitionkey';

/** Headers that ask for something the local database does not do: to ignore them would be a silent difference. */
const REFUSED: Readonly<Record<string, string>> = {
  'a-im': 'The change feed',
  'x-ms-documentdb-pre-trigger-include': 'A trigger',
  'x-ms-documentdb-post-trigger-include': 'A trigger',
  'x-ms-indexing-directive': 'An indexing directive',
  'x-ms-cosmos-is-query-plan-request': 'A query plan',
  prefer: 'A write without its document in the answer',
};

const isQuery = (call: Call): boolean =>
  call.flag('x-ms-documentdb-isquery') || call.header('content-type') === 'application/query+json';

const deskOf = (store: Store, container: Container, call: Call): Desk =>
  openDesk(store, container, partitionOf(call.header(KEY)));

const single = (store: Store, container: Container, call: Call, operation: Operation): Answer => {
  const desk = deskOf(store, container, call);
  const ifMatch = call.header('if-match');
  const ifNoneMatch = call.header('if-none-match');
  const { status, document } = perform(desk, { ...operation, ifMatch, ifNoneMatch });
  store.commit(desk.changes());
  return document ? containers.shown(status, document) : { status };
};

const query = (container: Container, call: Call): Answer => {
  const key = call.header(KEY);
  if (key === undefined) throw notPortable('A query without a partition key');
  const { rows, continuation } = runQuery(
    container,
    container.partitions.get(partitionOf(key))?.values() ?? [],
    call.json(),
    { maxItemCount: call.header('x-ms-max-item-count'), continuation: call.header('x-ms-continuation') },
  );
  return {
    status: 200,
    body: { _rid: container.properties._rid, Documents: rows, _count: rows.length },
    headers: { 'x-ms-item-count': String(rows.length), ...(continuation && { 'x-ms-continuation': continuation }) },
  };
};

const postDocuments = (store: Store, container: Container, call: Call): Answer => {
  if (isQuery(call)) return query(container, call);
  if (call.flag('x-ms-cosmos-is-batch-request')) {
    if (!call.flag('x-ms-cosmos-batch-atomic')) throw notPortable('A bulk request');
    const desk = deskOf(store, container, call);
    return performBatch(desk, call.json(), () => store.commit(desk.changes()));
  }
  const kind = call.flag('x-ms-documentdb-is-upsert') ? 'Upsert' : 'Create';
  return single(store, container, call, { kind, body: call.json() });
};

const oneDocument = (store: Store, container: Container, call: Call, id: string): Answer => {
  if (call.verb === 'GET') return single(store, container, call, { kind: 'Read', id });
  if (call.verb === 'DELETE') return single(store, container, call, { kind: 'Delete', id });
  if (call.verb === 'PUT') return single(store, container, call, { kind: 'Replace', id, body: call.json() });
  if (call.verb === 'PATCH') return single(store, container, call, { kind: 'Patch', id, body: call.json() });
  throw notPortable(`${call.verb} of a document`);
};

/** Answers a call whose key has been checked. Throws DatabaseError. `account` is the account document. */
export const answer = (store: Store, account: unknown, call: Call): Answer => {
  const { verb, segments } = call;
  for (const [name, what] of Object.entries(REFUSED)) if (call.header(name)) throw notPortable(what);
  const [dbs, database = '', colls, container = '', docs, document = ''] = segments;
  const shape = [dbs, colls, docs].filter(Boolean).join('/');
  const refused = (): Error => notPortable(`${verb} /${segments.join('/')}`);

  if (segments.length === 0 && verb === 'GET') return { status: 200, body: account };
  if (shape === 'dbs/colls/docs' && segments.length <= 6) {
    const found = containers.findContainer(store, database, container);
    if (segments.length === 6) return oneDocument(store, found, call, document);
    if (verb === 'POST') return postDocuments(store, found, call);
    throw refused();
  }
  if (isQuery(call)) throw refused();
  switch (`${verb} ${shape} ${segments.length}`) {
    case 'POST dbs 1':
      return containers.createDatabase(store, call.json());
    case 'GET dbs 2':
      return containers.shown(200, containers.findDatabase(store, database).properties);
    case 'DELETE dbs 2':
      return containers.deleteDatabase(store, database);
    case 'POST dbs/colls 3':
      return containers.createContainer(store, database, call.json());
    case 'GET dbs/colls 4':
      return containers.shown(200, containers.findContainer(store, database, container).properties);
    case 'DELETE dbs/colls 4':
      return containers.deleteContainer(store, database, container);
    default:
      throw refused();
  }
};
