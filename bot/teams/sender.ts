import type { Activity } from 'botbuilder';
import type { Reference } from '../../shared/organisation/account.ts';
import type { Log } from '../ports/log.ts';
import type { Message, Sender, Sent } from '../ports/sender.ts';
import { activityOf } from './activities.ts';
import type { TeamsAdapter } from './adapter.ts';

interface ChannelError {
  readonly statusCode?: number;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

type Call = 'send' | 'update' | 'remove';

/** An answer that takes longer counts as none: nobody else waits behind it for ever. Milliseconds. */
const patience = { timeout: 15_000 };

/** Answers that no other attempt can mend. */
const refused = [400, 401, 413];

/**
 * What a failed call means. 403 and 404 on a send: the person cannot be reached; 404 on the others: the message is
 * gone. Source: engineering.md section 4.
 */
export function meaningOf(error: unknown, call: Call): Sent {
  const { statusCode, response } = error as ChannelError;
  if (call !== 'send' && statusCode === 404) return { ok: false, why: 'gone' };
  if (statusCode === 403 || statusCode === 404)
    return { ok: false, why: 'unreachable', because: statusCode === 403 ? 'blocked' : 'removed' };
  if (statusCode !== undefined && refused.includes(statusCode)) return { ok: false, why: 'refused' };
  const seconds = Number(response?.headers?.get('retry-after'));
  return {
    ok: false,
    why: 'later',
    ...(seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}),
    ...(statusCode === 429 ? { throttled: true } : {}),
  };
}

/** Sends to personal chats through the Bot Framework connector of the person's own region. */
export function teamsSender(adapter: TeamsAdapter, log: Log): Sender {
  const whole = (to: Reference, message: Message): Activity =>
    ({
      ...activityOf(message),
      channelId: 'msteams',
      serviceUrl: to.serviceUrl,
      from: { id: to.botId },
      recipient: { id: to.userId },
      conversation: { id: to.conversationId, conversationType: 'personal', tenantId: to.tenantId },
    }) as Activity;

  const attempt = async (
    call: Call,
    to: Reference,
    run: (client: Awaited<ReturnType<TeamsAdapter['connector']>>) => Promise<{ id?: string } | undefined>,
  ): Promise<Sent> => {
    try {
      const answer = await run(await adapter.connector(to.serviceUrl));
      return { ok: true, activityId: answer?.id ?? '' };
    } catch (error) {
      const meaning = meaningOf(error, call);
      const status = (error as ChannelError).statusCode ?? 0;
      if (!meaning.ok) log.info('channel.refused', { call, why: meaning.why, status });
      return meaning;
    }
  };

  return {
    send: (to, message) =>
      attempt('send', to, (client) =>
        client.conversations.sendToConversation(to.conversationId, whole(to, message), patience),
      ),
    update: (to, activityId, message) =>
      attempt('update', to, async (client) => {
        const changed = { ...whole(to, message), id: activityId };
        await client.conversations.updateActivity(to.conversationId, activityId, changed, patience);
        return { id: activityId };
      }),
    remove: (to, activityId) =>
      attempt('remove', to, async (client) => {
        await client.conversations.deleteActivity(to.conversationId, activityId, patience);
        return { id: activityId };
      }),
  };
}
