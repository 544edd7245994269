import './restify-manners.ts';
import path from 'node:path';
import { compose, type Product } from '../../bot/compose.ts';
import type { Config } from '../../bot/config.ts';
import { connect, createContainers, type Containers } from '../../bot/storage/client.ts';
import { startDatabase, type RunningDatabase } from '../../infra/local/database/server.ts';
import { localAudience, localIssuer, type LocalIssuer } from '../../infra/local/issuer.ts';
import { samplePeople, type SamplePerson } from '../../infra/local/sample/people.ts';
import { seed } from '../../infra/local/sample/seed.ts';
import { countedIds, fixedClock, keptLog, type FixedClock, type KeptLog } from './fixed.ts';
import { freePort } from './free-port.ts';

export const databaseKey = Buffer.from('a key for tests only, 64 bytes are not needed').toString('base64');

/** The real product on the real storage code and a local database in memory, with a fixed clock and counted ids. */
export interface RunningProduct {
  readonly url: string;
  readonly product: Product;
  readonly containers: Containers;
  readonly clock: FixedClock;
  readonly log: KeptLog;
  readonly issuer: LocalIssuer;
  /** Asks the tab's API as a sample person, or with a token of the test's own. */
  get(path: string, as?: SamplePerson | { readonly token: string }): Promise<Response>;
  stop(): Promise<void>;
}

export interface ProductOptions {
  readonly now?: string;
  readonly bot?: Partial<Config['bot']>;
  /** A database that is running already and outlives the product; otherwise one in memory of its own. */
  readonly database?: RunningDatabase;
  readonly instance?: string;
}

/** Starts everything with the sample area in place. Nothing falls due by itself: call `product.tick()`. */
export async function startProduct(options: ProductOptions = {}): Promise<RunningProduct> {
  const database = options.database ?? (await startDatabase({ port: 0, key: databaseKey }));
  const { client, containers } = connect({ endpoint: database.endpoint, key: databaseKey });
  await createContainers(client);
  await seed(containers);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const clock = fixedClock(options.now ?? '2026-11-27T08:55:00Z');
  const log = keptLog();
  const issuerAddress = `${url}/test/issuer/{tid}/v2.0`;
  const issuer = await localIssuer(issuerAddress, clock);
  const product = compose(
    {
      production: false,
      port,
      publicUrl: url,
      database: { endpoint: database.endpoint, key: databaseKey },
      bot: { appId: '', appType: 'MultiTenant', appTenantId: '', appPassword: '', ...options.bot },
      tokens: { audience: localAudience, issuer: issuerAddress, keys: `${url}/test/keys` },
      teamsAppId: 'test',
      linkSecret: 'a secret of tests, thirty-two characters or more',
      instance: options.instance ?? 'test',
    },
    {
      containers,
      clock,
      ids: countedIds(),
      log,
      tabLink: (schoolId, accountId) => `${url}/test-tab?school=${schoolId}&account=${accountId}`,
      tabFolder: path.join(import.meta.dirname, '../../tab/dist'),
      frames: "'self'",
    },
  );
  product.server.get('/test/keys', (_request, response, next) => {
    response.json(200, issuer.keys);
    next();
  });
  await new Promise<void>((done) => product.server.listen(port, '127.0.0.1', done));
  return {
    url,
    product,
    containers,
    clock,
    log,
    issuer,
    get: async (address, as = samplePeople[0]) => {
      const token = as && ('token' in as ? as.token : await issuer.token(as.tenantId, as.aadObjectId));
      return fetch(`${url}${address}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
    },
    stop: async () => {
      await product.stop();
      client.dispose();
      if (!options.database) await database.close();
    },
  };
}
