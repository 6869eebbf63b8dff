import type { PageSignIn } from '../parts.js';
import { type CodeFlowOptions, createCodeFlow } from './code-flow.js';

/**
 * An ordinary sign-in on Microsoft's page: who is already signed in there comes back at once. It says who sits at the
 * browser, and no more: nothing is decided by it that asks for a fresh proof.
 */
export function createPageSignIn(
  options: Omit<CodeFlowOptions, 'redirectUri'> & { readonly publicUrl: string },
): PageSignIn {
  const flow = createCodeFlow({ ...options, redirectUri: `${options.publicUrl}/download/done` });
  return {
    address: ({ choosesAccount, ...ask }) => flow.address(ask, choosesAccount ? { prompt: 'select_account' } : {}),
    redeem: async answer => (await flow.redeem(answer)).identity,
  };
}
