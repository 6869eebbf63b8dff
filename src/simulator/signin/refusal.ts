import { randomUUID } from 'node:crypto';

/** A refused sign-in in Entra's words: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export type Refusal = { status: 400 | 401; error: string; code: number; text: string; suberror?: string };

export const refusals = {
  unknownApp: (appId: string, tenant: string): Refusal => ({
    status: 400,
    error: 'unauthorized_client',
    code: 700016,
    text: `Application with identifier '${appId}' was not found in the directory '${tenant}'.`,
  }),
  unknownTenant: (tenant: string): Refusal => ({
    status: 400,
    error: 'invalid_request',
    code: 90002,
    text: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`,
  }),
  wrongSecret: (appId: string): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 7000215,
    text: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appId}'.`,
  }),
  expiredSecret: (appId: string): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 7000222,
    text: `The provided client secret keys for app '${appId}' are expired.`,
  }),
  noSecret: (): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 7000218,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  }),
  disabledApp: (appId: string, name: string): Refusal => ({
    status: 401,
    error: 'unauthorized_client',
    code: 7000112,
    text: `Application '${appId}'(${name}) is disabled.`,
  }),
  wrongAssertion: (reason: string): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 700027,
    text: `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - ${reason}]`,
  }),
  malformedAssertion: (): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 50027,
    text: 'JWT token is invalid or malformed.',
  }),
  lateAssertion: (): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 700024,
    text: 'Client assertion is not within its valid time range.',
  }),
  wrongAudience: (): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 700023,
    text: 'Client assertion audience claim does not match Realm issuer.',
  }),
  untrustedIssuer: (issuer: string): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 700211,
    text: `No matching federated identity record found for presented assertion issuer '${issuer}'.`,
  }),
  untrustedAudience: (audience: string): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 700212,
    text: `No matching federated identity record found for presented assertion audience '${audience}'.`,
  }),
  untrustedSubject: (subject: string): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 700213,
    text: `No matching federated identity record found for presented assertion subject '${subject}'.`,
  }),
  wrongUserAssertion: (): Refusal => ({
    status: 400,
    error: 'invalid_grant',
    code: 500133,
    text: 'Assertion is not within its valid time range, or its signature is not valid.',
  }),
  disabledUser: (): Refusal => ({
    status: 400,
    error: 'invalid_grant',
    code: 50057,
    text: 'The user account is disabled.',
  }),
  noConsent: (appId: string, name: string): Refusal => ({
    status: 400,
    error: 'invalid_grant',
    suberror: 'consent_required',
    code: 65001,
    text: `The user or administrator has not consented to use the application with ID '${appId}' named '${name}'. Send an interactive authorization request for this user and resource.`,
  }),
  wrongCode: (): Refusal => ({
    status: 400,
    error: 'invalid_grant',
    code: 70000,
    text: "The provided value for the input parameter 'code' or 'redirect_uri' is not valid.",
  }),
  lateCode: (): Refusal => ({
    status: 400,
    error: 'invalid_grant',
    code: 70008,
    text: 'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
  }),
  usedCode: (): Refusal => ({
    status: 400,
    error: 'invalid_grant',
    code: 54005,
    text: 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  }),
  wrongVerifier: (): Refusal => ({
    status: 400,
    error: 'invalid_grant',
    code: 501481,
    text: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  }),
  wrongScope: (scope: string): Refusal => ({
    status: 400,
    error: 'invalid_scope',
    code: 70011,
    text: `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
  }),
  wrongGrant: (grant: string): Refusal => ({
    status: 400,
    error: 'unsupported_grant_type',
    code: 70003,
    text: `The app requested an unsupported grant type '${grant}'.`,
  }),
} as const;

export function refusalBody(refusal: Refusal, now: Date, correlationId: string = randomUUID()) {
  const trace = randomUUID();
  const timestamp = now
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  return {
    error: refusal.error,
    error_description: `AADSTS${refusal.code}: ${refusal.text} Trace ID: ${trace} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [refusal.code],
    timestamp,
    trace_id: trace,
    correlation_id: correlationId,
    ...(refusal.suberror ? { suberror: refusal.suberror } : {}),
    error_uri: `https://login.microsoftonline.com/error?code=${refusal.code}`,
  };
}
