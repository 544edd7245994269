/**
 * One process a folder: two on the same journal would lose each other's data. The folder names the endpoint of the one
 * that uses it; whether it still runs is found out by asking it, so nothing needs clearing up after a kill -9.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const OWNER_HEADER = 'x-local-database-folder';

export const ownerName = (folder: string): string => encodeURIComponent(resolve(folder));

const answers = async (endpoint: string, folder: string): Promise<boolean> => {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2000) });
    return response.headers.get(OWNER_HEADER) === ownerName(folder);
  } catch (error) {
    return (error as Error).name === 'TimeoutError';
  }
};

/** Writes our endpoint into the folder. Throws when a living process has the folder already. */
export const claimFolder = async (folder: string, endpoint: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'owner.txt');
  let owner = '';
  try {
    owner = readFileSync(file, 'utf8').trim();
  } catch {
    // Nobody has had the folder yet.
  }
  if (owner !== '' && owner !== endpoint && (await answers(owner, folder))) {
    throw new Error(`The folder ${folder} is in use by the local database at ${owner}: stop it, or set COSMOS_DATA.`);
  }
  writeFileSync(file, `${endpoint}\n`);
};
