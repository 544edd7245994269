import path from 'node:path';
import { leaseLasts } from '../../../bot/storage/leases.ts';
import { reminderQueue } from '../../../bot/storage/reminders.ts';
import { accountIdOf } from '../../../shared/kernel/ids.ts';
import { Channel } from '../../support/channel/channel.mjs';
import { databaseKey } from '../../support/database-key.ts';
import { fixedClock } from '../../support/fixed.ts';
import { freePort } from '../../support/free-port.ts';
import { startProgram, type Program } from '../../support/program.ts';
import { there } from '../../unit/shared/planning/a-cycle.ts';
import { benchDatabase, type BenchDatabase } from './database.ts';
import { faultOf, putFaults } from './faults.ts';
import { arrived, attempts, busiest, pace, seconds as eachSecond } from './judge.ts';
import { seedReminded, type Reminded } from './people.ts';

const limit = 50;
export const refusal = 10_000;
const patience = 240_000;
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The real server as a process of its own, with the limits of Teams. */
export async function startReminding(instance: string, endpoint: string): Promise<{ program: Program; url: string }> {
  const port = await freePort();
  const program = await startProgram({
    file: path.join(import.meta.dirname, '../../../infra/local/server.ts'),
    environment: { PORT: String(port), COSMOS_ENDPOINT: endpoint, COSMOS_KEY: databaseKey, INSTANCE: instance },
    ready: 'server ready',
  });
  return { program, url: `http://127.0.0.1:${port}` };
}

export interface Figures {
  readonly reminders: number;
  readonly attempts: number;
  /** Nobody told these people, not even when those who had blocked the app were back. */
  readonly lost: number;
  readonly repeats: number;
  /** In flight at the kill, and faults after the effect. */
  readonly repeatsAllowed: number;
  readonly secondsOverLimit: number;
  readonly mostInASecond: number;
  readonly seconds: number;
  readonly drainRatio: number;
  readonly requestsPerReminder: number;
}

/** Whom the process that holds a tenant's lease is called. */
async function holderOf({ containers }: BenchDatabase, tenantId: string): Promise<string | undefined> {
  return (await containers.due.item(tenantId, 'lease').read<{ holder: string }>()).resource?.holder;
}

/** Messages that are in a chat without their marker in the database. */
async function unmarked(database: BenchDatabase, channel: Channel, people: readonly Reminded[]): Promise<number> {
  const queue = reminderQueue(database.containers, fixedClock('2026-11-27T09:00:00Z'));
  const tenants = [...new Set(people.map(({ who }) => who.tenantId))];
  const told = new Set(
    (await Promise.all(tenants.map((id) => queue.toldToday(id)))).flatMap((each) => [...each.keys()]),
  );
  const came = arrived(channel.requests);
  return people.filter(({ who, chat }) => came.has(chat.id) && !told.has(accountIdOf(who.tenantId, who.aadObjectId)))
    .length;
}

/**
 * Everybody is due at once. Two servers send; the one with the larger tenant is killed in the middle, and later the
 * database refuses for ten seconds. Judged by what the channel wrote down.
 */
export async function twoServers(tenants: readonly number[], say: (line: string) => void): Promise<Figures> {
  const database = await benchDatabase();
  const channel = await Channel.start({ bot: 'http://127.0.0.1:9/api/messages' });
  const servers = new Map<string, { program: Program; url: string }>();
  try {
    const people = await seedReminded(database.containers, channel, tenants);
    putFaults(channel, people);
    say(`${people.length} people are due, ${tenants.join(' and ')} in a tenant.`);
    const share = (of: number): boolean => arrived(channel.requests).size >= of * people.length;
    const until = async (isSo: () => boolean | Promise<boolean>, what: string): Promise<void> => {
      const end = performance.now() + patience;
      while (!(await isSo())) {
        if (performance.now() > end) throw new Error(`it never came to this: ${what}`);
        await sleep(20);
      }
    };

    const before = await database.requests();
    for (const name of ['one', 'two']) servers.set(name, await startReminding(name, database.endpoint));
    await until(() => attempts(channel.requests).length > 0, 'the first message');
    const began = there(attempts(channel.requests)[0]).at;

    await until(() => share(0.4), 'two fifths are told');
    const victim = there(await holderOf(database, there(people[0]).who.tenantId));
    await servers.get(victim)?.program.kill();
    const killedAt = Date.now();
    servers.delete(victim);
    await sleep(200);
    const inFlight = await unmarked(database, channel, people.slice(0, tenants[0]));
    say(`After ${((killedAt - began) / 1000).toFixed(1)} s “${victim}” is killed; ${inFlight} messages are in flight.`);

    await until(() => share(0.7), 'seven tenths are told');
    say(`After ${((Date.now() - began) / 1000).toFixed(1)} s the database refuses.`);
    await database.refuse(refusal);

    const blocked = people.filter((_, n) => faultOf(n) === 'blocked');
    const isOver = (): boolean =>
      people.every(({ chat }, n) => faultOf(n) === 'blocked' || arrived(channel.requests).has(chat.id)) &&
      attempts(channel.requests).every(({ status }) => status !== undefined);
    await until(isOver, 'everybody who can be reached is told');
    const ended = Math.max(...attempts(channel.requests).map(({ at }) => at));
    const tried = busiest(channel.requests);
    // Nothing comes after it: neither of what was sent and not written down, nor at the next look.
    await sleep(3_000);
    const requests = (await database.requests()) - before;
    // What follows is people who write to the bot, and its answers to them.
    const { over, most } = pace(channel.requests, limit);
    say(`Attempts in each second: ${eachSecond(channel.requests).join(' ')}`);

    const [left] = servers.values();
    channel.bot = `${there(left).url}/api/messages`;
    for (const { person, chat } of blocked) await channel.say(person, chat, 'hello');
    await fetch(`${there(left).url}/local/tick`, { method: 'POST' });
    const greeted = new Set(blocked.map(({ chat }) => chat.id));
    const came = arrived(channel.requests);
    const isTold = (chatId: string): boolean =>
      greeted.has(chatId) ? (came.get(chatId) ?? 0) > 1 : (came.get(chatId) ?? 0) > 0;
    const lost = people.filter(({ chat }) => !isTold(chat.id)).length;
    const repeats = people.reduce(
      (sum, { chat }) => sum + Math.max(0, (came.get(chat.id) ?? 0) - (greeted.has(chat.id) ? 2 : 1)),
      0,
    );
    const resets = attempts(channel.requests).filter(({ status }) => status === 'reset').length;
    const seconds = (ended - began) / 1000;
    return {
      reminders: people.length,
      attempts: attempts(channel.requests).length,
      lost,
      repeats,
      repeatsAllowed: inFlight + resets,
      secondsOverLimit: over,
      mostInASecond: most,
      seconds,
      drainRatio: (seconds - (leaseLasts + refusal) / 1000) / (tried / limit),
      requestsPerReminder: requests / people.length,
    };
  } finally {
    for (const { program } of servers.values()) await program.kill();
    await channel.stop();
    await database.close();
  }
}
