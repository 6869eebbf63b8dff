import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJamf } from '../../src/jamf/create-jamf.js';
import type { JamfServer } from '../../src/jamf/jamf.js';
import { Refused, Unreachable } from '../../src/problem.js';
import type { Instance, Secret } from '../../src/settings.js';
import { type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';
import { demoInstance } from '../support/reading-side.js';

const file = join(mkdtempSync(join(tmpdir(), 'jamf-secret-')), 'secret');
const vault = 'https://contoso.vault.azure.net/secrets/jamf-acme';

let server: FakeServer;
let accepted: string;
let now: Date;
let inVault: string | Error;
let vaultReadings: number;
beforeEach(async () => {
  accepted = 'first-canary';
  now = new Date('2026-03-01T10:00:00Z');
  inVault = 'first-canary';
  vaultReadings = 0;
  writeFileSync(file, 'first-canary\n');
  server = await fakeServer(({ url, body, headers }) => {
    if (!url.includes('token')) return { body: { version: '11.30.1' } };
    const basic = Buffer.from(headers.authorization?.slice(6) ?? '', 'base64').toString();
    const given = new URLSearchParams(body).get('client_secret') ?? basic.split(':')[1];
    if (given !== accepted) return { status: 401, body: { error: 'invalid_client' } };
    const expires = new Date(now.getTime() + 60_000).toISOString();
    return { body: { access_token: 't', token: 't', scope: 'api-role:1', expires_in: 60, expires } };
  });
});
afterEach(() => server.close());

const client = (clientSecret: Secret): Instance['signIn'] => ({ is: 'api-client', clientId: 'c', clientSecret });

function acme(signIn: Instance['signIn']): JamfServer {
  const clock = { now: () => now };
  return createJamf({
    http: quickHttp({ 'https://acme.jamfcloud.com': server.url }, { clock }),
    clock,
    instances: [demoInstance('acme', signIn)],
    async readVault(address) {
      expect(address).toBe(vault);
      vaultReadings += 1;
      if (inVault instanceof Error) throw inVault;
      return inVault;
    },
  }).of('acme');
}
function later(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000);
}
function renewInVault(value: string): void {
  inVault = value;
}
const failure = (work: Promise<unknown>) => work.then(String, error => error);
const signIns = () => server.requests.filter(({ url }) => url.includes('token')).length;

describe.each<[string, Instance['signIn'], (value: string) => void]>([
  ['a file', client({ file }), value => writeFileSync(file, value)],
  ['an account`s file', { is: 'account', username: 'bot', password: { file } }, value => writeFileSync(file, value)],
  ['Key Vault', client({ vault }), renewInVault],
])('a secret in %s', (_, signIn, renew) => {
  test('that was renewed is taken without a restart, when the old one is refused', async () => {
    const jamf = acme(signIn);
    await jamf.version();
    renew('second-canary');
    accepted = 'second-canary';
    later(2);
    expect(await jamf.version()).toBe('11.30.1');
    expect(signIns()).toBe(3);
  });

  test('that is still the old one is refused once, not twice', async () => {
    accepted = 'second-canary';
    const error = await failure(acme(signIn).version());
    expect(error).toMatchObject({ code: 'sign-in-failed', facts: { identity: 'jamf:acme', code: 'invalid_client' } });
    expect(JSON.stringify([error.message, error.facts, String(error.cause)])).not.toContain('canary');
    expect(signIns()).toBe(1);
  });

  test('that was renewed and is wrong too is a failed sign-in', async () => {
    const jamf = acme(signIn);
    await jamf.version();
    renew('third-canary');
    accepted = 'second-canary';
    later(2);
    expect(await failure(jamf.version())).toMatchObject({ code: 'sign-in-failed', facts: { status: 401 } });
    expect(signIns()).toBe(3);
  });
});

describe('Key Vault', () => {
  test('is asked when the secret is first needed, then every ten minutes at most', async () => {
    const jamf = acme(client({ vault }));
    expect(vaultReadings).toBe(0);
    for (let minute = 0; minute < 9; minute += 2) {
      await jamf.version();
      later(2);
    }
    expect([signIns(), vaultReadings]).toEqual([5, 1]);
    await jamf.version();
    expect([signIns(), vaultReadings]).toEqual([6, 2]);
  });

  test('that refuses is named itself: Jamf Pro was not asked', async () => {
    inVault = new Refused('reading a secret from Key Vault', 403, 'Key Vault Secrets User');
    expect(await failure(acme(client({ vault })).version())).toMatchObject({
      code: 'call-refused',
      permission: 'Key Vault Secrets User',
    });
    expect(server.requests).toEqual([]);
  });

  test('that is away is no refusal by Jamf Pro', async () => {
    const jamf = acme(client({ vault }));
    await jamf.version();
    later(11);
    inVault = new Unreachable('reading a secret from Key Vault');
    expect(await failure(jamf.version())).toMatchObject({ code: 'call-unreachable' });
  });
});

test('a file that is gone is told without its place', async () => {
  const jamf = acme(client({ file }));
  rmSync(file);
  const error = await failure(jamf.version());
  expect(error).toMatchObject({ code: 'sign-in-failed', facts: { code: 'secret-file-unreadable' } });
  expect(JSON.stringify([error.message, error.facts, String(error.cause)])).not.toContain(file);
});
