import { randomUUID } from 'node:crypto';

/** A refused sign-in in Entra's words: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export type Refusal = { status: 400 | 401; error: string; code: number; text: string };

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
  wrongAssertion: (): Refusal => ({
    status: 401,
    error: 'invalid_client',
    code: 700027,
    text: 'The certificate with identifier used to sign the client assertion is not registered on application.',
  }),
  wrongUserAssertion: (): Refusal => ({
    status: 400,
    error: 'invalid_grant',
    code: 500133,
    text: 'Assertion is not within its valid time range, or its signature is not valid.',
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
    error_uri: `https://login.microsoftonline.com/error?code=${refusal.code}`,
  };
}
