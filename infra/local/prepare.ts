import type { CosmosClient } from '@azure/cosmos';
import { createContainers, type Containers } from '../../bot/storage/client.ts';
import { whenAvailable, type Patience } from '../../bot/when-available.ts';
import { localClock, type LocalClock } from './clock.ts';
import { seed } from './sample/seed.ts';

/** Below the ninety seconds for which `npm start` waits for the server, so that the server says why itself. */
export const localPatience = 75_000;

/**
 * What the server of one machine needs of its database before it can answer: the containers, its clock, the sample area.
 * All of it may be done again, so a database that is slow or not there yet is waited for.
 */
export const prepareDatabase = (
  { client, containers }: { readonly client: CosmosClient; readonly containers: Containers },
  patience: Patience,
): Promise<LocalClock> =>
  whenAvailable(async () => {
    await createContainers(client);
    const clock = await localClock(containers.due);
    await seedOnce(containers);
    return clock;
  }, patience);

/** The sample area is made once; its last document says that it is whole. */
async function seedOnce(containers: Containers): Promise<void> {
  const whole = { id: 'sample-area', slot: 'local-seed' };
  if ((await containers.due.item(whole.id, whole.slot).read()).resource) return;
  await seed(containers);
  await containers.due.items.upsert(whole);
}
