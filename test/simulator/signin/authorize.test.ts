import { decodeJwt } from 'jose';
import { botAppId, readerAppId } from '../../../src/simulator/people.js';
import { personOf } from '../../../src/simulator/teams/places.js';
import { at, started } from '../started.js';
import { browserOf, redirectUri, refusalOf } from './browser.js';

let simulator: Awaited<ReturnType<typeof started>>;
let browser: ReturnType<typeof browserOf>;
beforeEach(async () => {
  simulator = await started();
  browser = browserOf(simulator);
});
afterEach(() => simulator.stop());

const asksContext = (context = 'c1') => ({
  prompt: 'login',
  claims: JSON.stringify({ id_token: { acrs: { essential: true, value: context } } }),
});

async function signedIn(person: string, more: Record<string, string> = {}) {
  const back = await browser.choose(person, more);
  const answer = await browser.redeem(back.searchParams.get('code'));
  return decodeJwt(String(at(answer, 'id_token')));
}

test('the page lists the people of the organisation and leads back with a code and the state', async () => {
  const page = await simulator.call(browser.addressOf());
  expect(page.status).toBe(200);
  for (const name of ['Anna de Vries', 'Bram Jansen', 'Finn Visser']) expect(page.body).toContain(name);
  expect(page.body).not.toContain('Hugo');
  const back = await browser.choose('approver');
  expect(back.href).toMatch(/^http:\/\/127\.0\.0\.1:3978\/sign-in\/done\?/);
  expect(back.searchParams.get('state')).toBe('the-state');
});

test('the code becomes a token that says who signed in, to whom, and with which nonce', async () => {
  expect(await signedIn('approver')).toMatchObject({
    aud: botAppId,
    oid: personOf('approver')?.objectId,
    nonce: 'the-nonce',
    ver: '2.0',
  });
});

test('it is a fresh sign-in only when it was asked for', async () => {
  const now = simulator.clock.now().getTime() / 1000;
  expect((await signedIn('approver', { prompt: 'login' }))['auth_time']).toBe(now);
  expect(Number((await signedIn('approver'))['auth_time'])).toBeLessThan(now - 3600);
});

test('without the optional claim the app does not hear when it was', async () => {
  await simulator.post('/control/credentials', { app: 'bot', act: 'claims', names: ['acrs'] });
  expect(await signedIn('approver', { prompt: 'login' })).not.toHaveProperty('auth_time');
});

describe('an authentication context', () => {
  test('is in the token when it was asked for and exists', async () => {
    expect((await signedIn('approver', asksContext()))['acrs']).toEqual(['c1']);
    expect(await signedIn('approver', asksContext('c9'))).not.toHaveProperty('acrs');
    expect(await signedIn('approver', { prompt: 'login' })).not.toHaveProperty('acrs');
  });

  test('may be left out of the token', async () => {
    await simulator.post('/control/sign-in', { context: 'left-out' });
    expect(await signedIn('approver', asksContext())).not.toHaveProperty('acrs');
  });

  test.each(['access_denied', 'interaction_required'])('may be refused: %s', async context => {
    await simulator.post('/control/sign-in', { context });
    const back = await browser.choose('approver', asksContext());
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: context, state: 'the-state' });
    expect(back.searchParams.has('code')).toBe(false);
  });
});

test('who cancels is sent back without a code', async () => {
  const back = await browser.choose('');
  expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: 'access_denied', error_subcode: 'cancel' });
});

test.each([
  ['to an address that is not registered', { redirect_uri: 'https://attacker.example/sign-in/done' }, 'AADSTS50011'],
  ['to another path', { redirect_uri: 'http://127.0.0.1:3978/elsewhere' }, 'AADSTS50011'],
  ['for an app nobody knows', { client_id: '5c0d5a1e-0000-4000-8000-00000000b0ff' }, 'AADSTS700016'],
  ['with PKCE that hides nothing', { code_challenge_method: 'plain' }, 'AADSTS501491'],
])('nobody is sent anywhere %s', async (_, more, code) => {
  const page = await simulator.call(browser.addressOf(more));
  expect([page.status, String(page.body).includes(code)]).toEqual([400, true]);
  expect((await simulator.form(browser.addressOf(more), { person: 'approver' })).status).toBe(400);
});

describe('a code', () => {
  const code = async () => (await browser.choose('approver')).searchParams.get('code');

  test('works once', async () => {
    const one = await code();
    expect((await browser.redeem(one)).status).toBe(200);
    expect(refusalOf(await browser.redeem(one))).toEqual([400, 'invalid_grant', 54005]);
  });

  test('lasts a minute', async () => {
    const one = await code();
    simulator.clock.skip(60_000);
    expect(refusalOf(await browser.redeem(one))).toEqual([400, 'invalid_grant', 70008]);
  });

  test.each([
    ['with another verifier', { code_verifier: 'guessed' }, 501481],
    ['from another address', { redirect_uri: `${redirectUri}/` }, 70000],
    ['by another app', { client_id: readerAppId, client_secret: 'demo-reader-secret' }, 70000],
    ['with a wrong secret', { client_secret: 'wrong' }, 7000215],
  ])('is worth nothing %s', async (_, fields, expected) => {
    expect(refusalOf(await browser.redeem(await code(), fields))[2]).toBe(expected);
  });

  test('of nobody is refused', async () => {
    expect(refusalOf(await browser.redeem('invented'))).toEqual([400, 'invalid_grant', 70000]);
  });
});
