import { onlyToken } from '../../src/entra/on-behalf.js';
import { createSecretSignIn, type SecretSignIn } from '../../src/entra/secret-sign-in.js';
import { createGraph } from '../../src/graph/create-graph.js';
import { challengeOf } from '../../src/one-time.js';
import { botAppId, demoTenantId } from '../../src/simulator/people.js';
import { personOf } from '../../src/simulator/teams/places.js';
import { started } from '../simulator/started.js';
import { bySecret, failure, httpTo, type Running, told } from './support.js';

const verifier = 'a-verifier-of-at-least-forty-three-characters-0123';
const ask = { state: 'the-state', nonce: 'the-nonce', challenge: challengeOf(verifier), choosesAccount: false };

describe('somebody signs in on Microsoft`s page, to have a secret made', () => {
  let simulator: Running;
  let signIn: SecretSignIn;
  beforeEach(async () => {
    simulator = await started();
    signIn = createSecretSignIn({
      cloud: 'global',
      tenantId: demoTenantId,
      bot: { appId: botAppId, credential: bySecret('demo-bot-secret') },
      publicUrl: 'http://127.0.0.1:3978',
      http: httpTo(simulator),
      clock: simulator.clock,
    });
  });
  afterEach(() => simulator.stop());

  async function codeOf(person: string): Promise<string> {
    const { pathname, search } = new URL(await signIn.address(ask));
    const answer = await simulator.form(`/login${pathname}${search}`, { person });
    return new URL(answer.headers.get('location') ?? 'about:blank').searchParams.get('code') ?? '';
  }

  test('the address asks for that one permission, and leads back to the page of the secret', async () => {
    const query = new URL(await signIn.address({ ...ask, choosesAccount: true })).searchParams;
    expect(query.get('redirect_uri')).toBe('http://127.0.0.1:3978/secret/done');
    expect(
      query
        .get('scope')
        ?.split(' ')
        .filter(scope => scope.includes('/')),
    ).toEqual(['https://graph.microsoft.com/Application.ReadWrite.All']);
    expect(query.get('prompt')).toBe('select_account');
    expect(query.get('code_challenge_method')).toBe('S256');
  });

  test('who comes back brings Graph in their name', async () => {
    const code = await codeOf('approver');
    const came = await signIn.redeem({ code, nonce: 'the-nonce', verifier });
    expect(came).toMatchObject({
      identity: { tenantId: demoTenantId, objectId: personOf('approver')?.objectId },
      scopes: ['Application.ReadWrite.All'],
    });
    const tokens = onlyToken(came.accessToken, 'apps');
    const graph = createGraph({ http: httpTo(simulator), tokens, identity: 'writer', cloud: 'global' });
    expect(await graph.applications.withAppId(botAppId)).toMatchObject({ displayName: 'Connector Bot' });
    await expect(tokens.token('writer', '', 'rejected')).rejects.toMatchObject({ permission: came.scopes[0] });
    expect(await failure(signIn.redeem({ code, nonce: 'the-nonce', verifier }))).toMatchObject({
      code: 'sign-in-failed',
    });
  });

  test('without the consent of the organisation there is none', async () => {
    const code = await codeOf('approver');
    await simulator.post('/control/credentials', { app: 'bot', act: 'no-consent' });
    const error = await failure(signIn.redeem({ code, nonce: 'the-nonce', verifier }));
    expect(error).toMatchObject({ code: 'sign-in-failed', facts: { code: 'AADSTS65001' } });
    expect(told(error)).not.toContain(code);
  });

  test.each([
    ['with another verifier', { verifier: `${verifier}-guessed` }, 'AADSTS501481'],
    ['with another nonce', { nonce: 'of-another-link' }, 'wrong-nonce'],
  ])('%s it is nobody', async (_, more, code) => {
    const answer = { code: await codeOf('approver'), nonce: 'the-nonce', verifier, ...more };
    expect(await failure(signIn.redeem(answer))).toMatchObject({ code: 'sign-in-failed', facts: { code } });
  });
});
