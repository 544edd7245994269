/**
 * The local database as a process: `node infra/local/database/main.ts`. Environment: COSMOS_PORT (8081), COSMOS_KEY
 * (the well-known key of Microsoft's emulator), COSMOS_DATA (folder; without it data are lost at the end).
 */
import { startDatabase } from './server.ts';

const EMULATOR_KEY = 'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==';

const stopWith = (error: unknown): void => {
  console.error(`The local database cannot start. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
};

try {
  const { COSMOS_PORT = '8081', COSMOS_KEY = EMULATOR_KEY, COSMOS_DATA } = process.env;
  const port = Number(COSMOS_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`COSMOS_PORT is ${COSMOS_PORT}: not a port.`);
  const database = await startDatabase({ port, key: COSMOS_KEY, folder: COSMOS_DATA });
  console.log(`database ready ${database.endpoint}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void database.close().then(() => process.exit(0)));
  }
} catch (error) {
  stopWith(error);
}
