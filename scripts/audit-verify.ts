// `npm run audit:verify`: looks at every school's chain of audit events and names what is wrong. docs/decisions/audit.md
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkChain } from '../bot/audit/check-chain.ts';
import { headsInLog } from '../bot/audit/exported-heads.ts';
import { verifyText as t } from '../bot/audit/text.ts';
import { verifyConfig } from '../bot/config.ts';
import { storedChains } from '../bot/storage/audit-stored.ts';
import { connect, type Containers } from '../bot/storage/client.ts';
import { instant } from '../shared/kernel/time.ts';
import { startDatabase } from '../infra/local/database/server.ts';
import { readSettings } from '../infra/local/launch/settings.ts';
import { localAuditSecret } from '../infra/local/secrets.ts';

interface Place {
  readonly containers: Containers;
  readonly secret: string;
  close(): Promise<void>;
}

/** A copy of the data of `npm start`, so that a run that is under way is not disturbed. */
async function localPlace(): Promise<Place> {
  const { data, cosmosKey: key } = readSettings([], { ...process.env, PORT: undefined });
  const journal = path.join(data, 'journal.jsonl');
  if (!existsSync(journal)) throw new Error(t.noLocal(data));
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-verify-'));
  copyFileSync(journal, path.join(folder, 'journal.jsonl'));
  const database = await startDatabase({ port: 0, key, folder });
  const { client, containers } = connect({ endpoint: database.endpoint, key });
  return {
    containers,
    secret: localAuditSecret,
    close: async () => {
      client.dispose();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function cloudPlace(): Promise<Place> {
  const { endpoint, auditSecret } = verifyConfig(process.env);
  // Loaded where it is needed only: it takes longer than everything else here.
  const { DefaultAzureCredential } = await import('@azure/identity');
  const { client, containers } = connect({ endpoint, credential: new DefaultAzureCredential() });
  return { containers, secret: auditSecret, close: () => Promise.resolve(client.dispose()) };
}

/** The heads in the file that `--heads` names; none without it. */
function exportedHeads(args: readonly string[]) {
  if (args.length === 0) return [];
  const [option, file] = args;
  if (option !== '--heads' || file === undefined || args.length > 2) throw new Error(t.usage);
  if (!existsSync(file)) throw new Error(t.noFile(file));
  return headsInLog(readFileSync(file, 'utf8'));
}

async function run(): Promise<number> {
  const exported = exportedHeads(process.argv.slice(2));
  const place = process.env['COSMOS_ENDPOINT'] ? await cloudPlace() : await localPlace();
  let [schools, wrong] = [0, 0];
  try {
    for await (const chain of storedChains(place.containers, exported)) {
      const { schoolId, count, older, faults } = checkChain(place.secret, chain, instant(Date.now()));
      console.log(t.line(schoolId, count, older, faults.length));
      for (const { sentence } of faults) console.log(`  ${sentence}`);
      schools += 1;
      wrong += faults.length;
    }
  } finally {
    await place.close();
  }
  if (schools === 0) console.log(t.noSchools);
  return wrong === 0 ? 0 : 1;
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
