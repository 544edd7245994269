import path from 'node:path';
import type { ChildPlan } from './child.ts';
import { root } from './settings.ts';
import type { LaunchSettings } from './settings.ts';

export interface ClientAddress {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly url: string;
}

export function databasePlan(settings: LaunchSettings, port: number): ChildPlan {
  return {
    title: 'The database',
    name: 'database',
    args: [path.join(root, 'infra', 'local', 'database', 'main.ts')],
    cwd: root,
    env: { ...process.env, COSMOS_PORT: String(port), COSMOS_KEY: settings.cosmosKey, COSMOS_DATA: settings.data },
    ready: /^database ready/,
  };
}

export function serverPlan(settings: LaunchSettings, cosmosPort: number, clients: readonly ClientAddress[]): ChildPlan {
  return {
    title: 'The server',
    name: 'server',
    args: [path.join(root, 'infra', 'local', 'server.ts')],
    cwd: root,
    env: {
      ...process.env,
      PORT: String(settings.port),
      COSMOS_ENDPOINT: `http://127.0.0.1:${cosmosPort}`,
      COSMOS_KEY: settings.cosmosKey,
      LOCAL_FILES: path.join(settings.data, 'files'),
      LOCAL_CLIENT_URLS: JSON.stringify(clients),
    },
    ready: /^server ready/,
  };
}
