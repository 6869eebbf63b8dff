/* What botbuilder does not pass on from botframework-connector and botframework-schema. */

export { CallerIdConstants } from 'botbuilder';
export {
  AuthenticationConstants,
  ClaimsIdentity,
  ConnectorClient,
  MsalServiceClientCredentialsFactory,
} from 'botframework-connector';
