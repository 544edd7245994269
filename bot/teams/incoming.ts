import { z } from 'zod';
import type { Reference } from '../../shared/organisation/account.ts';

const text = z.string().max(1_000);

/**
 * What the bot reads of an activity; everything else in it is ignored. A body that does not fit is malformed and gets
 * 400. Source: Bot Framework activity schema.
 */
const activitySchema = z.object({
  type: z.string().min(1).max(100),
  id: text.optional(),
  name: text.optional(),
  action: text.optional(),
  text: z.string().max(30_000).optional(),
  value: z.unknown().optional(),
  replyToId: text.optional(),
  channelId: text.optional(),
  serviceUrl: z.url().max(1_000),
  from: z.object({ id: text.min(1), name: z.string().max(200).optional(), aadObjectId: text.optional() }),
  recipient: z.object({ id: text }).optional(),
  conversation: z.object({
    id: text.min(1),
    conversationType: text.optional(),
    isGroup: z.boolean().optional(),
    tenantId: text.optional(),
  }),
  membersAdded: z.array(z.object({ id: text })).optional(),
  channelData: z
    .object({ tenant: z.object({ id: text }).optional() })
    .loose()
    .optional(),
});
export type Incoming = z.infer<typeof activitySchema>;

/** A body as an activity, or undefined when it is none. */
export const readActivity = (body: unknown): Incoming | undefined => activitySchema.safeParse(body).data;

/** Whose turn it is, by tenant and object id; undefined when the channel does not say. */
export function senderOf(incoming: Incoming): { readonly tid: string; readonly oid: string } | undefined {
  const tid = incoming.conversation.tenantId ?? incoming.channelData?.tenant?.id;
  const oid = incoming.from.aadObjectId;
  return tid && oid && /^[\w-]+$/.test(tid) && /^[\w-]+$/.test(oid) ? { tid, oid } : undefined;
}

/**
 * The personal chat is the only place where the bot works: nobody else reads along there. Where the channel does not say
 * what a conversation is, the id of a thread, which several people share, begins with '19:'. Row V05.
 */
export function isPersonal({ conversation }: Incoming): boolean {
  if (conversation.conversationType) return conversation.conversationType === 'personal' && !conversation.isGroup;
  return !conversation.isGroup && !conversation.id.startsWith('19:');
}

export const referenceFrom = (incoming: Incoming, tid: string): Reference => ({
  serviceUrl: incoming.serviceUrl,
  conversationId: incoming.conversation.id,
  tenantId: tid,
  userId: incoming.from.id,
  botId: incoming.recipient?.id ?? 'bot',
});
