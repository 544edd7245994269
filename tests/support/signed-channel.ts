import { jest } from '@jest/globals';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { Channel, type Chat, type Person } from './channel/channel.mjs';
import { people } from './chats.ts';
import { startProduct, type RunningProduct } from './product.ts';

/** The product as a registered bot, which looks at the signature of whatever the channel brings. */
export interface SignedChannel {
  readonly app: RunningProduct;
  readonly channel: Channel;
  /** The SENDCo, and her chat with the bot. */
  readonly person: Person;
  readonly chat: Chat;
  /** Brings the bot a body under a header of the test's own making, or under none. */
  deliver(authorization: string | undefined, body: string): Promise<Response>;
  stop(): Promise<void>;
}

/** A key that the channel never published. */
export const strangersKey = createPrivateKey(
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
);

/** Starts both. The console stays quiet until the end, since the SDK writes every token it refuses to it. */
export async function startSignedChannel(): Promise<SignedChannel> {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const appId = '3d9e6d85-8d41-4f31-a088-9e4c9c3f4d04';
  const channel = await Channel.start({ bot: '', auth: { appId } });
  const app = await startProduct({
    bot: {
      appId,
      appType: 'SingleTenant',
      appTenantId: people.therapist.tenantId,
      appPassword: 'x',
      openIdMetadata: `${channel.origin}/v1/.well-known/openidconfiguration`,
    },
  });
  channel.bot = `${app.url}/api/messages`;
  const { name, tenantId, teamsId, aadObjectId } = people.sendco;
  const person = channel.user(name, { tenantId, id: teamsId, aadObjectId });
  return {
    app,
    channel,
    person,
    chat: channel.personal(person),
    deliver: (authorization, body) =>
      fetch(channel.bot, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
      }),
    stop: async () => {
      jest.restoreAllMocks();
      await app.stop();
      await channel.stop();
    },
  };
}
