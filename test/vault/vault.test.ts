import { createTokens } from '../../src/entra/tokens.js';
import { type Problem, Refused } from '../../src/problem.js';
import { demoTenantId, readerAppId } from '../../src/simulator/people.js';
import { createVault } from '../../src/vault/create-vault.js';
import { started } from '../simulator/started.js';
import { type FakeAnswer, fakeServer, keepingLog, quickHttp } from '../support/fake-server.js';

const address = 'https://contoso-demo.vault.azure.net/secrets/jamf-acme';
const failure = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    value => Promise.reject(new Error(`No failure, but ${value}`)),
    error => error,
  );

describe('a secret in Key Vault', () => {
  let simulator: Awaited<ReturnType<typeof started>>;
  let readVault: (address: string) => Promise<string>;
  const log = keepingLog();
  beforeEach(async () => {
    simulator = await started();
    const http = quickHttp(simulator.routes, { clock: simulator.clock, log });
    const credential = { is: 'secret', clientSecret: 'demo-reader-secret' } as const;
    const identities = { reader: { appId: readerAppId, credential } };
    const tokens = createTokens({ http, cloud: 'global', tenantId: demoTenantId, identities });
    readVault = createVault({ http, cloud: 'global', token: scope => tokens.token('reader', scope) });
  });
  afterEach(() => simulator.stop());
  const change = (more: object) => simulator.post('/control/vault', { vault: 'contoso-demo', ...more });

  test('is read by the bot`s reader', async () => {
    expect(await readVault(address)).toBe('demo-jamf-secret');
  });

  test('that was renewed is the new one at the next reading', async () => {
    await readVault(address);
    await change({ secret: 'jamf-acme', value: 'renewed-canary' });
    expect(await readVault(address)).toBe('renewed-canary');
  });

  test('without the role names the role', async () => {
    await change({ reader: readerAppId, may: false });
    const error = await failure(readVault(address));
    expect(error).toMatchObject({ code: 'call-refused', status: 403, permission: 'Key Vault Secrets User' });
    expect(error.facts).toMatchObject({ host: 'contoso-demo.vault.azure.net', code: 'Forbidden' });
  });

  test('that is not there is a refusal, not an empty secret', async () => {
    expect(await failure(readVault(`${address}-none`))).toMatchObject({
      status: 404,
      facts: { code: 'SecretNotFound' },
    });
  });

  test('behind a failing vault is asked for again, then unreachable', async () => {
    const fail = (count: number) =>
      simulator.post('/control/faults', { api: 'vault', count, effect: { is: 'status', status: 503 } });
    await fail(2);
    expect(await readVault(address)).toBe('demo-jamf-secret');
    await fail(50);
    expect(await failure(readVault(address))).toMatchObject({ code: 'call-unreachable' });
  });

  test('leaves nothing in the log', () => {
    expect(log.lines.length).toBeGreaterThan(10);
    expect(log.lines.join('\n')).not.toMatch(/demo-jamf-secret|demo-reader-secret|canary|Bearer/);
  });
});

describe('something that calls itself a vault', () => {
  const challenge = (resource: string) => ({
    status: 401,
    headers: { 'www-authenticate': `Bearer authorization="https://login.example/t", resource="${resource}"` },
    body: { error: { code: 'Unauthorized', message: 'canary' } },
  });
  /** What is asked of it, and what becomes of the reading. */
  async function readFrom(answer: (authorization: string | undefined) => FakeAnswer) {
    const server = await fakeServer(({ headers }) => answer(headers.authorization));
    const http = quickHttp({ 'https://contoso-demo.vault.azure.net': server.url });
    const readVault = createVault({ http, cloud: 'global', token: async () => 'the-token' });
    const outcome = await readVault(address).then(String, error => error);
    await server.close();
    return { outcome, requests: server.requests };
  }

  test.each(['https://graph.microsoft.com', 'https://azure.net'])('gets no token for %s', async resource => {
    const { outcome, requests } = await readFrom(() => challenge(resource));
    expect(outcome).toMatchObject({ code: 'call-unreadable' });
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('that never accepts the token refuses', async () => {
    const { outcome } = await readFrom(() => challenge('https://vault.azure.net'));
    expect(outcome).toBeInstanceOf(Refused);
    expect(outcome).toMatchObject({ status: 401 });
    expect(JSON.stringify([outcome.message, outcome.stack, outcome.facts])).not.toMatch(/canary|the-token/);
  });

  test.each(['{"id": "x"}', '<html>canary</html>', '{"value": ""}', '{"value": "half'])(
    'that answers %s is unreadable',
    async body => {
      const { outcome } = await readFrom(token =>
        token ? { body, headers: { 'content-type': 'application/json' } } : challenge('https://vault.azure.net'),
      );
      expect(outcome).toMatchObject({ code: 'call-unreadable' });
      expect(JSON.stringify([outcome.message, outcome.facts, String(outcome.cause)])).not.toContain('canary');
    },
  );

  test('is asked for the newest, and only asked', async () => {
    const { outcome, requests } = await readFrom(token =>
      token ? { body: { value: 'v', id: `${address}/0` } } : challenge('https://vault.azure.net'),
    );
    expect(outcome).toBe('v');
    expect(requests.map(({ method, url }) => [method, url.split('?')[0]])).toEqual([
      ['GET', '/secrets/jamf-acme/'],
      ['GET', '/secrets/jamf-acme/'],
    ]);
    expect(requests[1]?.headers.authorization).toBe('Bearer the-token');
  });

  test('elsewhere than the settings say is never called', async () => {
    const readVault = createVault({ http: quickHttp({}), cloud: 'global', token: async () => 'the-token' });
    expect(await failure(readVault('https://evil.vault.azure.net/secrets/a'))).toMatchObject({
      code: 'host-not-allowed',
    });
  });
});
