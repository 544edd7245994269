import path from 'node:path';
import { Channel } from '../support/channel/channel.mjs';
import { freePort } from '../support/free-port.ts';
import { startProgram } from '../support/program.ts';
import type { Side } from './compare.ts';
import { measuredFlags } from './measured.ts';
import { Arrivals, pressed, type Calls } from './presser.ts';

/** The echo server as a process of its own, answering with this card, and so many people who have it before them. */
export async function startEcho(people: number, card: unknown, calls: Calls): Promise<Side> {
  const port = await freePort();
  const program = await startProgram({
    file: path.join(import.meta.dirname, 'echo-server.ts'),
    environment: { PORT: String(port) },
    ready: 'echo ready',
    flags: measuredFlags,
    talks: true,
  });
  program.child.send({ card, calls });
  const channel = await Channel.start({ bot: `http://127.0.0.1:${port}/api/messages` });
  const arrivals = new Arrivals(channel);
  const pressers = await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const person = channel.user(`Echo Person ${n + 1}`, {});
      const chat = channel.personal(person);
      const { replies } = await channel.say(person, chat, 'card, please');
      const [message] = replies;
      if (!message) throw new Error('the echo server sent no card');
      const place = { channel, arrivals, person, chat, message };
      return { turn: async () => (await pressed(place, 'echo', { n }, calls)).ms };
    }),
  );
  return {
    name: 'echo',
    program,
    pressers,
    close: async () => {
      await program.stop();
      await channel.stop();
    },
  };
}
