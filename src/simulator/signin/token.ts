import { decodeJwt } from 'jose';
import { servicePrincipalOf } from '../acts/directory.js';
import { graphRoles } from '../apps.js';
import type { Application } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { type Refusal, refusals } from './refusal.js';

export type TokenForm = { readonly [name: string]: string };
export type Issued = { token_type: 'Bearer'; expires_in: number; ext_expires_in: number; access_token: string } & {
  scope?: string;
  client_info?: string;
};
export type TokenResult = { ok: true; body: Issued } | { ok: false; refusal: Refusal };

const lifeSeconds = 3599;
const no = (refusal: Refusal): TokenResult => ({ ok: false, refusal });

/** Tenants by which the bot may sign in: its own, and the Bot Framework's for a multi-tenant bot. */
const tenantsBesides = ['botframework.com', 'd6d49420-f39b-4df7-a1dc-d59a935871db', 'common', 'organizations'];

/** Answers `/{tenant}/oauth2/v2.0/token`. */
export async function issue(simulated: Simulated, tenant: string, form: TokenForm): Promise<TokenResult> {
  const world = simulated.world.get();
  const now = simulated.clock.now();
  const home = [world.tenant.id, world.tenant.domain];
  if (![...home, ...tenantsBesides].includes(tenant.toLowerCase())) return no(refusals.unknownTenant(tenant));
  const appId = form['client_id'] ?? '';
  const application = world.applications.find(app => app.appId === appId.toLowerCase());
  if (!application) return no(refusals.unknownApp(appId, world.tenant.displayName));
  const refused = proofRefused(application, form, now);
  if (refused) return no(refused);
  if (form['grant_type'] === 'client_credentials') return forApp(simulated, world, application, form);
  if (form['grant_type'] === 'urn:ietf:params:oauth:grant-type:jwt-bearer') {
    return onBehalf(simulated, world, application, form);
  }
  return no(refusals.wrongGrant(form['grant_type'] ?? ''));
}

/** Is the app who it says it is? Undefined: yes. */
function proofRefused(application: Application, form: TokenForm, now: Date): Refusal | undefined {
  if (form['client_assertion']) return assertionRefused(application, form['client_assertion'], now);
  const value = form['client_secret'];
  if (!value) return refusals.noSecret();
  const secret = application.secrets.find(known => known.value === value);
  if (!secret) return refusals.wrongSecret(application.appId);
  const credential = application.passwordCredentials.find(known => known.keyId === secret.keyId);
  if (!credential) return refusals.wrongSecret(application.appId);
  return Date.parse(credential.endDateTime) <= now.getTime() ? refusals.expiredSecret(application.appId) : undefined;
}

/** The simulator registers no certificates: it checks whose assertion it is and until when, not its signature. */
function assertionRefused(application: Application, assertion: string, now: Date): Refusal | undefined {
  try {
    const claims = decodeJwt(assertion);
    const inTime = typeof claims.exp === 'number' && claims.exp * 1000 > now.getTime();
    return inTime && claims.sub === application.appId ? undefined : refusals.wrongAssertion();
  } catch {
    return refusals.wrongAssertion();
  }
}

/** `https://graph.microsoft.com/.default` -> `https://graph.microsoft.com`. */
function audienceOf(scope: string | undefined): string | undefined {
  const wanted = (scope ?? '').split(' ').find(part => /^(https:\/\/|api:\/\/|[0-9a-f-]{36}\/)/.test(part));
  return wanted?.slice(0, wanted.lastIndexOf('/')).replace(/\/$/, '');
}

async function forApp(simulated: Simulated, world: World, app: Application, form: TokenForm): Promise<TokenResult> {
  const scope = form['scope'] ?? '';
  const audience = audienceOf(scope);
  if (!audience || !scope.endsWith('/.default')) return no(refusals.wrongScope(scope));
  const principal = servicePrincipalOf(world, app.appId);
  const claims = {
    aud: audience,
    iss: `https://sts.windows.net/${world.tenant.id}/`,
    tid: world.tenant.id,
    appid: app.appId,
    appidacr: '1',
    idtyp: 'app',
    oid: principal?.id,
    sub: principal?.id,
    ver: '1.0',
    ...(audience === 'https://graph.microsoft.com' ? { roles: principal ? rolesOf(world, principal.id) : [] } : {}),
  };
  const token = await simulated.keys.signEntraToken(claims, simulated.clock.now(), lifeSeconds);
  const body = {
    token_type: 'Bearer',
    expires_in: lifeSeconds,
    ext_expires_in: lifeSeconds,
    access_token: token,
  } as const;
  return { ok: true, body };
}

/** Names of the Graph permissions that the tenant granted to the app. */
export function rolesOf(world: World, principalId: string): string[] {
  const held = new Set(
    world.appRoleAssignments.filter(one => one.principalId === principalId).map(one => one.appRoleId),
  );
  return Object.entries(graphRoles).flatMap(([name, id]) => (held.has(id) ? [name] : []));
}

/** On-behalf-of: a token of ours for this app becomes one for Graph, in the name of the same person. */
async function onBehalf(simulated: Simulated, world: World, app: Application, form: TokenForm): Promise<TokenResult> {
  const now = simulated.clock.now();
  const user = await simulated.keys.verifyEntraToken(form['assertion'] ?? '', now);
  const audiences = [app.appId, `api://${app.appId}`];
  const meant = typeof user?.aud === 'string' && audiences.some(one => user.aud === one || user.aud === `${one}/`);
  if (!user || !meant) return no(refusals.wrongUserAssertion());
  const scope = form['scope'] ?? '';
  const audience = audienceOf(scope);
  if (!audience) return no(refusals.wrongScope(scope));
  const scopes = scope.split(' ').flatMap(part => (part.startsWith(`${audience}/`) ? [part.split('/').at(-1)] : []));
  const claims = {
    aud: audience,
    iss: `https://sts.windows.net/${world.tenant.id}/`,
    tid: user['tid'],
    oid: user['oid'],
    sub: user['oid'],
    name: user['name'],
    appid: app.appId,
    scp: scopes.filter(name => name !== '.default').join(' '),
    idtyp: 'user',
    ver: '1.0',
  };
  const token = await simulated.keys.signEntraToken(claims, now, lifeSeconds);
  const info = Buffer.from(JSON.stringify({ uid: user['oid'], utid: user['tid'] })).toString('base64url');
  const body: Issued = {
    token_type: 'Bearer',
    scope,
    expires_in: lifeSeconds,
    ext_expires_in: lifeSeconds,
    access_token: token,
    client_info: info,
  };
  return { ok: true, body };
}
