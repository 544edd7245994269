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

/** The SDK's adapter with two doors: one activity in, and a connector for sending outside a turn. */
export class TeamsAdapter extends CloudAdapter {
  readonly appId: string;
  readonly audience = 'https://api.botframework.com';
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();

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
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (error) {
      throw new NotSigned(error instanceof AuthenticationError ? 'not signed' : 'signature could not be checked', {
        cause: error,
      });
    }
  }

  /**
   * A connector for one service address, made once: to make one costs as much as to use it. Teams has an address a
   * region, so few are kept.
   */
  connector(serviceUrl: string): Promise<ConnectorClient> {
    const kept = this.#connectors.get(serviceUrl);
    if (kept) return kept;
    if (this.#connectors.size >= mostConnectors) this.#connectors.clear();
    const made = this.#connect(serviceUrl);
    this.#connectors.set(serviceUrl, made);
    made.catch(() => this.#connectors.delete(serviceUrl));
    return made;
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
