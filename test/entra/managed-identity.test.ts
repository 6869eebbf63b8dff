import { createTokens } from '../../src/entra/tokens.js';
import { createGraph } from '../../src/graph/create-graph.js';
import type { AppIdentity, SystemIdentity } from '../../src/settings.js';
import { demoTenantId, readerAppId } from '../../src/simulator/people.js';
import { started } from '../simulator/started.js';
import { failure, httpTo, type Running } from './support.js';

/*
 * One simulator and one way out for all: MSAL keeps the source of managed identities, and the tokens it got there, for
 * the life of the process.
 */
let simulator: Running;
let http: ReturnType<typeof httpTo>;
beforeAll(async () => {
  simulator = await started();
  http = httpTo(simulator);
});
afterAll(() => simulator.stop());

const scope = 'https://graph.microsoft.com/.default';
const tokensOf = (reader: AppIdentity | SystemIdentity) =>
  createTokens({ http, cloud: 'global', tenantId: demoTenantId, identities: { reader } });

type Identity = { clientId: string; objectId: string; userAssigned: boolean };
async function identities(): Promise<readonly Identity[]> {
  const { body } = await simulator.call('/control/world');
  return (body as { signIn: { managedIdentities: Identity[] } }).signIn.managedIdentities;
}

test('the machine reads Graph by itself', async () => {
  const tokens = tokensOf({ credential: { is: 'managed-identity' } });
  const graph = createGraph({ http, tokens, identity: 'reader', cloud: 'global' });
  expect((await graph.organization()).id).toBe(demoTenantId);
});

test('a token that was rejected is asked for anew', async () => {
  const tokens = tokensOf({ credential: { is: 'managed-identity' } });
  const first = await tokens.token('reader', scope);
  expect(await tokens.token('reader', scope)).toBe(first);
  simulator.clock.skip(5000);
  expect(await tokens.token('reader', scope, first)).not.toBe(first);
});

test('a registration that trusts the machine signs in with its token', async () => {
  const reader = { appId: readerAppId, credential: { is: 'managed-identity' } } as const;
  expect(await failure(tokensOf(reader).token('reader', scope))).toMatchObject({
    code: 'sign-in-failed',
    facts: { identity: 'reader', code: 'AADSTS700211' },
  });
  const subject = (await identities()).find(one => !one.userAssigned)?.objectId;
  const issuer = `https://login.microsoftonline.com/${demoTenantId}/v2.0`;
  await simulator.post('/control/credentials', { app: 'reader', act: 'trust', issuer, subject });
  expect(await tokensOf(reader).permissionsOf('reader')).toContain('GroupMember.Read.All');
});

test('an identity that the machine does not have is told', async () => {
  const clientId = '5c0d5a1e-0000-4000-8000-00000000b0ee';
  const reader = { appId: clientId, credential: { is: 'managed-identity', clientId } } as const;
  expect(await failure(tokensOf(reader).token('reader', scope))).toMatchObject({
    code: 'sign-in-failed',
    facts: { identity: 'reader', code: 'invalid_request' },
  });
});
