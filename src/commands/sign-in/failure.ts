import type { SignInCause } from '../../../cards/sign-in/data.js';
import type { Problem } from '../../problem.js';

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const causes: { readonly [code: string]: SignInCause } = {
  '65001': 'consent-missing',
  '50076': 'more-proof',
  '50079': 'more-proof',
  '53003': 'blocked',
  '7000215': 'bot-credential',
  '7000222': 'bot-credential',
  '700027': 'bot-credential',
  '500131': 'token-old',
  '500133': 'token-old',
};

export type Failure = { readonly cause: SignInCause; readonly code: string };

/** What a failed sign-in comes to, by Microsoft's code; its own words may not leave. */
export function failureOf(problem: Problem): Failure {
  const code = String(problem.facts['code'] ?? '');
  if (problem.code !== 'sign-in-failed') return { cause: 'unreachable', code: '' };
  return { cause: causes[code.replace(/^AADSTS/u, '')] ?? 'other', code };
}
