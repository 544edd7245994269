import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { connect } from '../../bot/storage/client.ts';
import { startChild } from '../../infra/local/launch/child.ts';
import { markTabBuilt, sourcesHash, tabBuildPlan, tabIsBuilt } from '../../infra/local/launch/tab.ts';
import { serve } from '../../infra/local/serve.ts';
import { keptLog } from './fixed.ts';
import { freePort } from './free-port.ts';
import { databaseKey, filesOf, sampleDatabase } from './product.ts';

/** The server of one machine as `npm start` runs it, but in this process, on a database in memory. */
export interface LocalMode {
  /** 'http://127.0.0.1:20001', without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

const root = path.join(import.meta.dirname, '../..');

/** As `npm start` does; `npm test` has built it before. */
async function buildTab(): Promise<void> {
  const hash = sourcesHash();
  if (tabIsBuilt(hash)) return;
  const logs = path.join(root, '.local', 'logs');
  mkdirSync(logs, { recursive: true });
  await startChild(tabBuildPlan(process.env), logs).ready;
  markTabBuilt(hash);
}

/** A fresh start: Friday 27 November 2026, 08:55, nothing sent yet. LOCAL_RATES is heeded. */
export async function startLocalMode(): Promise<LocalMode> {
  const [database] = await Promise.all([sampleDatabase(), buildTab()]);
  const { client, containers } = connect({ endpoint: database.endpoint, key: databaseKey, patienceMs: 60_000 });
  await containers.due.items.upsert({ id: 'sample-area', slot: 'local-seed' });
  client.dispose();
  const files = filesOf(database.endpoint);
  const environment = {
    PORT: String(await freePort()),
    COSMOS_ENDPOINT: database.endpoint,
    COSMOS_KEY: databaseKey,
    LOCAL_FILES: files,
    LOCAL_RATES: process.env['LOCAL_RATES'],
  };
  const { url, start, stop } = await serve(environment, keptLog());
  await start();
  return {
    url,
    stop: async () => {
      await stop();
      await database.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
}
