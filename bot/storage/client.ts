import { CosmosClient, type Container, type CosmosClientOptions } from '@azure/cosmos';
import { containers, databaseName, type ContainerName } from './containers.ts';
import { noPlans } from './no-plans.ts';
import { signedWith } from './signed.ts';

export interface DatabaseAddress {
  readonly endpoint: string;
  /** A key on one machine only; in the cloud keys are off and the managed identity is used. */
  readonly key?: string | undefined;
  readonly credential?: CosmosClientOptions['aadCredentials'] | undefined;
  /** How long one request may take, in milliseconds: five seconds, unless the database shares a busy machine with us. */
  readonly patienceMs?: number | undefined;
}

export type Containers = Readonly<Record<ContainerName, Container>>;

/** The one client of a process. A card cannot wait for the SDK's thirty seconds on 429, so it waits three. */
export function connect({ endpoint, key, credential, patienceMs = 5_000 }: DatabaseAddress): {
  client: CosmosClient;
  containers: Containers;
} {
  const client = new CosmosClient({
    endpoint,
    ...(key ? { tokenProvider: signedWith(key) } : {}),
    ...(credential ? { aadCredentials: credential } : {}),
    ...noPlans,
    connectionPolicy: {
      requestTimeout: patienceMs,
      enableEndpointDiscovery: false,
      retryOptions: { maxRetryAttemptCount: 3, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 3 },
    },
  });
  const database = client.database(databaseName);
  const all = Object.keys(containers).map((name) => [name, database.container(name)]);
  return { client, containers: Object.fromEntries(all) as Containers };
}

/** Makes the database and its containers: on one machine only, in the cloud Bicep does. */
export async function createContainers(client: CosmosClient): Promise<void> {
  const { database } = await client.databases.createIfNotExists({ id: databaseName });
  for (const [id, path] of Object.entries(containers))
    await database.containers.createIfNotExists({ id, partitionKey: { paths: [path] } });
}
