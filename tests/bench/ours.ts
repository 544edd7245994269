import path from 'node:path';
import { connect, createContainers } from '../../bot/storage/client.ts';
import { planningText } from '../../shared/planning/text.ts';
import { Channel, cardActions } from '../support/channel/channel.mjs';
import { chatOf } from '../support/chats.ts';
import { databaseKey } from '../support/database-key.ts';
import { freePort } from '../support/free-port.ts';
import { startServer } from '../support/kill/server-process.ts';
import { startProgram, type Program } from '../support/program.ts';
import type { Side } from './compare.ts';
import { measuredFlags } from './measured.ts';
import { postOf, seedPosts, type Post } from './people.ts';
import { Arrivals, pressed, type Place, type Presser } from './presser.ts';

/** What adding a time sends to the chat: the therapist's card is brought up to date, silently. */
export const callsOfAddingATime = { send: 0, update: 1 };

interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: { readonly rev: number };
}

const addButton = (card: unknown): Button => {
  const found = (cardActions(card) as unknown as Button[]).find(({ title }) => title === planningText.form.add);
  if (!found) throw new Error('the card has no button to add a time');
  return found;
};

/** A therapist who changes her mind: each press puts one time in the place of the last, a change of the record. */
function therapistAt(place: Place): Presser {
  let button = addButton(place.channel.view(place.message, place.person));
  return {
    turn: async () => {
      const typed = { on: '2026-12-03', at: '09:30', minutes: '60', mode: 'face-to-face', times: '' };
      const { ms, card } = await pressed(place, button.verb, { ...button.data, ...typed }, callsOfAddingATime);
      const next = addButton(card);
      if (next.data.rev !== button.data.rev + 1) throw new Error('the press changed nothing');
      button = next;
      return ms;
    },
  };
}

/** The local database in memory, a process of its own, so that its work delays nobody else's. */
async function ownDatabase(): Promise<{ readonly program: Program; readonly endpoint: string }> {
  const port = await freePort();
  const program = await startProgram({
    file: path.join(import.meta.dirname, '../../infra/local/database/main.ts'),
    environment: { COSMOS_PORT: String(port), COSMOS_KEY: databaseKey, COSMOS_DATA: undefined },
    ready: 'database ready',
  });
  return { program, endpoint: `http://127.0.0.1:${port}` };
}

/** The card that a press is answered with, for the echo to answer with the same. */
export interface OurSide extends Side {
  readonly card: unknown;
}

/**
 * Our server as a process of its own, with so many schools, each with a therapist who has the card of an open planning
 * window before her.
 */
export async function startOurs(people: number, flags: readonly string[] = []): Promise<OurSide> {
  const database = await ownDatabase();
  const { client, containers } = connect({ endpoint: database.endpoint, key: databaseKey });
  await createContainers(client);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = await startServer(port, database.endpoint, { flags: [...measuredFlags, ...flags], talks: true });
  const channel = await Channel.start({ bot: `${url}/api/messages` });
  const arrivals = new Arrivals(channel);
  const posts = Array.from({ length: people }, (_, n) => postOf(n + 1));
  await seedPosts(containers, posts);

  const enter = async ({ therapist }: Post) => {
    const chatting = chatOf(channel, therapist);
    await chatting.install();
    return chatting;
  };
  const chats = await Promise.all(posts.map(enter));
  await fetch(`${url}/local/tick`, { method: 'POST' });
  const pressers = await Promise.all(
    chats.map(async ({ person, chat, say, sees }) => {
      // Whatever the hour: the reminder that names the window comes in the morning.
      await say('plan');
      return therapistAt({ channel, arrivals, person, chat, message: await sees(planningText.form.add) });
    }),
  );
  await pressers[0]?.turn();
  const [first] = chats;
  const card = first && channel.view(await first.sees(planningText.form.add), first.person);
  return {
    name: 'ours',
    program,
    pressers,
    card,
    close: async () => {
      await program.stop();
      await channel.stop();
      client.dispose();
      await database.program.stop();
    },
  };
}
