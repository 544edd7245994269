import { startDatabase } from '../../../infra/local/database/server.ts';
import { sampleSchools } from '../../../infra/local/sample/people.ts';
import { cycleStore } from '../../../bot/storage/cycles.ts';
import { outboxMarks } from '../../../bot/storage/marks.ts';
import { connect, type Containers } from '../../../bot/storage/client.ts';
import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { Channel } from '../channel/channel.mjs';
import { chatOf, people, type Chatting } from '../chats.ts';
import { freePort } from '../free-port.ts';
import { databaseKey, startProduct } from '../product.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { watch, type Watch } from './watched.ts';

export const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);

export interface Stage {
  readonly url: string;
  readonly watch: Watch;
  readonly channel: Channel;
  readonly therapist: Chatting;
  readonly sendco: Chatting;
  readonly containers: Containers;
  cycle(): Promise<Cycle | undefined>;
  /** Only while things are prepared: looks at what is due, and sends. */
  tick(): Promise<unknown>;
  startServer(): Promise<void>;
  killServer(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Two people whose chats and records stand where `prepare` left them, behind doors that count what the server sends
 * out. `prepare` is played by a product of this process; what follows by a real server process.
 */
export async function setStage(prepare: (stage: Stage) => Promise<void>): Promise<Stage> {
  const database = await startDatabase({ port: 0, key: databaseKey });
  const doors = watch();
  const product = await startProduct({ database, instance: 'local' });
  const channel = await Channel.start({ bot: `${product.url}/api/messages`, timeoutMs: 10_000 });
  const toChannel = await doors.door(channel.origin);
  channel.serviceUrl = (tenantId) => `${toChannel}/${encodeURIComponent(tenantId)}/`;
  const port = await freePort();
  const { client, containers } = connect({ endpoint: database.endpoint, key: databaseKey });
  const toDatabase = await doors.door(database.endpoint);
  let server: ServerProcess | undefined;

  const stage: Stage = {
    url: `http://127.0.0.1:${port}`,
    watch: doors,
    channel,
    therapist: chatOf(channel, people.therapist),
    sendco: chatOf(channel, people.sendco),
    containers,
    cycle: () => cycleStore(containers, outboxMarks(containers)).current(school),
    tick: () => product.product.tick(),
    startServer: async () => {
      server = await startServer(port, toDatabase);
    },
    killServer: async () => server?.kill(),
    close: async () => {
      await server?.kill();
      await channel.stop();
      await doors.close();
      client.dispose();
      await database.close();
    },
  };
  await stage.therapist.install();
  await stage.sendco.install();
  await prepare(stage);
  await product.stop();
  await containers.due.items.upsert({ id: 'sample-area', slot: 'local-seed' });
  channel.bot = `${stage.url}/api/messages`;
  return stage;
}
