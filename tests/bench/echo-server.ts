/**
 * The least a bot on this stack can do: botbuilder and restify answer a card's button with a card, and then call the
 * connector as often as ours does for such a turn, without a database and without looking at anything. What to answer
 * comes as a message from the bench. PORT is where it listens.
 */
import {
  ActivityTypes,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import restify, { type Request, type Response } from 'restify';
import type { Calls } from './presser.ts';

interface Told {
  readonly card: Record<string, unknown>;
  readonly calls: Calls;
}

let told: Told = { card: {}, calls: { send: 0, update: 0 } };
process.on('message', (message) => {
  if ('card' in (message as object)) told = message as Told;
});

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: '', MicrosoftAppType: 'MultiTenant' }),
);

const cardMessage = (): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: 'A card',
  attachments: [CardFactory.adaptiveCard(told.card)],
});

/** Calls the connector of the turn's own client, after the answer and without holding it up, as our outbox does. */
function callConnector(context: TurnContext): void {
  const client = context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
  const { serviceUrl, conversation, from, recipient, replyToId = '' } = context.activity;
  const whole = { ...cardMessage(), channelId: 'msteams', serviceUrl, from: recipient, recipient: from, conversation };
  const run = async (): Promise<void> => {
    for (let n = 0; n < told.calls.send; n += 1)
      await client?.conversations.sendToConversation(conversation.id, whole as Activity);
    for (let n = 0; n < told.calls.update; n += 1)
      await client?.conversations.updateActivity(conversation.id, replyToId, { ...whole, id: replyToId } as Activity);
  };
  run().catch((error: unknown) => console.error(error));
}

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request as Request & { readonly method: string }, response, async (context) => {
    if (context.activity.type === ActivityTypes.Message) await context.sendActivity(cardMessage());
    if (context.activity.type !== ActivityTypes.Invoke) return;
    await context.sendActivity({
      type: ActivityTypes.InvokeResponse,
      value: {
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: told.card },
      },
    });
    callConnector(context);
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('echo ready'));
process.once('SIGTERM', () => process.exit(0));
