import { clockPlace } from '../../../infra/local/clock.ts';
import { sampleSchools, type SamplePerson } from '../../../infra/local/sample/people.ts';
import { cycleStore } from '../../../bot/storage/cycles.ts';
import { connect, type Containers } from '../../../bot/storage/client.ts';
import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { Channel } from '../channel/channel.mjs';
import { chatOf, people, type Chatting } from '../chats.ts';
import { freePort } from '../free-port.ts';
import { databaseKey, sampleDatabase, startProduct } from '../product.ts';
import { serverHosts, type Host, type Hosts } from './hosts.ts';
import { watch, type Watch } from './watched.ts';

export const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);

export interface Stage {
  readonly url: string;
  readonly watch: Watch;
  readonly channel: Channel;
  readonly therapist: Chatting;
  readonly sendco: Chatting;
  /** Somebody whom nobody knows yet. */
  readonly newcomer: Chatting;
  readonly containers: Containers;
  cycle(): Promise<Cycle | undefined>;
  /** Looks at what is due, and sends. */
  tick(): Promise<unknown>;
  /** The clock goes forward. */
  moveTo(moment: string): Promise<void>;
  /** Sends a JSON body to the tab's API as a sample person. */
  post(path: string, body: object, as: SamplePerson): Promise<Response>;
  /** A process that has never served this database becomes its server. */
  startServer(): Promise<void>;
  killServer(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Two people whose chats and records stand where `prepare` left them, behind doors that count what the server sends
 * out. `prepare` is played by a product of this process; what follows by a real server process.
 */
export async function setStage(prepare: (stage: Stage) => Promise<void>, shared?: Hosts): Promise<Stage> {
  const hosts = shared ?? serverHosts();
  const database = await sampleDatabase();
  const doors = watch();
  const product = await startProduct({ database, instance: 'local' });
  const channel = await Channel.start({ bot: `${product.url}/api/messages`, timeoutMs: 60_000 });
  const toChannel = await doors.door(channel.origin);
  channel.serviceUrl = (tenantId) => `${toChannel}/${encodeURIComponent(tenantId)}/`;
  const { client, containers } = connect({ endpoint: database.endpoint, key: databaseKey, patienceMs: 60_000 });
  const toDatabase = await doors.door(database.endpoint);
  let server: Host | undefined;
  let url = '';
  const json = { 'content-type': 'application/json' };
  const local = (path: string, body?: object): Promise<Response> =>
    fetch(`${url}/local/${path}`, { method: 'POST', headers: json, ...(body ? { body: JSON.stringify(body) } : {}) });

  const stage: Stage = {
    get url() {
      return url;
    },
    watch: doors,
    channel,
    therapist: chatOf(channel, people.therapist),
    sendco: chatOf(channel, people.sendco),
    newcomer: chatOf(channel, people.newcomer),
    containers,
    cycle: () => cycleStore(containers).current(school),
    tick: () => (server ? local('tick') : product.product.tick()),
    moveTo: async (moment) => {
      if (server) await local('clock', { now: moment });
      else product.clock.set(moment);
    },
    post: async (path, body, as) => {
      if (!server) return product.post(path, body, as);
      const { token } = (await (await fetch(`${url}/local/token?person=${as.id}`)).json()) as { token: string };
      const headers = { ...json, authorization: `Bearer ${token}` };
      return fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body), headers });
    },
    startServer: async () => {
      // A port of its own each time: what a dead server listened at may be somebody else's by now.
      const host = await hosts.take();
      const up = async (tries: number): Promise<void> => {
        const port = await freePort();
        url = `http://127.0.0.1:${port}`;
        return host.serve(port, toDatabase).catch((error: unknown) => {
          if (tries > 1 && String(error).includes('EADDRINUSE')) return up(tries - 1);
          throw error;
        });
      };
      server = host;
      await up(3);
      channel.bot = `${url}/api/messages`;
      // What it looks at by itself as it starts counts as asked just now.
      doors.begin({ n: 0, when: 'before' }, () => Promise.resolve());
    },
    killServer: async () => server?.kill(),
    close: async () => {
      await server?.giveBack();
      if (!shared) await hosts.close();
      await channel.stop();
      await doors.close();
      client.dispose();
      await database.close();
    },
  };
  await stage.therapist.install();
  await stage.sendco.install();
  await stage.newcomer.install();
  await prepare(stage);
  await product.stop();
  await containers.due.items.upsert({ id: 'sample-area', slot: 'local-seed' });
  const offsetMs = Date.parse(product.clock.now()) - Date.now();
  await containers.due.items.upsert({ ...clockPlace, offsetMs });
  return stage;
}
