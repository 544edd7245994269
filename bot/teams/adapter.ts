import {
  CallerIdConstants,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  AuthenticationConstants,
  AuthenticationError,
  ConnectorClient,
  type AuthenticateRequestResult,
} from 'botframework-connector';

/** How the bot is registered. No app id turns authentication off: outside production and on loopback only. */
export interface BotRegistration {
  readonly appId: string;
  readonly appType: string;
  readonly appTenantId: string;
  readonly appPassword: string;
  /** Where the keys are published that sign incoming activities; the Bot Framework's own unless a test says so. */
  readonly openIdMetadata?: string | undefined;
}

/** The part of the SDK's connector that its types leave out. */
interface WithPipeline {
  readonly client: { readonly pipeline: { removePolicy(options: { name: string }): unknown } };
}

/** Thrown when an incoming activity is not signed as the Bot Framework signs. */
export class NotSigned extends Error {}

/**
 * The public cloud's settings with another place for the keys. The SDK wants all of them or none: with one alone it
 * refuses every token.
 */
const keysFrom = (openIdMetadata: string) => ({
  ValidateAuthority: true,
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
  ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  CallerId: CallerIdConstants.PublicAzureChannel,
});

/** More service addresses than Teams has regions; beyond it the kept connectors are made anew. */
const mostConnectors = 100;

/**
 * Connectors by their service address, each made once: to make one costs as much as to use it. Teams has an address a
 * region, so few are kept; an address reaches this only in an activity whose signature covers it.
 */
class KeptConnectors {
  readonly #kept = new Map<string, Promise<ConnectorClient>>();

  get(key: string, make: () => Promise<ConnectorClient>): Promise<ConnectorClient> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    if (this.#kept.size >= mostConnectors) this.#kept.clear();
    const made = make();
    this.#kept.set(key, made);
    made.catch(() => this.#kept.delete(key));
    return made;
  }
}

/** The SDK's adapter with two doors: one activity in, and a connector for sending outside a turn. */
export class TeamsAdapter extends CloudAdapter {
  readonly appId: string;
  readonly audience = 'https://api.botframework.com';
  /** For answers within a turn, as the SDK makes them; and for the outbox, which decides about another attempt. */
  readonly #answering = new KeptConnectors();
  readonly #sending = new KeptConnectors();

  constructor(registration: BotRegistration) {
    super(
      new ConfigurationBotFrameworkAuthentication({
        MicrosoftAppId: registration.appId,
        MicrosoftAppType: registration.appType,
        MicrosoftAppTenantId: registration.appTenantId,
        MicrosoftAppPassword: registration.appPassword,
        ...(registration.openIdMetadata ? keysFrom(registration.openIdMetadata) : {}),
      }),
    );
    this.appId = registration.appId;
  }

  /** Checks the signature, runs the turn and answers what an invoke answers. Throws `NotSigned`. */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(await this.#authenticate(authorization, activity), activity, logic);
  }

  async #authenticate(authorization: string, activity: Activity): Promise<AuthenticateRequestResult> {
    try {
      const result = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      const { connectorFactory: made } = result;
      if (!made) return result;
      const create = (serviceUrl: string, audience: string): Promise<ConnectorClient> =>
        this.#answering.get(`${audience} ${serviceUrl}`, () => made.create(serviceUrl, audience));
      return { ...result, connectorFactory: { create } };
    } catch (error) {
      throw new NotSigned(error instanceof AuthenticationError ? 'not signed' : 'signature could not be checked', {
        cause: error,
      });
    }
  }

  /** A connector for sending outside a turn to one service address. */
  connector(serviceUrl: string): Promise<ConnectorClient> {
    return this.#sending.get(serviceUrl, () => this.#connect(serviceUrl));
  }

  /** The SDK's own retries are off: the outbox decides about another attempt. */
  async #connect(serviceUrl: string): Promise<ConnectorClient> {
    const identity = this.createClaimsIdentity(this.appId);
    const factory = this.botFrameworkAuthentication.createConnectorFactory(identity);
    const client = await factory.create(serviceUrl, this.audience);
    if (!(client instanceof ConnectorClient)) throw new Error('the SDK gave another connector than expected');
    (client as unknown as WithPipeline).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    return client;
  }
}
