import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DefaultAzureCredential } from '@azure/identity';
import { instant, londonDate } from '../shared/kernel/time.ts';
import { usualRates } from './auth/limits.ts';
import { compose } from './compose.ts';
import { ConfigError, productionConfig } from './config.ts';
import { blobFiles } from './files/blobs.ts';
import { teamsTabLink } from './links.ts';
import { jsonLog } from './log.ts';
import { teamsLimits } from './outbox/send-limits.ts';
import { connect } from './storage/client.ts';

/** Production: the machine's clock, random ids, the managed identity. Refuses to start when a setting is missing. */
async function main(): Promise<void> {
  const config = productionConfig(process.env);
  const credential = new DefaultAzureCredential();
  const now = () => instant(Date.now());
  const product = compose(config, {
    containers: connect({ ...config.database, credential }).containers,
    files: blobFiles({ url: config.filesUrl, credential }),
    clock: { now, today: () => londonDate(now()) },
    ids: { make: () => randomUUID() },
    log: jsonLog(),
    tabLink: teamsTabLink(config.teamsAppId),
    tabFolder: path.join(import.meta.dirname, '../tab/dist'),
    frames: '',
    rates: usualRates,
    sending: teamsLimits,
  });
  product.server.listen(config.port, () => void product.start().catch(end));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void product.stop());
}

/** Says why and ends, so that whoever runs it starts it again or mends what is wrong. */
function end(error: unknown): void {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(end);
