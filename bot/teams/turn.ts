import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Caller } from '../../shared/organisation/roles.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import type { Limits } from '../auth/limits.ts';
import { arrive, leave, type Arrival, type ArrivePorts } from '../features/arrive.ts';
import { commandFor, wayForward } from '../features/commands.ts';
import { elsewhereCard } from '../features/elsewhere.ts';
import type { hearCode } from '../features/joining/hear-code.ts';
import { sentenceCard } from '../features/planning/cards.ts';
import { answerPress } from '../features/press.ts';
import { welcome } from '../features/welcome/welcome.ts';
import { showRoute } from '../features/safeguarding/heard.ts';
import type { Records } from '../ports/change.ts';
import type { Clock } from '../ports/clock.ts';
import type { Command, Verb } from '../ports/declaration.ts';
import type { Log } from '../ports/log.ts';
import type { Message } from '../ports/sender.ts';
import { activityOf } from './activities.ts';
import { isPersonal, referenceFrom, senderOf, type Incoming } from './incoming.ts';
import { tooMuch } from './pace.ts';
import { recentIds } from './recent-ids.ts';

export interface TurnPorts extends ArrivePorts {
  /** Empty on one machine. */
  readonly botAppId: string;
  readonly limits: Limits;
  readonly verbs: readonly Verb[];
  readonly commands: readonly Command[];
  readonly log: Log;
  readonly records: Records;
  readonly clock: Clock;
  /** What is answered to a code that somebody gives; undefined when they said something else. */
  readonly hearCode: ReturnType<typeof hearCode>;
}

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';

/** Answers one activity of the channel. Nothing is thrown: what goes wrong is logged and gets a plain sentence. */
export function turnHandler(ports: TurnPorts): (context: TurnContext, incoming: Incoming) => Promise<void> {
  const seen = recentIds(1_000);

  return async (context, incoming) => {
    const isPress = incoming.type === 'invoke' && incoming.name === 'adaptiveCard/action';
    const reply = (messages: readonly Message[]) => sendReplies(context, isPress, messages);
    try {
      if (incoming.type === 'invoke' && !isPress) return await answerInvoke(context, {});
      if (!['message', 'invoke', 'installationUpdate', 'conversationUpdate'].includes(incoming.type)) return;
      // A channel delivers again what it thinks was lost. Presses are remembered with the record; words here.
      if (incoming.type === 'message' && incoming.id && !seen.isNew(incoming.id)) return;
      const messages =
        tooMuch(ports.limits, incoming, isPress) ??
        (isPersonal(incoming) ? await answer(ports, incoming, isPress) : elsewhere(ports, incoming, isPress));
      if (messages.length || isPress) await reply(messages);
    } catch (error) {
      ports.log.error('turn.failed', { type: incoming.type }, error);
      if (incoming.type === 'message' || isPress)
        await reply([sentence(organisationText.wentWrong)]).catch(() => undefined);
    }
  };
}

const sentence = (words: string): Message => sentenceCard(words);

/** Where others read along: who says, presses or installs something is shown the way to the personal chat. */
const elsewhere = ({ botAppId }: TurnPorts, { type, action }: Incoming, isPress: boolean): readonly Message[] =>
  type === 'message' || isPress || (type === 'installationUpdate' && action?.startsWith('add'))
    ? [elsewhereCard(botAppId)]
    : [];

async function answer(ports: TurnPorts, incoming: Incoming, isPress: boolean): Promise<readonly Message[]> {
  const sender = senderOf(incoming);
  if (incoming.type === 'installationUpdate' && incoming.action?.startsWith('remove')) {
    if (sender) await leave(ports, sender.tid, sender.oid);
    return [];
  }
  const installs =
    incoming.type === 'installationUpdate' ||
    incoming.membersAdded?.some((member) => member.id === incoming.recipient?.id) === true;
  if (incoming.type === 'conversationUpdate' && !installs) return [];
  const heard = sender && (await codeGiven(ports, incoming, sender));
  if (heard) return [heard];
  const arrival: Arrival = sender
    ? await arrive(ports, sender.tid, sender.oid, referenceFrom(incoming, sender.tid))
    : { ok: false, sentence: organisationText.unknownPerson };
  if (!arrival.ok) return incoming.type === 'conversationUpdate' ? [] : [sentence(arrival.sentence)];
  if (installs) {
    await welcome(ports, arrival.account, referenceFrom(incoming, arrival.caller.tid));
    return [];
  }
  const activityId = incoming.id ?? '';
  if (isPress) return pressed(ports, arrival.caller, activityId, dataOf(incoming.value));
  if (incoming.value !== undefined && incoming.value !== null)
    return pressed(ports, arrival.caller, activityId, incoming.value);
  const said = incoming.text ?? '';
  const shown = await showRoute(ports, arrival.caller, said);
  if (shown) return [shown];
  const command = commandFor(ports.commands, said);
  return command ? command.run(arrival.caller, { activityId, said }) : [wayForward()];
}

/** A code may come from somebody we do not know yet, so it is heard before anybody is asked who they are. */
async function codeGiven(
  ports: TurnPorts,
  incoming: Incoming,
  { tid, oid }: { readonly tid: string; readonly oid: string },
): Promise<Message | undefined> {
  if (incoming.type !== 'message' || !incoming.text) return undefined;
  const who = {
    tid,
    oid,
    name: incoming.from.name?.trim() || organisationText.somebody,
    reference: referenceFrom(incoming, tid),
    activityId: incoming.id ?? '',
  };
  return ports.hearCode(who, incoming.text);
}

async function pressed(ports: TurnPorts, caller: Caller, activityId: string, data: unknown): Promise<Message[]> {
  const { message } = await answerPress(ports.verbs, caller, activityId, data);
  return message ? [message] : [];
}

/** The data of an Action.Execute: what the button carries together with the inputs. */
function dataOf(value: unknown): unknown {
  const action = (value as { action?: { data?: unknown } } | null | undefined)?.action;
  return action?.data;
}

async function sendReplies(context: TurnContext, isPress: boolean, messages: readonly Message[]): Promise<void> {
  if (!isPress) {
    for (const message of messages) await context.sendActivity(activityOf(message));
    return;
  }
  const [message] = messages;
  const body = message?.card
    ? { statusCode: 200, type: cardType, value: message.card }
    : { statusCode: 200, type: messageType, value: message?.text ?? 'Your card is below.' };
  await answerInvoke(context, body);
}

async function answerInvoke(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}
