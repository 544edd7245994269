/** A local database in this process and a container `records` by `/schoolId` in it, through the official SDK. */
import { type Container, CosmosClient } from '@azure/cosmos';
import { type RunningDatabase, startDatabase } from '../../../infra/local/database/server.ts';

export const KEY = Buffer.from('the key of these tests').toString('base64');

export interface Bench {
  database: RunningDatabase;
  client: CosmosClient;
  records: Container;
  close(): Promise<void>;
}

/** The container `records`, made on the first call. */
export const recordsOf = async (client: CosmosClient): Promise<Container> => {
  const { database } = await client.databases.createIfNotExists({ id: 'link-therapy' });
  const { container } = await database.containers.createIfNotExists({
    id: 'records',
    partitionKey: { paths: ['/schoolId'] },
    indexingPolicy: {
      compositeIndexes: [
        [
          { path: '/year', order: 'ascending' },
          { path: '/name', order: 'descending' },
        ],
      ],
    },
  });
  return container;
};

export const openBench = async (): Promise<Bench> => {
  const database = await startDatabase({ port: 0, key: KEY });
  const client = new CosmosClient({ endpoint: database.endpoint, key: KEY });
  const close = async (): Promise<void> => {
    client.dispose();
    await database.close();
  };
  try {
    return { database, client, records: await recordsOf(client), close };
  } catch (error) {
    // Left open it would keep jest waiting for ever.
    await close();
    throw error;
  }
};

/** The status and message of what must fail; throws when it does not fail. */
export const failureOf = async (attempt: Promise<unknown>): Promise<{ code: unknown; message: string }> => {
  try {
    await attempt;
  } catch (error) {
    const { code, cause, message } = error as { code?: unknown; cause?: { code?: unknown }; message: string };
    return { code: code ?? cause?.code, message };
  }
  throw new Error('This was expected to fail.');
};
