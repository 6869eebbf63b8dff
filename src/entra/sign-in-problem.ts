import { AuthError } from '@azure/msal-node';
import { Problem } from '../problem.js';

const doing = 'signing in to Microsoft';

/**
 * What MSAL threw, as a problem of ours: `identity` says whose sign-in, `code` what Microsoft says is wrong with it.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes: 7000215 wrong secret, 7000222 expired
 * secret, 700027 unknown or expired certificate, 700016 unknown app, 65001 no consent, 50076 and 50079 more proof is
 * asked for, 500131 and 500133 the person's token is for another app or has ended, 53003 blocked by Conditional
 * Access. Microsoft's own text stays behind: it may repeat what was sent.
 */
export function signInProblem(error: unknown, identity: string): Problem {
  if (error instanceof Problem && error.code !== 'sign-in-failed') return error;
  return new Problem('sign-in-failed', doing, { identity, code: signInCode(error) });
}

export const signInFailed = (identity: string, code: string): Problem =>
  new Problem('sign-in-failed', doing, { identity, code });

function signInCode(error: unknown): string {
  if (error instanceof Problem) return String(error.facts['code'] ?? 'unknown');
  if (!(error instanceof AuthError)) return 'unknown';
  const number = 'errorNo' in error ? String(error.errorNo) : '';
  if (/^\d{1,9}$/.test(number)) return `AADSTS${number}`;
  return /^[a-z_]{1,60}$/.test(error.errorCode) ? error.errorCode : 'unknown';
}
