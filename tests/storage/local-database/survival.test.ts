import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { CosmosClient } from '@azure/cosmos';
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningDatabase, startDatabase } from '../../../infra/local/database/server.ts';
import { KEY, recordsOf } from './support.ts';

const MAIN = join(import.meta.dirname, '../../../infra/local/database/main.ts');

interface Run {
  process: ChildProcess;
  endpoint: string;
  output: string;
  ended: Promise<number | null>;
}

// Real processes on a busy machine.
jest.setTimeout(180_000);

let folder: string;
let runs: Run[];
let clients: CosmosClient[];
let databases: RunningDatabase[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-database-'));
  runs = [];
  clients = [];
  databases = [];
});
afterEach(async () => {
  for (const client of clients) client.dispose();
  for (const database of databases) await database.close();
  for (const { process, ended } of runs) {
    process.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the real process and waits until it is ready or has ended. */
const run = (env: Record<string, string> = {}): Promise<Run> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, COSMOS_PORT: '0', COSMOS_KEY: KEY, COSMOS_DATA: folder, ...env },
    });
    const ended = new Promise<number | null>((end) => child.once('close', (code) => end(code)));
    const started: Run = { process: child, endpoint: '', output: '', ended };
    runs.push(started);
    const read = (chunk: Buffer): void => {
      started.output += chunk.toString();
      started.endpoint = /^database ready (\S+)$/m.exec(started.output)?.[1] ?? '';
      if (started.endpoint) resolve(started);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => resolve(started));
  });

/** Starts the database in this process; closed after the test at the latest. */
const start = async (): Promise<RunningDatabase> => {
  const database = await startDatabase({ port: 0, key: KEY, folder });
  databases.push(database);
  return database;
};

const open = (endpoint: string) => {
  const client = new CosmosClient({ endpoint, key: KEY });
  clients.push(client);
  return recordsOf(client);
};

const journal = (): string => join(folder, 'journal.jsonl');

test('what was answered survives kill -9 with its ETag', async () => {
  const first = await run();
  const records = await open(first.endpoint);
  await records.items.create({ id: 'gone', schoolId: 'oak' });
  await records.item('gone', 'oak').delete();
  const { etag } = await records.items.create({ id: 'kept', schoolId: 'oak', name: 'Zoë' });
  first.process.kill('SIGKILL');
  await first.ended;

  const again = await open((await run()).endpoint);
  const kept = await again.item('kept', 'oak').read();
  expect(kept.resource).toMatchObject({ name: 'Zoë', _etag: etag });
  expect((await again.item('gone', 'oak').read()).statusCode).toBe(404);
  await again
    .item('kept', 'oak')
    .replace({ id: 'kept', schoolId: 'oak' }, { accessCondition: { type: 'IfMatch', condition: etag } });
});

test('killed in the middle of many batches it keeps each one whole or not at all, and all that were answered', async () => {
  const first = await run();
  const records = await open(first.endpoint);
  const answered: number[] = [];
  const writer = async (worker: number): Promise<void> => {
    for (let n = worker; ; n += 4) {
      const create = (half: string) => ({
        operationType: 'Create' as const,
        resourceBody: { id: `${n}-${half}`, schoolId: 'oak', text: 'x'.repeat(2000) },
      });
      await records.items.batch([create('left'), create('right')], 'oak');
      answered.push(n);
      if (answered.length === 100) first.process.kill('SIGKILL');
    }
  };
  await Promise.allSettled([0, 1, 2, 3].map(writer));
  await first.ended;

  const again = await open((await run()).endpoint);
  const { resources } = await again.items.query<string>('SELECT VALUE c.id FROM c', { partitionKey: 'oak' }).fetchAll();
  const halves = new Set(resources);
  for (const id of halves)
    expect(halves).toContain(id.endsWith('left') ? id.replace('left', 'right') : id.replace('right', 'left'));
  for (const n of answered) expect(halves).toContain(`${n}-left`);
});

test('a line half written when the process died is dropped, and writing goes on', async () => {
  const first = await start();
  await (await open(first.endpoint)).items.create({ id: 'whole', schoolId: 'oak' });
  await first.close();
  const line = readFileSync(journal(), 'utf8').trimEnd().split('\n').at(-1) ?? '';
  appendFileSync(journal(), line.replace('"whole"', '"torn"').slice(0, -5));

  const second = await start();
  const records = await open(second.endpoint);
  expect((await records.item('torn', 'oak').read()).statusCode).toBe(404);
  await records.items.create({ id: 'later', schoolId: 'oak' });
  await second.close();

  const third = await start();
  const read = await open(third.endpoint);
  expect((await read.item('whole', 'oak').read()).statusCode).toBe(200);
  expect((await read.item('later', 'oak').read()).statusCode).toBe(200);
  await third.close();
});

test('a damaged line before the last stops the start with a sentence, rather than losing data', async () => {
  writeFileSync(journal(), '[["database","a\n[]\n');
  const { ended, output } = await run();
  expect(await ended).toBe(1);
  expect(output).toMatch(/cannot start.*is damaged in line 1/);
  expect(readFileSync(journal(), 'utf8')).toContain('"database"');
});

test('at the start the file shrinks to what is alive', async () => {
  const first = await start();
  const records = await open(first.endpoint);
  for (let n = 0; n < 50; n++) await records.items.upsert({ id: 'same', schoolId: 'oak', n });
  await first.close();
  const before = readFileSync(journal()).length;
  const second = await start();
  expect(readFileSync(journal()).length).toBeLessThan(before / 10);
  expect((await (await open(second.endpoint)).item('same', 'oak').read()).resource).toMatchObject({ n: 49 });
  await second.close();
});

test('a taken port gives one clear sentence and an end with 1, and the folder stays untouched', async () => {
  const first = await run();
  const records = await open(first.endpoint);
  const second = await run({ COSMOS_PORT: new URL(first.endpoint).port });
  expect(await second.ended).toBe(1);
  expect(second.output).toMatch(/^The local database cannot start\. Port \d+ is taken: .*\n$/);
  await records.items.create({ id: 'after', schoolId: 'oak' });
  expect(readFileSync(journal(), 'utf8')).toContain('"after"');
});

test('a second process on the same folder is refused, so that neither loses data', async () => {
  const first = await run();
  const second = await run();
  expect(await second.ended).toBe(1);
  expect(second.output).toContain(`is in use by the local database at ${first.endpoint}`);
});

test('asked to stop it ends with 0', async () => {
  const first = await run();
  await open(first.endpoint);
  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);
});
