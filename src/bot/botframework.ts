/* What botbuilder does not pass on from botframework-connector and botframework-schema. */

export { CallerIdConstants } from 'botbuilder';
export {
  AuthenticationConstants,
  AuthenticationError,
  ClaimsIdentity,
  ConnectorClient,
  MsalServiceClientCredentialsFactory,
} from 'botframework-connector';
