import { Channel, type Chat, type ChatMessage, type Person } from '../support/channel/channel.mjs';

/** Connector calls that a turn causes: an echo does as many as ours. */
export interface Calls {
  readonly send: number;
  readonly update: number;
}

/** Somebody with a chat of their own who presses a button, again and again. */
export interface Presser {
  /**
   * One turn: the press is answered, and what it sends to the chat has come. Answers how long the answer took, in
   * milliseconds; throws when the press did not do what it is for.
   */
  turn(): Promise<number>;
}

/** Waits for connector calls about one chat; one listener a channel, whatever the number of people. */
export class Arrivals {
  readonly #came = new Map<string, number>();
  readonly #waiting = new Map<string, { count: number; done: () => void }>();

  constructor(channel: Channel) {
    channel.on('change', (message) => {
      // The stand-in's message does not name its chat; the bot's activity in it does.
      const chat = (message.activity as { conversation?: { id?: string } }).conversation?.id;
      if (message.from !== 'bot' || !chat) return;
      const came = (this.#came.get(chat) ?? 0) + 1;
      this.#came.set(chat, came);
      const waiting = this.#waiting.get(chat);
      if (waiting && came >= waiting.count) {
        this.#waiting.delete(chat);
        waiting.done();
      }
    });
  }

  came(chat: Chat): number {
    return this.#came.get(chat.id) ?? 0;
  }

  /** Resolves when so many calls have come in all; throws when that takes longer than a person would wait. */
  until(chat: Chat, count: number): Promise<void> {
    if (this.came(chat) >= count) return Promise.resolve();
    return new Promise((done, failed) => {
      const late = setTimeout(() => failed(new Error(`nothing came to ${chat.id} in five seconds`)), 5_000);
      this.#waiting.set(chat.id, {
        count,
        done: () => {
          clearTimeout(late);
          done();
        },
      });
    });
  }
}

export interface Place {
  readonly channel: Channel;
  readonly arrivals: Arrivals;
  readonly person: Person;
  readonly chat: Chat;
  readonly message: ChatMessage;
}

/**
 * Presses a card's button and answers the card that comes back, with the time that took; then waits for the calls.
 * What the stand-in remembers of each update is let go, or a long run would measure its memory.
 */
export async function pressed(
  { channel, arrivals, person, chat, message }: Place,
  verb: string,
  data: unknown,
  calls: Calls,
): Promise<{ readonly ms: number; readonly card: unknown }> {
  const before = arrivals.came(chat);
  const start = performance.now();
  const answer = await channel.execute(person, chat, { verb, data, message });
  const ms = performance.now() - start;
  if (answer.status !== 200) throw new Error(`${verb} answered ${answer.status} ${answer.error ?? ''}`);
  await arrivals.until(chat, before + calls.send + calls.update);
  (message.versions as unknown[]).length = 1;
  channel.requests.length = 0;
  return { ms, card: answer.body?.value };
}
