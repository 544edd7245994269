import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../shared/kernel/time.ts';
import { freePort } from '../support/free-port.ts';
import { refusalOf } from './support.ts';

// Real processes on a busy machine.
jest.setTimeout(180_000);

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}

const root = path.join(import.meta.dirname, '../..');
const alive: Running[] = [];
let folder: string;
let port: number;
let url: string;

/** Starts a program and waits until it says that it is ready. */
async function start(file: string, env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [path.join(root, file)], { env: { ...process.env, ...env } });
  const ended = new Promise((done) => child.once('close', done));
  const running = { child, ended };
  alive.push(running);
  let output = '';
  await new Promise<void>((ready, failed) => {
    const read = (part: Buffer) => {
      output += part.toString();
      if (/^(database|server) ready/m.test(output)) ready();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => failed(new Error(`${file} ended: ${output}`)));
  });
  return running;
}

async function startBoth(): Promise<Running[]> {
  const cosmosPort = await freePort();
  port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const key = Buffer.from('a key of these tests').toString('base64');
  const database = await start('infra/local/database/main.ts', {
    COSMOS_PORT: String(cosmosPort),
    COSMOS_KEY: key,
    COSMOS_DATA: folder,
  });
  const server = await start('infra/local/server.ts', {
    PORT: String(port),
    COSMOS_ENDPOINT: `http://127.0.0.1:${cosmosPort}`,
    COSMOS_KEY: key,
  });
  return [server, database];
}

const stop = async (running: readonly Running[], signal: NodeJS.Signals) => {
  for (const { child, ended } of running) {
    child.kill(signal);
    await ended;
  }
};

