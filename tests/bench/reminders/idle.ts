import { clockPlace, freshStart } from '../../../infra/local/clock.ts';
import { seed } from '../../../infra/local/sample/seed.ts';
import { benchDatabase } from './database.ts';
import { startReminding } from './two-servers.ts';

/** So that what it looks at once after its start is over. */
const settleMs = 70_000;
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What one server asks of the database in a minute in which nobody does anything and nothing is due. */
export async function idleRequests(minutes: number): Promise<number> {
  const database = await benchDatabase();
  await seed(database.containers);
  await database.containers.due.items.upsert({ id: 'sample-area', slot: 'local-seed' });
  // A quarter of an hour earlier than `npm start`: nothing falls due while it is watched.
  const offsetMs = Date.parse(freshStart) - 3_600_000 - 900_000 - Date.now();
  await database.containers.due.items.upsert({ ...clockPlace, offsetMs });
  const { program } = await startReminding('idle', database.endpoint);
  try {
    await sleep(settleMs);
    const before = await database.requests();
    await sleep(minutes * 60_000);
    return ((await database.requests()) - before) / minutes;
  } finally {
    await program.kill();
    await database.close();
  }
}
