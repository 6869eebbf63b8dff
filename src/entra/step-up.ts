import { z } from 'zod/v4';
import type { StepUp } from '../parts.js';
import { type CodeFlowOptions, createCodeFlow } from './code-flow.js';
import { signInFailed } from './sign-in-problem.js';

export type StepUpOptions = Omit<CodeFlowOptions, 'redirectUri'> & {
  readonly publicUrl: string;
  readonly authenticationContext: string;
};

/**
 * A fresh sign-in on Microsoft's page, under an authentication context of Conditional Access:
 * https://learn.microsoft.com/entra/identity-platform/developer-guide-conditional-access-authentication-context
 * What counts is in the id token, whose signature was checked. `amr` says how somebody signed in at some time, and
 * proves nothing about now: it is not looked at.
 */
export function createStepUp(options: StepUpOptions): StepUp {
  const { publicUrl, authenticationContext } = options;
  const flow = createCodeFlow({ ...options, redirectUri: `${publicUrl}/sign-in/done` });
  const claims = JSON.stringify({ id_token: { acrs: { essential: true, value: authenticationContext } } });
  return {
    address: ask => flow.address(ask, { prompt: 'login', claims }),
    async redeem(answer) {
      const { identity, claims: said } = await flow.redeem(answer);
      return { identity, ...proofIn(said, authenticationContext) };
    },
  };
}

const proofClaims = z.object({
  auth_time: z.number().optional(),
  acrs: z.union([z.array(z.string()), z.string().transform(one => [one])]).optional(),
});

/** `auth_time` and `acrs` come only when the registration asks for them as optional claims; without them: no proof. */
function proofIn(claims: object, context: string) {
  const read = proofClaims.safeParse(claims);
  if (!read.success) throw signInFailed('bot', 'id-token-unreadable');
  const { auth_time: authTime, acrs = [] } = read.data;
  if (authTime === undefined) throw signInFailed('bot', 'no-auth-time');
  if (!acrs.includes(context)) throw signInFailed('bot', 'context-not-satisfied');
  return { authenticatedAt: new Date(authTime * 1000), contexts: acrs };
}
