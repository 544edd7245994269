import './restify-manners.ts';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateKeyPair, type GenerateKeyPairResult } from 'jose';
import { compose, type Product, type World } from '../../bot/compose.ts';
import type { Config } from '../../bot/config.ts';
import type { Rates } from '../../bot/auth/limits.ts';
import { folderFiles } from '../../bot/files/folder.ts';
import type { Files } from '../../bot/ports/files.ts';
import { connect, createContainers, type Containers } from '../../bot/storage/client.ts';
import { startDatabase, type RunningDatabase } from '../../infra/local/database/server.ts';
import { localAudience, localIssuer, type LocalIssuer } from '../../infra/local/issuer.ts';
import { localAuditSecret } from '../../infra/local/secrets.ts';
import { samplePeople, type SamplePerson } from '../../infra/local/sample/people.ts';
import { seed } from '../../infra/local/sample/seed.ts';
import { noRates, noSendLimits } from '../../infra/local/no-rates.ts';
import { databaseKey } from './database-key.ts';
import { countedIds, fixedClock, keptLog, type FixedClock, type KeptLog } from './fixed.ts';
import { freePort } from './free-port.ts';
import { oncePerProcess } from './loading/once.ts';

export { databaseKey };

/** Signs the audit chains of every product that tests start, be it here or as a process of local mode. */
export const auditSecret = localAuditSecret;

/** The real product on the real storage code and a local database in memory, with a fixed clock and counted ids. */
export interface RunningProduct {
  readonly url: string;
  readonly product: Product;
  readonly containers: Containers;
  /** Where the bytes of files lie, and what keeps them there. */
  readonly filesFolder: string;
  readonly files: { -readonly [Does in keyof Files]: Files[Does] };
  readonly clock: FixedClock;
  readonly log: KeptLog;
  readonly issuer: LocalIssuer;
  /** All that is stored, byte for byte. */
  dump(): string;
  /** Asks the tab's API as a sample person, or with a token of the test's own. */
  get(path: string, as?: SamplePerson | { readonly token: string }): Promise<Response>;
  /** Sends a JSON body to the tab's API as a sample person. */
  post(path: string, body: unknown, as?: SamplePerson | { readonly token: string }): Promise<Response>;
  stop(): Promise<void>;
}

export interface ProductOptions {
  readonly now?: string;
  readonly bot?: Partial<Config['bot']>;
  /** A database that is running already and outlives the product; otherwise one in memory of its own. */
  readonly database?: RunningDatabase;
  readonly instance?: string;
  /** How fast people may be; as fast as they like unless a test says so, since the clock stands still. */
  readonly rates?: Rates;
}

/** Databases that were begun with the sample area. */
const filled = new WeakSet<RunningDatabase>();

/** What a database holds once the sample area was written to it, through the product's own stores. */
async function sampleArea(): Promise<string> {
  const database = await startDatabase({ port: 0, key: databaseKey });
  const { client, containers } = connect({ endpoint: database.endpoint, key: databaseKey, patienceMs: 60_000 });
  await createContainers(client);
  await seed(containers);
  const content = JSON.stringify(database.content());
  client.dispose();
  await database.close();
  return content;
}

/** A local database in memory that holds the sample area: written once a process, a copy for each database. */
export async function sampleDatabase(): Promise<RunningDatabase> {
  const content = await oncePerProcess('sample area', sampleArea);
  const database = await startDatabase({ port: 0, key: databaseKey, content: JSON.parse(content) });
  filled.add(database);
  return database;
}

/** One pair of keys for all issuers of a process: making one takes longer than most tests. */
const keyPair = (): Promise<GenerateKeyPairResult> =>
  oncePerProcess('keys of issuers', () => generateKeyPair('RS256', { extractable: true }));

/** The same token for the same person at the same moment, as Teams keeps it too; signing anew gives the same. */
function keepingTokens(issuer: LocalIssuer, clock: FixedClock): LocalIssuer {
  const known = new Map<string, Promise<string>>();
  return {
    ...issuer,
    token: (tid, oid) => {
      const key = `${tid} ${oid} ${clock.now()}`;
      const token = known.get(key) ?? issuer.token(tid, oid);
      known.set(key, token);
      return token;
    },
  };
}

/** Where the files of a database's requests lie; products that share a database share them too. */
export const filesOf = (endpoint: string): string =>
  path.join(tmpdir(), `link-therapy-test-files-${process.pid}-${new URL(endpoint).port}`);

const issuerAt = (url: string): string => `${url}/test/issuer/{tid}/v2.0`;

/** Puts the product together as tests run it. Nothing listens and nothing falls due by itself. */
export const composeAt = (
  url: string,
  world: Pick<World, 'containers' | 'clock' | 'log'> & Partial<Pick<World, 'files'>>,
  {
    endpoint,
    bot,
    instance,
    rates,
  }: Pick<ProductOptions, 'bot' | 'instance' | 'rates'> & { readonly endpoint: string },
): Product =>
  compose(
    {
      production: false,
      port: Number(new URL(url).port),
      publicUrl: url,
      database: { endpoint, key: databaseKey },
      filesUrl: '',
      bot: { appId: '', appType: 'MultiTenant', appTenantId: '', appPassword: '', ...bot },
      tokens: { audience: localAudience, issuer: issuerAt(url), keys: `${url}/test/keys` },
      teamsAppId: 'test',
      linkSecret: 'a secret of tests, thirty-two characters or more',
      auditSecret,
      instance: instance ?? 'test',
    },
    {
      files: folderFiles(filesOf(endpoint), world.clock),
      ...world,
      ids: countedIds(),
      tabLink: (schoolId, accountId) => `${url}/test-tab?school=${schoolId}&account=${accountId}`,
      tabFolder: path.join(import.meta.dirname, '../../tab/dist'),
      frames: "'self'",
      rates: rates ?? noRates,
      sending: noSendLimits,
    },
  );

/** Starts everything with the sample area in place. Nothing falls due by itself: call `product.tick()`. */
export async function startProduct(options: ProductOptions = {}): Promise<RunningProduct> {
  const database = options.database ?? (await sampleDatabase());
  const { client, containers } = connect({ endpoint: database.endpoint, key: databaseKey, patienceMs: 60_000 });
  if (!filled.has(database)) {
    await createContainers(client);
    await seed(containers);
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const clock = fixedClock(options.now ?? '2026-11-27T08:55:00Z');
  const log = keptLog();
  const issuer = keepingTokens(localIssuer(issuerAt(url), clock, keyPair), clock);
  const filesFolder = filesOf(database.endpoint);
  const files = folderFiles(filesFolder, clock);
  const product = composeAt(url, { containers, files, clock, log }, { ...options, endpoint: database.endpoint });
  product.server.get('/test/keys', async (_request, response) => {
    response.json(200, await issuer.keys());
  });
  await new Promise<void>((done) => product.server.listen(port, '127.0.0.1', done));
  const authorised = async (as: SamplePerson | { readonly token: string } | undefined) => {
    const token = as && ('token' in as ? as.token : await issuer.token(as.tenantId, as.aadObjectId));
    return token ? { authorization: `Bearer ${token}` } : {};
  };
  return {
    url,
    product,
    containers,
    filesFolder,
    files,
    clock,
    log,
    issuer,
    dump: () => database.dump(),
    get: async (address, as = samplePeople[0]) => fetch(`${url}${address}`, { headers: await authorised(as) }),
    post: async (address, body, as = samplePeople[0]) =>
      fetch(`${url}${address}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...(await authorised(as)) },
      }),
    stop: async () => {
      await product.stop();
      client.dispose();
      if (options.database) return;
      await database.close();
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}
