import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { usualRates } from '../../bot/auth/limits.ts';
import { compose } from '../../bot/compose.ts';
import { folderFiles } from '../../bot/files/folder.ts';
import type { Config } from '../../bot/config.ts';
import { jsonLog } from '../../bot/log.ts';
import type { Log } from '../../bot/ports/log.ts';
import { teamsLimits } from '../../bot/outbox/send-limits.ts';
import { machineTime } from '../../bot/machine-time.ts';
import { connect } from '../../bot/storage/client.ts';
import { localGraph } from './graph/server.ts';
import { localTabQuery } from './sample/accounts.ts';
import { noRates, noSendLimits } from './no-rates.ts';
import { localAudience, localIssuer } from './issuer.ts';
import { mountLocalGraph } from './routes/graph-routes.ts';
import { mountLocal } from './routes/local-routes.ts';
import { localPatience, prepareDatabase } from './prepare.ts';
import { localAuditSecret, localLinkSecret } from './secrets.ts';

const loopback = '127.0.0.1';

/** A server of one machine that answers. */
export interface Serving {
  readonly url: string;
  /** Begins to work by itself; rejects when it cannot. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The server of one machine: loopback, the local database, a clock that can be moved, the sample area. Resolves when it
 * listens; rejects with a sentence when the port is taken or the database stays away.
 */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  log: Log = jsonLog(),
): Promise<Serving> {
  if (environment['NODE_ENV'] === 'production')
    throw new Error('Local mode is refused in production: start bot/main.ts.');
  const port = Number(environment['PORT'] ?? 3978);
  const publicUrl = `http://${loopback}:${port}`;
  const issuer = `${publicUrl}/local/issuer/{tid}/v2.0`;
  const config: Config = {
    production: false,
    port,
    publicUrl,
    database: {
      endpoint: environment['COSMOS_ENDPOINT'] ?? 'http://127.0.0.1:8081',
      key: environment['COSMOS_KEY'],
    },
    filesUrl: '',
    bot: { appId: '', appType: 'MultiTenant', appTenantId: '', appPassword: '' },
    tokens: { audience: localAudience, issuer, keys: `${publicUrl}/local/keys` },
    teamsAppId: 'local',
    linkSecret: localLinkSecret,
    auditSecret: localAuditSecret,
    instance: environment['INSTANCE'] ?? 'local',
  };
  const database = connect({ ...config.database, patienceMs: 30_000 });
  const clock = await prepareDatabase(database, { log, time: machineTime, forMs: localPatience });
  // Sign-in and its tokens go by this machine's own clock, as they do in the browser that reads them.
  const graph = await localGraph(Date.now);
  const product = compose(config, {
    containers: database.containers,
    files: folderFiles(environment['LOCAL_FILES'] ?? path.join(tmpdir(), `link-therapy-files-${port}`), clock),
    clock,
    ids: { make: () => randomUUID() },
    log,
    tabLink: (schoolId, accountId) => `${publicUrl}/local/tab-host?${localTabQuery(schoolId, accountId)}`,
    tabFolder: path.join(import.meta.dirname, '../../tab/dist'),
    frames: "'self'",
    graph: graph.origin,
    rates: environment['LOCAL_RATES'] === 'none' ? noRates : usualRates,
    sending: environment['LOCAL_RATES'] === 'none' ? noSendLimits : teamsLimits,
  });
  mountLocal(product.server, {
    product,
    clock,
    issuer: localIssuer(issuer, clock),
    clients: JSON.parse(environment['LOCAL_CLIENT_URLS'] ?? '[]'),
  });
  mountLocalGraph(product.server, graph, Date.now);
  await new Promise<void>((done, failed) => {
    product.server.on('error', failed);
    product.server.listen(port, loopback, done);
  });
  return {
    url: publicUrl,
    start: () => product.start(),
    stop: async () => {
      await product.stop();
      graph.stop();
      database.client.dispose();
    },
  };
}
