import path from 'node:path';
import { databaseKey } from '../database-key.ts';
import { startProgram, type Program, type ProgramPlan } from '../program.ts';

/** The real server as a process of its own. */
export const startServer = (
  port: number,
  cosmosEndpoint: string,
  more: Pick<ProgramPlan, 'flags' | 'talks'> = {},
): Promise<Program> =>
  startProgram({
    file: path.join(import.meta.dirname, '../../../infra/local/server.ts'),
    environment: { PORT: String(port), COSMOS_ENDPOINT: cosmosEndpoint, COSMOS_KEY: databaseKey, LOCAL_RATES: 'none' },
    ready: 'server ready',
    ...more,
  });
