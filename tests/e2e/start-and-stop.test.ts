import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { freePort } from '../support/free-port.ts';
import { launch, nothingLeft, startEverything, type Started } from '../support/started.ts';

jest.setTimeout(180_000);

const elsewhere = createServer();
beforeAll(async () => {
  const port = await freePort();
  await new Promise<void>((done) => elsewhere.listen(port, '127.0.0.1', done));
});
afterAll(() => void elsewhere.close());

let started: Started | undefined;
afterEach(() => started?.stop());

test('Ctrl-C ends the database, the server and both Teams clients, and leaves no process and no port behind', async () => {
  started = await startEverything();
  const { family, ports, output } = started;
  expect(output()).toMatch(/^ready in \d+\.\d s: open http:\/\/127\.0\.0\.1:\d+\/local$/m);
  expect(ports).toHaveLength(3);
  const before = family();
  if (process.platform === 'linux') expect(before.length).toBeGreaterThanOrEqual(5);
  const { code } = await started.signal('SIGINT');
  expect(code).toBe(0);
  await nothingLeft(before, ports);
});

test('when the launcher is killed outright, what it started ends by itself', async () => {
  started = await startEverything({ clients: false });
  const { family, ports } = started;
  const before = family();
  await started.signal('SIGKILL');
  await nothingLeft(before, ports);
});

test('a taken port is said in one sentence, with what to type instead', async () => {
  const { port } = elsewhere.address() as { port: number };
  const run = launch({ port });
  const { code, output } = await run.ended;
  run.clean();
  expect(code).toBe(1);
  expect(output).toBe(`Port ${port} is already in use on this machine. Choose another: PORT=4000 npm start`);
});
