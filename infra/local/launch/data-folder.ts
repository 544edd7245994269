import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './settings.ts';

/** Names the folder as ours and says on which port its server was last started. */
const marker = 'link-therapy-data.json';

/**
 * Makes the data folder ready for one run; `fresh` empties it first. Throws a sentence when another run is using it
 * (two databases on the same files would spoil them), or when `fresh` would delete a folder that is not ours.
 */
export async function prepareData(folder: string, fresh: boolean, port: number): Promise<void> {
  const file = path.join(folder, marker);
  const known = existsSync(file);
  if (known) {
    const last = (JSON.parse(readFileSync(file, 'utf8')) as { port?: number }).port;
    if (last !== undefined && last !== port && (await answers(last))) {
      throw new Error(
        `The data in ${folder} are in use by the run at http://127.0.0.1:${last}/local. End that one first, ` +
          'or give this one its own: LOCAL_DATA=.local/other PORT=4000 npm start',
      );
    }
  }
  if (fresh && existsSync(folder)) {
    const ours = known || folder.startsWith(path.join(root, '.local') + path.sep);
    if (!ours) throw new Error(`--fresh would delete ${folder}, which was not made by npm start. Delete it yourself.`);
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ port }));
}

async function answers(port: number): Promise<boolean> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/local/people`, { signal: AbortSignal.timeout(1000) });
    return reply.ok;
  } catch {
    return false;
  }
}
