import { createPageSignIn } from '../../src/entra/page-sign-in.js';
import { challengeOf } from '../../src/one-time.js';
import type { PageSignIn } from '../../src/parts.js';
import { botAppId, demoTenantId } from '../../src/simulator/people.js';
import { personOf } from '../../src/simulator/teams/places.js';
import { started } from '../simulator/started.js';
import { bySecret, failure, httpTo, type Running } from './support.js';

const verifier = 'a-verifier-of-at-least-forty-three-characters-0123';
const ask = { state: 'the-state', nonce: 'the-nonce', challenge: challengeOf(verifier), choosesAccount: false };

describe('somebody signs in on Microsoft`s page, for a file', () => {
  let simulator: Running;
  let signIn: PageSignIn;
  beforeEach(async () => {
    simulator = await started();
    signIn = createPageSignIn({
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

  test('the address asks for no fresh proof and no context, and leads back to the page of the link', async () => {
    const query = new URL(await signIn.address(ask)).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      client_id: botAppId,
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1:3978/download/done',
      state: 'the-state',
      nonce: 'the-nonce',
      code_challenge_method: 'S256',
    });
    expect([query.get('prompt'), query.get('claims')]).toEqual([null, null]);
    const choosing = new URL(await signIn.address({ ...ask, choosesAccount: true })).searchParams;
    expect(choosing.get('prompt')).toBe('select_account');
  });

  test('who comes back is who signed in, by the ids of Entra', async () => {
    const code = await codeOf('approver');
    expect(await signIn.redeem({ code, nonce: 'the-nonce', verifier })).toEqual({
      tenantId: demoTenantId,
      objectId: personOf('approver')?.objectId,
    });
    expect(await failure(signIn.redeem({ code, nonce: 'the-nonce', verifier }))).toMatchObject({
      code: 'sign-in-failed',
    });
  });

  test.each([
    ['with another verifier', { verifier: `${verifier}-guessed` }, 'AADSTS501481'],
    ['with another nonce', { nonce: 'of-another-link' }, 'wrong-nonce'],
    ['with an invented code', { code: 'invented' }, 'AADSTS70000'],
  ])('%s it is nobody', async (_, more, code) => {
    const answer = { code: await codeOf('approver'), nonce: 'the-nonce', verifier, ...more };
    expect(await failure(signIn.redeem(answer))).toMatchObject({ code: 'sign-in-failed', facts: { code } });
  });
});
