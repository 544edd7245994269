import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bench, failureOf, openBench } from './support.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const codeOf = async (attempt: Promise<unknown>): Promise<unknown> => (await failureOf(attempt)).code;
const ifMatch = (condition: string) => ({ accessCondition: { type: 'IfMatch', condition } });

test('the account tells the SDK to come back over http to the port it listens on', async () => {
  const { resource } = await bench.client.getDatabaseAccount();
  expect(bench.database.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(resource?.writableLocations[0]?.databaseAccountEndpoint).toBe(`${bench.database.endpoint}/`);
});

test('what was created is read back with all that the cloud adds', async () => {
  const made = await bench.records.items.create({ id: 'made', schoolId: 'oak', name: 'Zoë' });
  const read = await bench.records.item('made', 'oak').read();
  expect([made.statusCode, read.statusCode]).toEqual([201, 200]);
  expect(read.resource).toMatchObject({ id: 'made', schoolId: 'oak', name: 'Zoë', _etag: made.etag });
  expect(read.resource).toMatchObject({ _rid: expect.any(String), _self: expect.any(String), _ts: expect.any(Number) });
  expect(read.requestCharge).toBe(1);
});

test('an id of tenant and person with a bar between them can be read, replaced and deleted', async () => {
  const id = '72f988bf-86f1|0c1d2e3f é 100%';
  await bench.records.items.create({ id, schoolId: 'oak' });
  await bench.records.item(id, 'oak').replace({ id, schoolId: 'oak', changed: true });
  expect((await bench.records.item(id, 'oak').read()).resource).toMatchObject({ id, changed: true });
  expect((await bench.records.item(id, 'oak').delete()).statusCode).toBe(204);
});

test('the same id in two schools is two documents', async () => {
  await bench.records.items.create({ id: 'twin', schoolId: 'oak', of: 'oak' });
  await bench.records.items.create({ id: 'twin', schoolId: 'elm', of: 'elm' });
  await bench.records.item('twin', 'oak').delete();
  expect((await bench.records.item('twin', 'elm').read()).resource).toMatchObject({ of: 'elm' });
});

test('creating twice is a conflict, and the first one stays', async () => {
  await bench.records.items.create({ id: 'once', schoolId: 'oak', by: 'first' });
  expect(await codeOf(bench.records.items.create({ id: 'once', schoolId: 'oak', by: 'second' }))).toBe(409);
  expect((await bench.records.item('once', 'oak').read()).resource).toMatchObject({ by: 'first' });
});

test('what is not there is a 404 to read, replace, patch and delete', async () => {
  const nowhere = bench.records.item('nowhere', 'oak');
  expect(await nowhere.read()).toMatchObject({ statusCode: 404, resource: undefined });
  expect(await codeOf(nowhere.replace({ id: 'nowhere', schoolId: 'oak' }))).toBe(404);
  expect(await codeOf(nowhere.patch([{ op: 'set', path: '/a', value: 1 }]))).toBe(404);
  expect(await codeOf(nowhere.delete())).toBe(404);
});

test('upsert makes and then replaces', async () => {
  const first = await bench.records.items.upsert({ id: 'either', schoolId: 'oak', a: 1 });
  const second = await bench.records.items.upsert({ id: 'either', schoolId: 'oak', b: 2 });
  expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
  expect((await bench.records.item('either', 'oak').read()).resource).not.toHaveProperty('a');
});

test('an old ETag is refused on replace, patch, upsert and delete', async () => {
  const { etag } = await bench.records.items.create({ id: 'aged', schoolId: 'oak' });
  const aged = bench.records.item('aged', 'oak');
  await aged.replace({ id: 'aged', schoolId: 'oak', newer: true }, ifMatch(etag));
  const body = { id: 'aged', schoolId: 'oak' };
  expect(await codeOf(aged.replace(body, ifMatch(etag)))).toBe(412);
  expect(await codeOf(aged.patch([{ op: 'set', path: '/a', value: 1 }], ifMatch(etag)))).toBe(412);
  expect(await codeOf(bench.records.items.upsert(body, ifMatch(etag)))).toBe(412);
  expect(await codeOf(aged.delete(ifMatch(etag)))).toBe(412);
  expect((await aged.read()).resource).toMatchObject({ newer: true });
});

test('of a hundred people who save over the same version exactly one wins', async () => {
  const { etag } = await bench.records.items.create({ id: 'race', schoolId: 'oak' });
  const race = bench.records.item('race', 'oak');
  const runs = Array.from({ length: 100 }, (_, runner) =>
    race.replace({ id: 'race', schoolId: 'oak', runner }, ifMatch(etag)).then(
      () => runner,
      (error: { code: number }) => `refused ${error.code}`,
    ),
  );
  const ends = await Promise.all(runs);
  const winners = ends.filter((end) => typeof end === 'number');
  expect(winners).toHaveLength(1);
  expect(ends.filter((end) => end === 'refused 412')).toHaveLength(99);
  expect((await race.read()).resource).toMatchObject({ runner: winners[0] });
});

test('a read that already has the newest version gets a 304', async () => {
  const { etag } = await bench.records.items.create({ id: 'known', schoolId: 'oak' });
  const known = bench.records.item('known', 'oak');
  const unless = { accessCondition: { type: 'IfNoneMatch', condition: etag } };
  expect((await known.read(unless)).statusCode).toBe(304);
  await known.replace({ id: 'known', schoolId: 'oak' });
  expect((await known.read(unless)).statusCode).toBe(200);
});

test('ids beyond the limits of the cloud are refused', async () => {
  const create = (id: string) => bench.records.items.create({ id, schoolId: 'oak' });
  expect(await codeOf(create('what?'))).toBe(400);
  expect(await codeOf(create('x'.repeat(256)))).toBe(400);
  expect((await create('x'.repeat(255))).statusCode).toBe(201);
  for (const id of ['a/b', 'a\\b', 'a#b']) expect((await failureOf(create(id))).message).toContain('illegal');
});

test('a document over two megabytes is refused', async () => {
  const create = (id: string, size: number) =>
    bench.records.items.create({ id, schoolId: 'oak', text: 'é'.repeat(size) });
  expect(await codeOf(create('too-big', 1024 * 1024))).toBe(413);
  expect(await codeOf(create('far-too-big', 4 * 1024 * 1024))).toBe(413);
  expect((await create('just-fits', 1024 * 1024 - 100)).statusCode).toBe(201);
});

test('a document of another school than the request says is refused, and cannot move there', async () => {
  await bench.records.items.create({ id: 'stays', schoolId: 'oak' });
  const moved = { id: 'stays', schoolId: 'elm' };
  expect(await codeOf(bench.records.item('stays', 'oak').replace(moved))).toBe(400);
  const patch = bench.records.item('stays', 'oak').patch([{ op: 'set', path: '/schoolId', value: 'elm' }]);
  expect(await codeOf(patch)).toBe(400);
  expect(await codeOf(bench.records.item('stays', 'oak').replace({ id: 'other', schoolId: 'oak' }))).toBe(400);
});

test('a patch does all of its steps', async () => {
  await bench.records.items.create({
    id: 'patched',
    schoolId: 'oak',
    count: 1,
    list: ['a'],
    old: true,
    deep: { x: 1 },
  });
  const { resource } = await bench.records.item('patched', 'oak').patch([
    { op: 'incr', path: '/count', value: 2 },
    { op: 'add', path: '/list/-', value: 'c' },
    { op: 'add', path: '/list/1', value: 'b' },
    { op: 'set', path: '/list/0', value: 'A' },
    { op: 'replace', path: '/deep/x', value: 2 },
    { op: 'set', path: '/deep/y~1z', value: 3 },
    { op: 'remove', path: '/old' },
  ]);
  expect(resource).toMatchObject({ count: 3, list: ['A', 'b', 'c'], deep: { x: 2, 'y/z': 3 } });
  expect(resource).not.toHaveProperty('old');
});

test('a patch that cannot do one step does none', async () => {
  const { etag } = await bench.records.items.create({ id: 'whole', schoolId: 'oak', count: 1 });
  const whole = bench.records.item('whole', 'oak');
  const first = { op: 'incr', path: '/count', value: 1 } as const;
  for (const second of [
    { op: 'replace', path: '/missing', value: 1 },
    { op: 'remove', path: '/missing' },
    { op: 'add', path: '/missing/deeper', value: 1 },
    { op: 'set', path: '/id', value: 'x' },
    { op: 'set', path: '/_etag', value: 'x' },
  ] as const) {
    expect(await codeOf(whole.patch([first, second]))).toBe(400);
  }
  expect(await codeOf(whole.patch(Array.from({ length: 11 }, () => first)))).toBe(400);
  expect((await whole.read()).resource).toMatchObject({ count: 1, _etag: etag });
});

test('deleting a container takes its documents along', async () => {
  const parent = bench.client.database('link-therapy');
  const { container } = await parent.containers.create({ id: 'passing', partitionKey: { paths: ['/a/b'] } });
  await container.items.create({ id: '1', a: { b: 7 } });
  expect((await container.item('1', 7).read()).statusCode).toBe(200);
  await container.delete();
  await parent.containers.create({ id: 'passing', partitionKey: { paths: ['/a/b'] } });
  expect((await container.item('1', 7).read()).statusCode).toBe(404);
});
