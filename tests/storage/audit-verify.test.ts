import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportHeads } from '../../bot/features/audit/export-heads.ts';
import { auditTrail } from '../../bot/storage/audit-trail.ts';
import { connect, createContainers, type Containers } from '../../bot/storage/client.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { startDatabase, type RunningDatabase } from '../../infra/local/database/server.ts';
import { eventId } from '../../shared/audit/event.ts';
import { databaseKey } from '../support/database-key.ts';
import { fixedClock, keptLog } from '../support/fixed.ts';
import { auditOf, chainOf, cycleOf, hazelbrook } from './support.ts';

jest.setTimeout(180_000);

const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
let database: RunningDatabase;
let client: ReturnType<typeof connect>['client'];
let containers: Containers;

beforeAll(async () => {
  database = await startDatabase({ port: 0, key: databaseKey, folder });
  ({ client, containers } = connect({ endpoint: database.endpoint, key: databaseKey, patienceMs: 60_000 }));
  await createContainers(client);
  const records = recordWriter(containers, outboxMarks(containers), chainOf(containers));
  const audit = [auditOf(cycleOf()), auditOf(cycleOf(), 'planning.ticked')];
  await records.commit({ schoolId: hazelbrook.id, puts: [], audit, outbox: [] });
});
afterAll(async () => {
  client.dispose();
  await database.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command as a person does, on these data, to its end. */
const verify = (args: readonly string[] = [], env: NodeJS.ProcessEnv = { LOCAL_DATA: folder }) =>
  new Promise<{ code: number | null; lines: string[] }>((done) => {
    const file = path.join(import.meta.dirname, '../../scripts/audit-verify.ts');
    const child = spawn(process.execPath, [file, ...args], { env: { NODE_NO_WARNINGS: '1', ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
    child.once('close', (code) => done({ code, lines: output.trim().split('\n') }));
  });

test('npm run audit:verify says a line for each school, beside a database that is running, and names what is wrong', async () => {
  expect(await verify()).toEqual({ code: 0, lines: [`${hazelbrook.id}: 2 events, unbroken`] });

  const log = keptLog();
  await exportHeads({ trail: auditTrail(containers), clock: fixedClock('2026-11-27T09:00:00Z'), log })();
  const heads = path.join(folder, 'log.jsonl');
  writeFileSync(heads, `${log.lines.join('\n')}\n{"event":"another line"}\n`);
  expect(await verify(['--heads', heads])).toMatchObject({ code: 0 });

  await containers.records.item(eventId(2), hazelbrook.id).delete();
  const { code, lines } = await verify(['--heads', heads]);
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [
      `${hazelbrook.id}: 1 event, 2 wrong`,
      '  the head was signed for 2 events, but the chain ends at 1: its tail was cut off',
      '  the head of Fri 27 November 2026 in the log has 2 events, but the chain ends at 1: its tail was cut off',
    ],
  });
});

test('a choice that makes no sense, data that are not there and settings that are missing are named', async () => {
  const none = { LOCAL_DATA: path.join(folder, 'none') };
  const [odd, nothing, cloud] = await Promise.all([
    verify(['--fast']),
    verify([], none),
    verify([], { COSMOS_ENDPOINT: 'https://link-therapy.example' }),
  ]);
  expect([odd, nothing, cloud].map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(odd.lines[0]).toContain('--heads FILE');
  expect(nothing.lines[0]).toContain('Run npm start first');
  expect(cloud.lines.join()).toContain('AUDIT_SECRET');
});
