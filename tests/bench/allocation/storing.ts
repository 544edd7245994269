import { performance } from 'node:perf_hooks';
import { readSchoolFile } from '../../../bot/documents/school-file.ts';
import { openData } from '../../../bot/open-data/schools.ts';
import { connect, createContainers } from '../../../bot/storage/client.ts';
import { figuresStore } from '../../../bot/storage/school-figures.ts';
import { startDatabase } from '../../../infra/local/database/server.ts';
import { serviceIdSchema } from '../../../shared/kernel/ids.ts';
import { databaseKey } from '../../support/database-key.ts';

/** Schools that are written together, as the product does. */
const together = 100;

/** How fast the schools of a set are written, in batches of a hundred, and read again, on the local database. */
export interface Storing {
  readonly documents: number;
  readonly seconds: number;
  readonly documentsASecond: number;
  readonly readSeconds: number;
}

/** Stores the schools of the open data, at most `most` of them, by the product's own storage. */
export async function storeFigures(most = Number.POSITIVE_INFINITY): Promise<Storing> {
  const answer = await readSchoolFile(openData().file());
  if (!answer.ok) throw new Error(answer.why);
  const schools = answer.read.schools.slice(0, most);
  const database = await startDatabase({ port: 0, key: databaseKey });
  const { client, containers } = connect({ endpoint: database.endpoint, key: databaseKey, patienceMs: 60_000 });
  try {
    await createContainers(client);
    const store = figuresStore(containers);
    const serviceId = serviceIdSchema.parse('service-weald');
    const begun = performance.now();
    for (let at = 0; at < schools.length; at += together)
      await store.write(serviceId, 'set-bench-0001', schools.slice(at, at + together));
    const seconds = (performance.now() - begun) / 1_000;
    const asked = performance.now();
    const { length } = await store.schools(serviceId, 'set-bench-0001');
    if (length !== schools.length) throw new Error(`${length} of ${schools.length} were read again`);
    const readSeconds = (performance.now() - asked) / 1_000;
    return { documents: length, seconds, documentsASecond: Math.round(length / seconds), readSeconds };
  } finally {
    client.dispose();
    await database.close();
  }
}
