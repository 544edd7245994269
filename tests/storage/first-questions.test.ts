import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { connect } from '../../bot/storage/client.ts';
import { startDatabase } from '../../infra/local/database/server.ts';
import { prepareDatabase } from '../../infra/local/prepare.ts';
import { keptLog } from '../support/fixed.ts';
import { freePort } from '../support/free-port.ts';
import { databaseKey } from '../support/product.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const database = async (port = 0) => {
  const started = await startDatabase({ port, key: databaseKey });
  closing.push(started.close);
  return started;
};

/** The server's connection to an address, a time whose waits are noted and do not last, and a log. */
function starting(endpoint: string, atWait: () => Promise<unknown> = () => Promise.resolve()) {
  const connection = connect({ endpoint, key: databaseKey });
  closing.push(async () => connection.client.dispose());
  const log = keptLog();
  const waits: number[] = [];
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms);
    await atWait();
  };
  const time = { now: () => waits.reduce((sum, ms) => sum + ms, 0), wait, random: () => 0.5 };
  return { connection, log, waits, prepare: () => prepareDatabase(connection, { log, time, forMs: 60_000 }) };
}

/** What lies in it, without what each database makes anew. */
const holds = (dump: string): string[] =>
  dump
    .split('\n')
    .filter((line) => !line.includes('local-clock'))
    .map((line) => line.replace(/"_(rid|self|etag|ts|attachments)":("(\\.|[^"])*"|\d+),?/g, ''));

/** Stands before a database and answers some requests, by their number, with a fault. */
async function faulty(to: string, faults: Readonly<Record<number, number | 'cut'>>): Promise<string> {
  const target = new URL(to);
  let n = 0;
  const door: Server = createServer((request, response) => {
    n += 1;
    const fault = faults[n];
    if (fault === 'cut') return void request.socket.destroy();
    if (fault) {
      const body = JSON.stringify({ code: String(fault), message: 'not now' });
      return void response
        .writeHead(fault, { 'content-type': 'application/json', 'x-ms-retry-after-ms': '1' })
        .end(body);
    }
    const { hostname: host, port } = target;
    const onward = ask(
      { host, port, path: request.url, method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => request.socket.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  closing.push(
    () =>
      new Promise<void>((done) => {
        door.closeAllConnections();
        door.close(() => done());
      }),
  );
  return `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
}

test('a server that is started before its database finds it a moment later', async () => {
  const port = await freePort();
  const { prepare, waits, log } = starting(`http://127.0.0.1:${port}`, async () => {
    if (waits.length === 2) await database(port);
  });
  await prepare();
  expect(waits).toEqual([375, 750]);
  expect(log.lines).toHaveLength(2);
});

test('a database that is busy, cut off or failing in the midst of the first start is filled all the same, and once', async () => {
  const whole = await database();
  await starting(whole.endpoint).prepare();
  const struck = await database();
  // At 429 the SDK itself asks again, as it does for a read that is cut off.
  const door = await faulty(struck.endpoint, { 1: 503, 4: 'cut', 40: 503, 70: 429, 110: 408, 180: 500 });
  const { prepare, waits } = starting(door);
  await prepare();
  expect(waits).toHaveLength(4);
  expect(holds(struck.dump())).toEqual(holds(whole.dump()));
});

test('a key that is refused is said at once', async () => {
  const { endpoint } = await database();
  const log = keptLog();
  const connection = connect({ endpoint, key: Buffer.from('another').toString('base64') });
  closing.push(async () => connection.client.dispose());
  const time = { now: () => 0, wait: () => Promise.reject(new Error('waited')), random: () => 0 };
  await expect(prepareDatabase(connection, { log, time, forMs: 60_000 })).rejects.toMatchObject({ code: 401 });
  expect(log.lines).toEqual([]);
});
