import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDatabase } from '../../infra/local/database/server.ts';
import { databaseKey } from './database-key.ts';

interface Kept {
  readonly type?: string;
  readonly id?: string;
}

/**
 * What a database would still hold had its machine lost power this moment: its folder is copied as it lies there, without
 * closing anything, and opened by another database. Answers the documents of a type, as they were stored.
 */
export async function afterAKill(folder: string, type: string): Promise<unknown[]> {
  const copy = mkdtempSync(path.join(tmpdir(), 'after-a-kill-'));
  cpSync(folder, copy, { recursive: true, filter: (file) => path.basename(file) !== 'owner.txt' });
  const database = await startDatabase({ port: 0, key: databaseKey, folder: copy });
  try {
    const lines = database.dump().split('\n');
    return lines
      .filter((line) => line.includes(`"type":"${type}"`))
      .map((line) => JSON.parse(line.slice(line.indexOf('{'))) as Kept)
      .filter((document) => document.type === type);
  } finally {
    await database.close();
    rmSync(copy, { recursive: true });
  }
}
