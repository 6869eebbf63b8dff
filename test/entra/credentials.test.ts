import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBotConfidentialClient } from '../../src/entra/confidential-client.js';
import { createTokens } from '../../src/entra/tokens.js';
import { createGraph } from '../../src/graph/create-graph.js';
import type { AppCredential } from '../../src/settings.js';
import { botAppId, demoTenantId, readerAppId, writerAppId } from '../../src/simulator/people.js';
import { makeCertificate } from '../simulator/certificate.js';
import { at, started } from '../simulator/started.js';
import { byCertificate, bySecret, failure, httpTo, type Running, told } from './support.js';

let simulator: Running;
beforeEach(async () => {
  simulator = await started();
});
afterEach(() => simulator.stop());

const scope = 'https://graph.microsoft.com/.default';
const own = makeCertificate();
const certificate = byCertificate(own);

const tokensBy = (reader: AppCredential, writer = bySecret('demo-writer-secret')) =>
  createTokens({
    http: httpTo(simulator),
    cloud: 'global',
    tenantId: demoTenantId,
    identities: {
      reader: { appId: readerAppId, credential: reader },
      writer: { appId: writerAppId, credential: writer },
    },
  });
const administrator = (act: string, more: object = {}, app = 'reader') =>
  simulator.post('/control/credentials', { app, act, ...more });
const register = (more: object = {}) => administrator('certificate', { certificate: own.certificate, ...more });

/** The reader signs in and reads the name of the tenant. */
async function tenantReadBy(credential: AppCredential): Promise<string> {
  const tokens = tokensBy(credential);
  const graph = createGraph({ http: httpTo(simulator), tokens, identity: 'reader', cloud: 'global' });
  return (await graph.organization()).id;
}

describe('a certificate', () => {
  test('reads Graph', async () => {
    await register();
    expect(await tenantReadBy(certificate)).toBe(demoTenantId);
  });

  test.each([
    ['unknown', async () => {}],
    ['expired', () => register({ until: '2026-08-31' })],
    ['revoked', () => register().then(() => administrator('revoke'))],
    ['another`s', () => administrator('certificate', { certificate: makeCertificate().certificate })],
  ])('that is %s is told by identity and code', async (_, prepare) => {
    await prepare();
    const error = await failure(tokensBy(certificate).token('reader', scope));
    expect(error).toMatchObject({ code: 'sign-in-failed', facts: { identity: 'reader', code: 'AADSTS700027' } });
    expect(told(error)).not.toContain('PRIVATE KEY');
  });

  test('is taken by the bot too, towards Teams', async () => {
    await administrator('certificate', { certificate: own.certificate }, 'bot');
    const client = createBotConfidentialClient({
      http: httpTo(simulator),
      cloud: 'global',
      tenantId: demoTenantId,
      appId: botAppId,
      credential: certificate,
    });
    const got = await client.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] });
    expect(got?.accessToken).toMatch(/^ey/);
  });
});

describe('a secret', () => {
  test('reads Graph', async () => {
    expect(await tenantReadBy(bySecret('demo-reader-secret'))).toBe(demoTenantId);
  });

  test.each([
    ['wrong', 'secret', { value: 'a-canary-of-another' }, 'AADSTS7000215'],
    ['revoked', 'revoke', {}, 'AADSTS7000215'],
    ['expired', 'expire', {}, 'AADSTS7000222'],
    ['of an app that is gone', 'delete', {}, 'AADSTS700016'],
    ['of an app that is switched off', 'disable', {}, 'AADSTS7000112'],
  ])('that is %s is told by identity and code', async (_, act, more, code) => {
    await administrator(act, more);
    const error = await failure(tokensBy(bySecret('demo-reader-secret')).token('reader', scope));
    expect(error).toMatchObject({ code: 'sign-in-failed', facts: { identity: 'reader', code } });
    expect(told(error)).not.toMatch(/demo-reader-secret|canary/);
  });

  test('of the writer is the writer`s trouble', async () => {
    await administrator('expire', {}, 'writer');
    const tokens = tokensBy(bySecret('demo-reader-secret'));
    expect(await failure(tokens.token('writer', scope))).toMatchObject({
      facts: { identity: 'writer', code: 'AADSTS7000222' },
    });
    expect(await tokens.token('reader', scope)).toMatch(/^ey/);
  });
});

describe('a federated token', () => {
  const tokenFile = join(mkdtempSync(join(tmpdir(), 'federated-')), 'token');
  const credential: AppCredential = { is: 'federated', tokenFile };
  const issuer = 'https://workload.contoso.example/cluster';
  const renew = async (more: object = {}) => {
    const given = await simulator.post('/control/federated-token', { issuer, subject: 'bot', ...more });
    writeFileSync(tokenFile, `${at(given, 'token')}\n`);
  };
  beforeEach(async () => {
    await administrator('trust', { issuer, subject: 'bot' });
    await renew();
  });

  test('reads Graph', async () => {
    expect(await tenantReadBy(credential)).toBe(demoTenantId);
  });

  test('is read at every use: the platform renews it', async () => {
    const tokens = tokensBy(credential);
    await renew({ subject: 'somebody' });
    expect(await failure(tokens.token('reader', scope))).toMatchObject({
      facts: { identity: 'reader', code: 'AADSTS700213' },
    });
    await renew();
    expect(await tokens.token('reader', scope)).toMatch(/^ey/);
  });

  test('that is old is told', async () => {
    await renew({ lifeSeconds: 60 });
    simulator.clock.skip(61_000);
    expect(await failure(tokensBy(credential).token('reader', scope))).toMatchObject({
      facts: { identity: 'reader', code: 'AADSTS700024' },
    });
  });

  test('that is not there is told without its place', async () => {
    rmSync(tokenFile);
    const error = await failure(tokensBy(credential).token('reader', scope));
    expect(error).toMatchObject({
      code: 'sign-in-failed',
      facts: { identity: 'reader', code: 'federated-token-unreadable' },
    });
    expect(told(error)).not.toContain(tokenFile);
  });
});

describe('permissions in the app`s own token', () => {
  test('are those it was given', async () => {
    const tokens = tokensBy(bySecret('demo-reader-secret'));
    expect(await tokens.permissionsOf('reader')).toContain('DeviceManagementServiceConfig.Read.All');
    expect(await tokens.permissionsOf('writer')).toEqual(['DeviceManagementServiceConfig.ReadWrite.All']);
  });

  test('of an app that cannot sign in are not none', async () => {
    await administrator('revoke', {}, 'writer');
    expect(await failure(tokensBy(bySecret('demo-reader-secret')).permissionsOf('writer'))).toMatchObject({
      code: 'sign-in-failed',
      facts: { identity: 'writer' },
    });
  });
});
