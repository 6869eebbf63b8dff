import type { Query } from './html.js';

export type MicrosoftsNo =
  | { readonly code: 'cancelled' }
  | {
      readonly code: 'sign-in-refused';
      /** Microsoft's own code, where it is a known one. */
      readonly said?: { readonly code: string };
      readonly facts?: { readonly code: string };
    };

/*
 * What Microsoft's page may say instead of giving a code. Its description is for developers and comes through the
 * browser: it is neither shown nor kept.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#error-codes-for-authorization-endpoint-errors
 */
const known = [
  'access_denied',
  'consent_required',
  'interaction_required',
  'invalid_request',
  'invalid_resource',
  'login_required',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_response_type',
];

/** Far longer than any code of Microsoft's. */
const longestCode = 4000;

/** Did Microsoft send the browser back without a proof, and why? */
export function microsoftsNo({ code, error }: Query): MicrosoftsNo | undefined {
  if (error === 'access_denied') return { code: 'cancelled' };
  if (error !== undefined && known.includes(error)) {
    return { code: 'sign-in-refused', said: { code: error }, facts: { code: error } };
  }
  if (error !== undefined || !code || code.length > longestCode) return { code: 'sign-in-refused' };
  return undefined;
}

/** Of what a failed sign-in says of itself, only what has the form of a code is shown and kept. */
export const codeOfMicrosoft = (code: unknown): string | undefined =>
  typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? code : undefined;
