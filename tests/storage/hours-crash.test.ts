import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postHours } from '../../bot/features/hours/post-hours.ts';
import { connect, createContainers } from '../../bot/storage/client.ts';
import { readMany } from '../../bot/storage/documents.ts';
import { isPassing } from '../../bot/storage/errors.ts';
import { hoursStore } from '../../bot/storage/hours.ts';
import { cellKeyOf } from '../../shared/hours/cell.ts';
import { postingSchema, type Posting } from '../../shared/hours/posting.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { anyPosting } from '../support/postings.ts';
import { databaseKey } from '../support/product.ts';
import { startProgram, type Program } from '../support/program.ts';

const isProof = process.env['PROOF'] === '1';
jest.setTimeout(isProof ? 1_800_000 : 300_000);

/** How much is posted: in the proof a hundred thousand lines, and the database dies five times. */
const size = isProof ? { postings: 100_000, schools: 40, kills: 5 } : { postings: 2_000, schools: 4, kills: 1 };
const writers = 4;

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

let folder: string;
let database: Program | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hours-'));
});
afterEach(async () => {
  await database?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** What one write of the product holds: the end of a visit is two or three postings, a school's year some dozens. */
const groups = (): Posting[][] => {
  const lines = fc.sample(anyPosting, { numRuns: size.postings, seed: 20_261_127 });
  const sizes = fc.sample(fc.integer({ min: 1, max: 60 }), { numRuns: size.postings, seed: 7 });
  const all: Posting[][] = [];
  for (let at = 0; at < lines.length; at += all.at(-1)?.length ?? 1) {
    const schoolId = schoolIdSchema.parse(`school-${all.length % size.schools}`);
    const these = lines.slice(at, at + (sizes[all.length] ?? 1));
    all.push(these.map((line, n) => ({ ...line, id: `posting|${at + n}`, schoolId })));
  }
  return all;
};

test('random postings by several writers, while the database is killed: every line is there once and the sums hold', async () => {
  const port = await freePort();
  const start = () =>
    startProgram({
      file: join(import.meta.dirname, '../../infra/local/database/main.ts'),
      environment: { COSMOS_PORT: String(port), COSMOS_KEY: databaseKey, COSMOS_DATA: folder },
      ready: 'database ready',
    });
  database = await start();
  const address = { endpoint: `http://127.0.0.1:${port}`, key: databaseKey };
  const own = connect(address);
  await createContainers(own.client);

  const all = groups();
  let written = 0;
  let underway = 0;
  let over = false;
  /** Each writer has its own way to the database; a write that was not answered is made again, by its client or as a job would. */
  const writer = async (n: number) => {
    const { client, containers } = connect(address);
    const hours = hoursStore(containers);
    for (const group of all.filter((_, at) => at % writers === n)) {
      underway += 1;
      for (let done = false; !done;) {
        try {
          await postHours(hours, group);
          done = true;
        } catch (error) {
          if (!isPassing(error)) throw error;
          await wait(50);
        }
      }
      underway -= 1;
      written += 1;
    }
    client.dispose();
  };
  /** How many were writing as the database died. */
  const struck: number[] = [];
  const killer = async () => {
    for (let kill = 1; kill <= size.kills; kill += 1) {
      while (!over && written < (all.length * kill) / (size.kills + 1)) await wait(2);
      struck.push(underway);
      await database?.kill();
      database = await start();
    }
  };
  await Promise.all([killer(), Promise.all([0, 1, 2, 3].map(writer)).finally(() => (over = true))]);

  for (let n = 0; n < size.schools; n += 1) {
    const schoolId = schoolIdSchema.parse(`school-${n}`);
    const mine = all.flat().filter((each) => each.schoolId === schoolId);
    const stored = await readMany(
      own.containers.records,
      { path: 'schoolId', value: schoolId },
      'hours-posting',
      postingSchema,
    );
    expect(new Set(stored.map(({ id }) => id))).toEqual(new Set(mine.map(({ id }) => id)));
    expect(stored).toHaveLength(mine.length);
    const sums: Record<string, number> = {};
    for (const line of mine) sums[cellKeyOf(line)] = (sums[cellKeyOf(line)] ?? 0) + line.minutes;
    const balance = (await hoursStore(own.containers).balance(schoolId, '2026-27'))?.value;
    expect(balance?.cells).toEqual(Object.fromEntries(Object.entries(sums).filter(([, minutes]) => minutes !== 0)));
    expect(balance?.postings).toBe(mine.length);
  }
  expect(struck).toHaveLength(size.kills);
  expect(Math.min(...struck)).toBeGreaterThan(0);
  own.client.dispose();
});
