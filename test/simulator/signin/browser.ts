import { createHash, randomBytes } from 'node:crypto';
import { botAppId, demoTenantId } from '../../../src/simulator/people.js';
import { type Answer, at, type started } from '../started.js';

type Running = Awaited<ReturnType<typeof started>>;
export const redirectUri = 'http://127.0.0.1:3978/sign-in/done';

/** A sign-in on Microsoft's page, by somebody without a browser. */
export function browserOf(simulator: Running) {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');

  const addressOf = (more: Record<string, string> = {}): string =>
    `/login/${demoTenantId}/oauth2/v2.0/authorize?${new URLSearchParams({
      client_id: botAppId,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid profile',
      state: 'the-state',
      nonce: 'the-nonce',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...more,
    })}`;

  async function choose(person: string, more: Record<string, string> = {}): Promise<URL> {
    const answer = await simulator.form(addressOf(more), { person });
    return new URL(answer.headers.get('location') ?? 'about:blank');
  }

  const redeem = (code: string | null, fields: Record<string, string> = {}): Promise<Answer> =>
    simulator.signIn({
      grant_type: 'authorization_code',
      client_id: botAppId,
      client_secret: 'demo-bot-secret',
      code: code ?? '',
      redirect_uri: redirectUri,
      code_verifier: verifier,
      ...fields,
    });

  return { addressOf, choose, redeem };
}

export const refusalOf = (answer: Answer) => [answer.status, at(answer, 'error'), at(answer, 'error_codes', 0)];
