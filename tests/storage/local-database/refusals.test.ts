import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type Container,
  CosmosClient,
  type CosmosClientOptions,
  PartitionKeyKind,
  type SqlQuerySpec,
} from '@azure/cosmos';
import { connect } from '../../../bot/storage/client.ts';
import { type Bench, failureOf, KEY, openBench } from './support.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await bench.records.items.create({ id: 'one', schoolId: 'oak', n: 1 });
});
afterAll(() => bench.close());

test('another key is refused for reading as for writing', async () => {
  const client = new CosmosClient({ endpoint: bench.database.endpoint, key: Buffer.from('guess').toString('base64') });
  const records = client.database('link-therapy').container('records');
  expect((await failureOf(records.item('one', 'oak').read())).code).toBe(401);
  expect((await failureOf(records.items.create({ id: 'two', schoolId: 'oak' }))).code).toBe(401);
  client.dispose();
});

test('another key is refused beside one that was just let in with the same question', async () => {
  const endpoint = bench.database.endpoint;
  const [ours, guessed] = [KEY, Buffer.from('guess').toString('base64')].map((key) => connect({ endpoint, key }));
  const ask = (one: typeof ours) => one?.client.database('link-therapy').container('records').item('one', 'oak').read();
  expect((await ask(ours))?.resource).toMatchObject({ id: 'one', n: 1 });
  expect((await failureOf(Promise.resolve(ask(guessed)))).code).toBe(401);
  expect((await ask(ours))?.resource).toMatchObject({ id: 'one', n: 1 });
  expect((await failureOf(Promise.resolve(ask(guessed)))).code).toBe(401);
  for (const one of [ours, guessed]) one?.client.dispose();
});

test('no key, and a signature for another document, are refused', async () => {
  const url = `${bench.database.endpoint}/dbs/link-therapy/colls/records/docs`;
  expect((await fetch(`${url}/one`)).status).toBe(401);
  let stolen: Record<string, string> = {};
  type Plugin = (
    context: { headers: Record<string, string> },
    node: unknown,
    next: (context: unknown) => unknown,
  ) => unknown;
  const listen: Plugin = (context, _node, next) => {
    stolen = context.headers;
    return next(context);
  };
  const plugins = [{ on: 'request', plugin: listen }];
  const client = new CosmosClient({ endpoint: bench.database.endpoint, key: KEY, plugins } as CosmosClientOptions);
  await client.database('link-therapy').container('records').item('one', 'oak').read();
  const headers = Object.fromEntries(Object.entries(stolen).map(([name, value]) => [name, String(value)]));
  expect((await fetch(`${url}/one`, { headers })).status).toBe(200);
  expect((await fetch(`${url}/two`, { headers })).status).toBe(401);
  client.dispose();
});

const oak = { partitionKey: 'oak' };
const rows = (records: Container, query: string | SqlQuerySpec) => records.items.query(query, oak).fetchAll();

test.each<[string, (records: Container, client: CosmosClient) => Promise<unknown>]>([
  ['a query without a partition key', (records) => records.items.query('SELECT * FROM c').fetchAll()],
  ['reading a whole container', (records) => records.items.readAll().fetchAll()],
  ['LIKE', (records) => rows(records, "SELECT * FROM c WHERE c.id LIKE 'o%'")],
  ['GROUP BY', (records) => rows(records, 'SELECT c.n FROM c GROUP BY c.n')],
  ['OFFSET LIMIT', (records) => rows(records, 'SELECT * FROM c OFFSET 1 LIMIT 1')],
  ['DISTINCT', (records) => rows(records, 'SELECT DISTINCT VALUE c.n FROM c')],
  ['COUNT', (records) => rows(records, 'SELECT VALUE COUNT(1) FROM c')],
  ['JOIN', (records) => rows(records, 'SELECT * FROM c JOIN t IN c.tags')],
  ['EXISTS', (records) => rows(records, 'SELECT * FROM c WHERE EXISTS(SELECT VALUE t FROM t IN c.tags)')],
  [
    'a function that the cloud has',
    (records) => rows(records, "SELECT * FROM c WHERE StringEquals(c.id, 'ONE', true)"),
  ],
  ['a user-defined function', (records) => rows(records, 'SELECT * FROM c WHERE udf.mine(c)')],
  ['arithmetic', (records) => rows(records, 'SELECT * FROM c WHERE c.n + 1 = 2')],
  ['NOT that reads two ways', (records) => rows(records, 'SELECT * FROM c WHERE NOT c.n = 1')],
  ['the change feed', (records) => records.items.getChangeFeedIterator(oak as never).readNext()],
  ['a stored procedure', (records) => records.scripts.storedProcedures.create({ id: 's', body: 'function () {}' })],
  ['running one', (records) => records.scripts.storedProcedure('s').execute('oak')],
  ['a trigger', (records) => records.items.create({ id: 't', schoolId: 'oak' }, { preTriggerInclude: 'mine' })],
  [
    'a conditional patch',
    (records) =>
      records
        .item('one', 'oak')
        .patch({ condition: 'from c where c.n = 1', operations: [{ op: 'set', path: '/n', value: 2 }] }),
  ],
  [
    'moving in a patch',
    (records) => records.item('one', 'oak').patch([{ op: 'move', path: '/m', from: '/n' } as never]),
  ],
  ['a document without its partition key', (records) => records.items.create({ id: 'homeless' })],
  [
    'a hierarchical key',
    (_, client) =>
      client.database('link-therapy').containers.create({
        id: 'h',
        partitionKey: { paths: ['/a', '/b'], kind: PartitionKeyKind.MultiHash, version: 2 },
      }),
  ],
  [
    'time to live',
    (_, client) =>
      client.database('link-therapy').containers.create({ id: 't', partitionKey: { paths: ['/a'] }, defaultTtl: 60 }),
  ],
  [
    'unique keys',
    (_, client) =>
      client.database('link-therapy').containers.create({
        id: 'u',
        partitionKey: { paths: ['/a'] },
        uniqueKeyPolicy: { uniqueKeys: [{ paths: ['/b'] }] },
      }),
  ],
  ['replacing a container', (records) => records.replace({ id: 'records', partitionKey: { paths: ['/schoolId'] } })],
  ['listing the databases', (_, client) => client.databases.readAll().fetchAll()],
])('%s is refused as outside the portable subset, at once', async (_, attempt) => {
  const started = performance.now();
  const { code, message } = await failureOf(attempt(bench.records, bench.client));
  expect(message).toContain('not in the portable subset');
  expect([501, undefined]).toContain(code);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('the SDK reports such a refusal with the code 501', async () => {
  expect((await failureOf(bench.records.items.query('SELECT * FROM c').fetchNext())).code).toBe(501);
});

test('bulk writes, which are not atomic, are refused', async () => {
  const body = { id: 'bulk', schoolId: 'oak' };
  const results = await bench.records.items.executeBulkOperations([
    { operationType: 'Create', resourceBody: body, partitionKey: 'oak' },
  ]);
  expect(JSON.stringify(results[0]) + String(results[0])).toContain('not in the portable subset');
  expect((await bench.records.item('bulk', 'oak').read()).statusCode).toBe(404);
});
