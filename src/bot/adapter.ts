import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import {
  AuthenticationConstants,
  CallerIdConstants,
  ClaimsIdentity,
  type ConnectorClient,
  MsalServiceClientCredentialsFactory,
} from './botframework.js';
import { connectorHttpClient, type Exchange } from './connector-http.js';

export type BotCredentials = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];

export type AdapterOptions = {
  readonly appId: string;
  /** MSAL's confidential client of the bot's own app registration, from `entra`. */
  readonly credentials: BotCredentials;
  readonly exchange: Exchange;
  /** The Bot Framework of the cloud: the scope of our tokens to it, and the issuer of its tokens to us. */
  readonly channel: { readonly scope: string; readonly issuer: string };
  readonly metadataUrl: string;
};

type Logic = (context: TurnContext) => Promise<void>;

/**
 * teams-ai's adapter, fed with activities that `authenticate` has let through. `process` of the library is not used:
 * it writes the text of exceptions into the answer. Nor is its own check of the token: it asks less than ours, goes by
 * the clock of the machine, and fetches the channel's keys past our list of hosts.
 */
export class BotAdapter extends TeamsAdapter {
  private readonly options: AdapterOptions;

  constructor(options: AdapterOptions) {
    super(
      {
        // One of these set means that none has a default, so all are.
        ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
        ToChannelFromBotOAuthScope: options.channel.scope,
        ToBotFromChannelTokenIssuer: options.channel.issuer,
        OAuthUrl: AuthenticationConstants.OAuthUrl,
        ToBotFromChannelOpenIdMetadataUrl: options.metadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId: CallerIdConstants.PublicAzureChannel,
      } as ConstructorParameters<typeof TeamsAdapter>[0],
      new MsalServiceClientCredentialsFactory(options.appId, options.credentials),
      undefined,
      { httpClient: connectorHttpClient(options.exchange) },
    );
    this.options = options;
  }

  /** One authenticated activity. Returns the answer to an invoke, undefined for anything else. */
  receive(activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    const identity = new ClaimsIdentity(
      [
        { type: AuthenticationConstants.IssuerClaim, value: this.options.channel.issuer },
        { type: AuthenticationConstants.AudienceClaim, value: this.options.appId },
        { type: AuthenticationConstants.ServiceUrlClaim, value: activity.serviceUrl },
      ],
      true,
    );
    return this.processActivity(
      {
        audience: this.options.channel.scope,
        callerId: CallerIdConstants.PublicAzureChannel,
        claimsIdentity: identity,
        connectorFactory: this.botFrameworkAuthentication.createConnectorFactory(identity),
      },
      activity,
      logic,
    );
  }

  /** The client that a turn sends with: for the calls that botbuilder has no method of its own for. */
  connectorOf(context: TurnContext): ConnectorClient {
    return context.turnState.get(this.ConnectorClientKey);
  }
}
