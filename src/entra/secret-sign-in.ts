import type { PageSignIn } from '../parts.js';
import { type CodeFlowOptions, createCodeFlow } from './code-flow.js';
import { type OnBehalf, permissionOf } from './on-behalf.js';
import { signInFailed } from './sign-in-problem.js';

/** As `PageSignIn`, and whoever comes back lends the right to write apps, for the request in which they come back. */
export type SecretSignIn = {
  readonly address: PageSignIn['address'];
  redeem(answer: Parameters<PageSignIn['redeem']>[0]): Promise<OnBehalf>;
};

export function createSecretSignIn(
  options: Omit<CodeFlowOptions, 'redirectUri' | 'lends'> & { readonly publicUrl: string },
): SecretSignIn {
  const flow = createCodeFlow({ ...options, redirectUri: `${options.publicUrl}/secret/done`, lends: 'apps' });
  return {
    address: ({ choosesAccount, ...ask }) => flow.address(ask, choosesAccount ? { prompt: 'select_account' } : {}),
    async redeem(answer) {
      const { identity, scopes, accessToken } = await flow.redeem(answer);
      // Microsoft may grant less than was asked for: https://www.rfc-editor.org/rfc/rfc6749#section-3.3
      if (!scopes.includes(permissionOf.apps)) throw signInFailed('bot', 'not-lent');
      return { identity, scopes, accessToken };
    },
  };
}
