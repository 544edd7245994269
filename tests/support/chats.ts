import { everybody, type SamplePerson } from '../../infra/local/sample/people.ts';
import { reminderText } from '../../shared/reminders/text.ts';
import { Channel, cardInputs, cardOf, cardText, type Chat, type ChatMessage, type Person } from './channel/channel.mjs';

/** One sample person with their own chat with the bot, in their own tenant. */
export interface Chatting {
  readonly person: Person;
  readonly chat: Chat;
  install(): Promise<void>;
  say(text: string): Promise<readonly ChatMessage[]>;
  /** Presses a button of a message and answers the card that the person then sees. */
  press(message: ChatMessage, title: string, inputs?: Record<string, string>): Promise<string>;
  /** Waits for a card that holds these words; `newerThan` leaves out that message and all before it. */
  sees(words: string, newerThan?: ChatMessage): Promise<ChatMessage>;
  /** Opens what the newest reminder says of a school, or the one ask of it, and answers the card that comes for it. */
  opens(school: string, words: string, ask?: string): Promise<ChatMessage>;
  /** What a message shows this person now. */
  reads(message: ChatMessage): string;
  /** Everything that stands in the chat now, the bot's side, oldest first. */
  all(): string[];
  /** The choices of an input of a card, as id by title. */
  choices(message: ChatMessage, input: string): Map<string, string>;
}

export function chatOf(channel: Channel, who: SamplePerson): Chatting {
  const person = channel.user(who.name, { tenantId: who.tenantId, id: who.teamsId, aadObjectId: who.aadObjectId });
  const chat = channel.personal(person);
  const reads = (message: ChatMessage) => {
    const view = channel.view(message, person);
    // Choices that stand open in a card are read like its text.
    const open = cardInputs(view ?? {}).filter((each) => each['style'] === 'expanded');
    const titles = open.flatMap((each) => ((each['choices'] ?? []) as { title: string }[]).map(({ title }) => title));
    return [cardText(view), ...titles].filter(Boolean).join('\n') || (message.activity.text ?? '');
  };
  const sees = (words: string, newerThan?: ChatMessage): Promise<ChatMessage> =>
    channel.waitFor(chat, { card: words }, { ms: 30_000, after: newerThan?.n ?? 0 });
  const choices = (message: ChatMessage, input: string): Map<string, string> => {
    const found = cardInputs(channel.view(message, person) ?? cardOf(message.activity)).find(
      (each) => each['id'] === input,
    );
    const all = (found?.['choices'] ?? []) as { title: string; value: string }[];
    return new Map(all.map(({ title, value }) => [title, value]));
  };
  return {
    person,
    chat,
    reads,
    install: async () => {
      await channel.install(person, chat);
    },
    say: async (text) => (await channel.say(person, chat, text)).replies,
    press: async (message, title, inputs = {}) => {
      const answer = await channel.press(person, chat, message, title, inputs);
      if (answer.status !== 200) throw new Error(`pressing ${title} answered ${answer.status} ${answer.error ?? ''}`);
      return reads(message);
    },
    sees,
    opens: async (school, words, ask = '') => {
      await sees(reminderText.atMost);
      const reminder = channel.sent(chat).findLast((message) => reads(message).includes(reminderText.atMost));
      const rows = reminder ? [...choices(reminder, 'row')] : [];
      const row = rows.find(([title]) => title.includes(school) && title.includes(ask))?.[1];
      if (!reminder || (!row && !reads(reminder).includes(school))) throw new Error(`no reminder names ${school}`);
      await channel.press(person, chat, reminder, reminderText.open, row ? { row } : {});
      return sees(words, reminder);
    },
    all: () => channel.sent(chat).map(reads),
    choices,
  };
}

const named = (id: string): SamplePerson => {
  const found = everybody.find((person) => person.id === id);
  if (!found) throw new Error(`no sample person ${id}`);
  return found;
};

/** The sample people by their part in the stories. */
export const people = {
  therapist: named('person-priya-raman'),
  sendco: named('person-ellen-whitfield'),
  otherSendco: named('person-joseph-okoro'),
  otherTherapist: named('person-tom-ashdown'),
  farSendco: named('person-marian-pike'),
  lead: named('person-dawn-sayers'),
  newcomer: named('person-ruth-calder'),
  newTherapist: named('person-nia-prosser'),
};

/** A channel with the therapist's chat in one tenant and the SENDCo's in another. */
export async function openChats(bot: string) {
  const channel = await Channel.start({ bot: `${bot}/api/messages` });
  const chats = Object.fromEntries(Object.entries(people).map(([part, who]) => [part, chatOf(channel, who)])) as Record<
    keyof typeof people,
    Chatting
  >;
  return { channel, ...chats };
}
