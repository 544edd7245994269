import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, whatever folder the command was given in. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface LaunchSettings {
  readonly fresh: boolean;
  readonly port: number;
  readonly clients: boolean;
  readonly data: string;
  readonly local: string;
  readonly cosmosKey: string;
}

export const usualPort = 3978;
export const highestPort = 65_535;

/** What a person may choose: `--fresh`, PORT, LOCAL_CLIENTS, LOCAL_DATA. Throws a sentence when a choice makes no sense. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): LaunchSettings {
  const unknown = args.find((arg) => arg !== '--fresh');
  if (unknown !== undefined) throw new Error(`'${unknown}' is not known here. The one option is: npm start -- --fresh`);
  const port = Number(env['PORT'] || usualPort);
  if (!Number.isInteger(port) || port < 1 || port > highestPort) {
    throw new Error(`PORT is '${env['PORT']}', but a port is a whole number from 1 to 65535: PORT=4000 npm start`);
  }
  const clients = env['LOCAL_CLIENTS'] || 'teams';
  if (clients !== 'teams' && clients !== 'none') {
    throw new Error(`LOCAL_CLIENTS is '${clients}'. Leave it out to start both Teams clients, or say 'none'.`);
  }
  return {
    fresh: args.includes('--fresh'),
    port,
    clients: clients === 'teams',
    data: path.resolve(root, env['LOCAL_DATA'] || '.local/data'),
    local: path.join(root, '.local'),
    // A new key for each run: nothing that is not a child of this launcher can read the database by accident.
    cosmosKey: env['COSMOS_KEY'] || randomBytes(64).toString('base64'),
  };
}
