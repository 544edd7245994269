import { setStage } from '../support/kill/stage.ts';
import type { Flow } from './flows.ts';

/** What one press asks of the database and the channel, each request by its kind. */
export interface Counted {
  /** Until the change is stored, which is when the person is answered. */
  readonly untilStored: readonly string[];
  /** Then, to bring both chats, the list and the leases up to date. */
  readonly then: readonly string[];
}

const kinds = ['read', 'query', 'plan', 'write', 'batch', 'send', 'remind', 'update', 'delete'];

/** '2 read, 1 batch': the requests by kind, kinds in a fixed order. */
export const tally = (requests: readonly string[]): string =>
  kinds
    .map((kind) => [requests.filter((each) => each === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(', ');

/**
 * Plays one press against a real server process and counts at its door. `warm`: somebody has pressed something at this
 * school moments before, so that the mark of its outbox is there and the end of its audit chain is known, as it is for
 * all but the first press (docs/decisions/outbox.md, audit.md).
 */
export async function countRequests(flow: Flow, { warm }: { readonly warm: boolean }): Promise<Counted> {
  const stage = await setStage(flow.before);
  try {
    await stage.startServer();
    const settled = async (): Promise<void> => {
      while (stage.watch.quietFor() < 400) await new Promise((done) => setTimeout(done, 50));
    };
    await settled();
    if (warm) {
      // Begins the initial discussions, which are a record of their own; nothing else changes.
      await stage.sendco.say('start');
      await settled();
    }
    stage.watch.begin({ n: 0, when: 'before' }, () => Promise.resolve());
    await flow.press(stage);
    await settled();
    const { requests } = stage.watch;
    const untilStored = requests.slice(0, requests.indexOf('batch') + 1);
    return { untilStored, then: requests.slice(untilStored.length) };
  } finally {
    await stage.close();
  }
}
