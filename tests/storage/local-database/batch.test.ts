import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OperationInput } from '@azure/cosmos';
import { type Bench, failureOf, openBench } from './support.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const record = (id: string, more: Record<string, unknown> = {}) => ({ id, schoolId: 'oak', ...more });
const create = (id: string): OperationInput => ({ operationType: 'Create', resourceBody: record(id) });
const codesOf = async (operations: OperationInput[]): Promise<unknown[]> => {
  const { result } = await bench.records.items.batch(operations, 'oak');
  return (result ?? []).map(({ statusCode }) => statusCode);
};
const statusOf = async (id: string): Promise<number> => (await bench.records.item(id, 'oak').read()).statusCode;

test('a batch does all six kinds of operation, each seeing those before it', async () => {
  const { etag } = await bench.records.items.create(record('b-replace'));
  await bench.records.items.create(record('b-delete'));
  const { code, result } = await bench.records.items.batch(
    [
      create('b-new'),
      { operationType: 'Patch', id: 'b-new', resourceBody: [{ op: 'add', path: '/n', value: 1 }] },
      { operationType: 'Read', id: 'b-new' },
      { operationType: 'Upsert', resourceBody: record('b-upsert') },
      { operationType: 'Replace', id: 'b-replace', resourceBody: record('b-replace', { n: 2 }), ifMatch: etag },
      { operationType: 'Delete', id: 'b-delete' },
    ],
    'oak',
  );
  expect(code).toBe(200);
  expect(result?.map(({ statusCode }) => statusCode)).toEqual([201, 200, 200, 201, 200, 204]);
  expect(result?.[2]?.resourceBody).toMatchObject({ id: 'b-new', n: 1, _etag: result?.[1]?.eTag });
  expect((await bench.records.item('b-new', 'oak').read()).resource).toMatchObject({ n: 1 });
  expect(await statusOf('b-delete')).toBe(404);
});

test.each<[string, number, OperationInput]>([
  ['creates what is there', 409, { operationType: 'Create', resourceBody: record('there') }],
  [
    'replaces an old version',
    412,
    { operationType: 'Replace', id: 'there', resourceBody: record('there'), ifMatch: '"old"' },
  ],
  ['deletes an old version', 412, { operationType: 'Delete', id: 'there', ifMatch: '"old"' } as OperationInput],
  [
    'patches what is not there',
    404,
    { operationType: 'Patch', id: 'no', resourceBody: [{ op: 'set', path: '/a', value: 1 }] },
  ],
  ['reads what is not there', 404, { operationType: 'Read', id: 'no' }],
  ['writes to another school', 400, { operationType: 'Create', resourceBody: { id: 'x', schoolId: 'elm' } }],
])('a batch that %s does nothing at all', async (_, status, failing) => {
  await bench.records.items.upsert(record('there'));
  await bench.records.items.upsert(record('victim'));
  const before = (await bench.records.item('there', 'oak').read()).etag;
  const others: OperationInput[] = [create('left'), { operationType: 'Delete', id: 'victim' }, create('right')];
  expect(await codesOf([...others.slice(0, 2), failing, ...others.slice(2)])).toEqual([424, 424, status, 424]);
  expect(await Promise.all(['left', 'victim', 'right'].map(statusOf))).toEqual([404, 200, 404]);
  expect((await bench.records.item('there', 'oak').read()).etag).toBe(before);
});

test('a batch answers 207 when it failed, so that no caller takes it for done', async () => {
  const { code } = await bench.records.items.batch([create('half'), create('half')], 'oak');
  expect(code).toBe(207);
  expect(await statusOf('half')).toBe(404);
});

test('a batch holds at most a hundred operations', async () => {
  const hundred = Array.from({ length: 100 }, (_, n) => create(`hundred-${n}`));
  expect(new Set(await codesOf(hundred))).toEqual(new Set([201]));
  await expect(codesOf([...hundred, create('one-more')])).rejects.toThrow('100');
});

test('a batch over two megabytes is refused whole', async () => {
  const half = 'x'.repeat(1024 * 1024);
  const heavy = ['h1', 'h2'].map((id): OperationInput => ({
    operationType: 'Create',
    resourceBody: record(id, { half }),
  }));
  expect((await failureOf(codesOf(heavy))).code).toBe(413);
  expect(await statusOf('h1')).toBe(404);
});

test('of fifty batches that need the same version exactly one wins', async () => {
  const { etag } = await bench.records.items.create(record('balance'));
  const ends = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      codesOf([
        create(`posting-${n}`),
        { operationType: 'Replace', id: 'balance', resourceBody: record('balance', { n }), ifMatch: etag },
      ]),
    ),
  );
  expect(ends.filter(([first]) => first === 201)).toEqual([[201, 200]]);
  const { resources } = await bench.records.items
    .query("SELECT * FROM c WHERE STARTSWITH(c.id, 'posting-')", { partitionKey: 'oak' })
    .fetchAll();
  expect(resources).toHaveLength(1);
});
