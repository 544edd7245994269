import { cardActions, type ChatMessage } from '../channel/channel.mjs';
import type { Chatting } from '../chats.ts';
import type { Act } from './chapter.ts';
import type { Stage } from './stage.ts';

export type Inputs = Record<string, string>;

export const titles = (stage: Stage, who: Chatting, message: ChatMessage): string[] =>
  cardActions(stage.channel.view(message, who.person)).map((each) => String(each['title']));

/** The therapist has a second school, which is no part of the stories. */
const isOfOtherSchool = (text: string): boolean => text.startsWith('Orchard Bank');

/** The newest message with this button, however long it takes to come. */
export async function withButton(stage: Stage, who: Chatting, title: string): Promise<ChatMessage> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const found = stage.channel
      .sent(who.chat)
      .filter((message) => !isOfOtherSchool(who.reads(message)))
      .findLast((message) => titles(stage, who, message).includes(title));
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${who.person.name} has no button “${title}” but reads:\n${who.all().slice(-3).join('\n--\n')}`);
}

/** Presses a button of the newest card that has it; the answer is a card below, or this card in its next state. */
export async function goes(stage: Stage, who: Chatting, title: string, inputs: Inputs = {}): Promise<void> {
  const answer = await stage.channel.press(who.person, who.chat, await withButton(stage, who, title), title, inputs);
  if (answer.status !== 200) throw new Error(`“${title}” answered ${answer.status} ${answer.error ?? ''}`);
}

/** The button as it is pressed while the server is struck, and once more when there was no answer. */
export async function button(
  stage: Stage,
  who: Chatting,
  title: string,
  inputs: (card: ChatMessage) => Inputs = () => ({}),
): Promise<Act> {
  const card = await withButton(stage, who, title);
  const typed = inputs(card);
  return async () => (await stage.channel.press(who.person, who.chat, card, title, typed)).status === 200;
}

/** What is due is looked at, as a server does by itself. */
export const looks =
  (stage: Stage): Act =>
  async () => {
    await stage.tick();
    return true;
  };