let both: Running[];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'local-mode-'));
  both = await startBoth();
});
afterAll(async () => {
  await stop(alive, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const read = async <S extends z.ZodType>(shape: S, address: string, init?: RequestInit): Promise<z.infer<S>> => {
  const response = await fetch(url + address, init);
  const text = await response.text();
  expect({ address, status: response.status, text }).toMatchObject({ status: 200 });
  return shape.parse(JSON.parse(text));
};
const moved = (now: unknown) =>
  fetch(`${url}/local/clock`, {
    method: 'POST',
    body: JSON.stringify({ now }),
    headers: { 'content-type': 'application/json' },
  });
const clockShape = z.strictObject({ now: instantSchema });
const tokenShape = z.strictObject({ token: z.string() });
const now = async () => Date.parse((await read(clockShape, '/local/clock')).now);
const tokenOf = async (person: string) => (await read(tokenShape, `/local/token?person=${person}`)).token;
const me = (token: string) => fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${token}` } });

const guid = z.guid();
const peopleShape = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    role: z.enum(['link-therapist', 'sendco', 'service-lead']),
    schools: z.array(z.string()),
    tenantId: guid,
    teamsId: z.string().startsWith('29:'),
    aadObjectId: guid,
  }),
);

test('a fresh start begins on Friday 27 November 2026 at 08:55', async () => {
  const since = (await now()) - Date.parse('2026-11-27T08:55:00Z');
  expect(since).toBeGreaterThanOrEqual(0);
  expect(since).toBeLessThan(60_000);
});

test('the people of the sample area: two link therapists, three SENDCos and a service lead in three tenants', async () => {
  const everybody = await read(peopleShape, '/local/people');
  const people = everybody.filter(({ schools }) => schools.length > 0);
  const parts = Object.groupBy(people, ({ role }) => role);
  expect([parts['link-therapist']?.length, parts.sendco?.length, parts['service-lead']?.length]).toEqual([2, 3, 1]);
  expect(new Set(people.map(({ tenantId }) => tenantId)).size).toBe(3);
  expect(new Set(people.map(({ aadObjectId }) => aadObjectId)).size).toBe(6);
  expect(people[0]).toMatchObject({
    name: 'Priya Raman',
    role: 'link-therapist',
    schools: ['Hazelbrook Primary School', 'Orchard Bank Junior School'],
  });
  expect(parts['service-lead']?.[0]?.schools).toHaveLength(3);
});

test('everybody’s token opens the tab’s API as that person, once they are linked with a school', async () => {
  for (const { id, name, role, schools } of await read(peopleShape, '/local/people')) {
    const response = await me(await tokenOf(id));
    if (schools.length > 0) expect(await response.json()).toMatchObject({ name, roles: [{ role }] });
    else await refusalOf(response, 403);
  }
});

test('there is no token for somebody who is not in the sample area', async () => {
  for (const query of ['', '?person=', '?person=nobody', '?person[]=person-priya-raman'])
    await refusalOf(await fetch(`${url}/local/token${query}`), 404);
});

test('a tick says how much it looked at and who got what', async () => {
  const shape = z.strictObject({
    looked: z.number().int().nonnegative(),
    sent: z.array(z.strictObject({ person: z.string(), kind: z.string() })),
  });
  const first = await read(shape, '/local/tick', { method: 'POST' });
  // Nobody has installed the app here, so all that is due is looked at and nothing can be sent yet.
  expect(first.sent).toEqual([]);
  expect(first.looked).toBe(3);
  expect(await read(shape, '/local/tick', { method: 'POST' })).toEqual({ looked: 0, sent: [] });
});

test('the clock goes forward, and tokens follow it', async () => {
  const token = await tokenOf('person-priya-raman');
  expect((await me(token)).status).toBe(200);
  const wanted = new Date((await now()) + 2 * 3_600_000).toISOString();
  const answer = await moved(wanted);
  expect(answer.status).toBe(200);
  const told = Date.parse(clockShape.parse(await answer.json()).now);
  expect(told - Date.parse(wanted)).toBeGreaterThanOrEqual(0);
  expect(told - Date.parse(wanted)).toBeLessThan(10_000);
  await refusalOf(await me(token), 401);
  const response = await me(await tokenOf('person-priya-raman'));
  expect(response.status).toBe(200);
  expect(Math.abs(Date.parse(response.headers.get('date') ?? '') - (await now()))).toBeLessThan(10_000);
});

test('the clock never goes backwards, and says so', async () => {
  // Well within a second, so that its beginning is in the past.
  let before = await now();
  while (before % 1_000 < 100 || before % 1_000 > 500) before = await now();
  const refused = [
    `${new Date(before).toISOString().slice(0, 19)}Z`,
    '2026-11-27T08:55:00Z',
    new Date(before - 1).toISOString(),
    'yesterday',
    '',
    null,
    7,
    {},
  ];
  for (const wanted of refused) {
    const { detail } = await refusalOf(await moved(wanted), 400);
    expect(detail).toBe('The clock goes forward only: give a later moment.');
  }
  await refusalOf(await fetch(`${url}/local/clock`, { method: 'POST' }), 400);
  expect(await now()).toBeGreaterThanOrEqual(before);
});

test('the pages of local mode are there, and nothing beside them', async () => {
  for (const page of ['/local', '/local/tab-host']) {
    const response = await fetch(url + page);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  }
  for (const path of ['/local/pages/..%2fserver.html', '/local/pages/nowhere.js', '/local/nowhere'])
    await refusalOf(await fetch(url + path), 404);
});

test('nobody but this machine reaches it', async () => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  const opens = (host: string) =>
    new Promise<boolean>((done) => {
      const socket = connect({ host, port, timeout: 2_000 });
      const end = (open: boolean) => {
        socket.destroy();
        done(open);
      };
      socket.once('connect', () => end(true));
      socket.once('error', () => end(false));
      socket.once('timeout', () => end(false));
    });
  expect(await opens('127.0.0.1')).toBe(true);
  for (const host of ['127.0.0.2', '::1', ...addresses]) expect([host, await opens(host)]).toEqual([host, false]);
});

test.each([
  ['stopped', 'SIGTERM'],
  ['killed', 'SIGKILL'],
] as const)('%s and started again it keeps the moved clock and the data', async (_, signal) => {
  const wanted = (await now()) + 24 * 3_600_000;
  expect((await moved(new Date(wanted).toISOString())).status).toBe(200);
  await stop(both, signal);
  both = await startBoth();
  const after = await now();
  expect(after).toBeGreaterThanOrEqual(wanted);
  expect(after).toBeLessThan(wanted + 60_000);
  await refusalOf(await moved(new Date(wanted - 1).toISOString()), 400);
  const response = await fetch(`${url}/api/schools/school-hazelbrook/cycle`, {
    headers: { authorization: `Bearer ${await tokenOf('person-ellen-whitfield')}` },
  });
  expect(await response.json()).toMatchObject({ cycle: { label: 'spring term 2027', status: 'to-offer', rev: 1 } });
});
