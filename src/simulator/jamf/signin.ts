import { Hono } from 'hono';
import { forbidden, type JamfContext, type JamfEnv, jamfError, missing, unauthorized } from './answer.js';
import { privilegesOf } from './privileges.js';
import type { Tokens } from './tokens.js';
import { isAtLeast } from './version.js';

/** Not documented by Jamf; its answer says when the token ends, which is all that a caller may rely on. */
const accountTokenMinutes = 30;

export const bearerOf = (c: JamfContext): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];

/** Ways to get a token, and to give it back. */
export function signInRoutes(tokens: Tokens): Hono<JamfEnv> {
  const routes = new Hono<JamfEnv>();

  // API clients came with Jamf Pro 10.49. The simulator's older server has one all the same, on the older path, so that
  // what the bot says of a version that is too old can be seen at all.
  routes.post('/oauth/token', c => clientToken(c, tokens));
  routes.post('/v1/oauth/token', c =>
    isAtLeast(c.get('server').version, '11.23') ? clientToken(c, tokens) : missing(c),
  );

  routes.post('/v1/auth/token', c => {
    const [, basic = ''] = /^Basic\s+(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
    const [username, ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    const { accounts } = c.get('server');
    const account = accounts.find(one => one.username === username && one.password === rest.join(':'));
    if (!account) return unauthorized(c);
    return accountToken(c, tokens, account.id);
  });
  routes.post('/v1/auth/keep-alive', c => {
    const old = bearerOf(c) ?? '';
    const caller = tokens.find(c.get('server').alias, old, c.get('now'))?.caller;
    if (!caller) return unauthorized(c);
    if (caller.is !== 'account') return forbidden(c);
    tokens.forget(old);
    return accountToken(c, tokens, caller.accountId);
  });
  routes.post('/v1/auth/invalidate-token', c => {
    const old = bearerOf(c) ?? '';
    if (!tokens.find(c.get('server').alias, old, c.get('now'))) return unauthorized(c);
    tokens.forget(old);
    return c.body(null, 204);
  });
  return routes;
}

/** Errors here are those of RFC 6749, not Jamf's own. */
async function clientToken(c: JamfContext, tokens: Tokens): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  if (form.get('grant_type') !== 'client_credentials') {
    return c.json({ error: 'unsupported_grant_type', error_description: 'Use client_credentials.' }, 400);
  }
  const server = c.get('server');
  const client = server.apiClients.find(one => one.clientId === form.get('client_id'));
  if (!client?.enabled || client.clientSecret !== form.get('client_secret')) {
    return c.json({ error: 'invalid_client', error_description: 'Client authentication failed.' }, 401);
  }
  const life = client.accessTokenLifetimeSeconds;
  const expires = new Date(c.get('now').getTime() + life * 1000);
  const scope = server.roles.filter(role => client.roles.includes(role.displayName)).map(role => `api-role:${role.id}`);
  return c.json({
    access_token: tokens.issue(server.alias, { is: 'api-client', clientId: client.clientId }, expires),
    scope: scope.join(' '),
    token_type: 'Bearer',
    expires_in: life,
  });
}

function accountToken(c: JamfContext, tokens: Tokens, accountId: string): Response {
  const expires = new Date(c.get('now').getTime() + accountTokenMinutes * 60_000);
  const token = tokens.issue(c.get('server').alias, { is: 'account', accountId }, expires);
  return c.json({ token, expires: expires.toISOString() });
}

/** What the holder of the token is. An API client is no account: it has no name and no privileges here. */
export function whoAmI(c: JamfContext): Response {
  const server = c.get('server');
  const caller = c.get('caller');
  if (caller.is === 'api-client') {
    return c.json({ accountGroups: [], sites: [], authenticationType: 'CLIENT_CREDENTIALS' });
  }
  const account = server.accounts.find(one => one.id === caller.accountId);
  if (!account) return c.json(jamfError(401, 'INVALID_TOKEN', 'Unauthorized'), 401);
  return c.json({
    account: {
      id: account.id,
      username: account.username,
      realName: account.fullName,
      email: '',
      multiSiteAdmin: false,
      accessLevel: 'FullAccess',
      privilegeSet: 'CUSTOM',
      privilegesBySite: { '-1': privilegesOf(server, caller) },
      groupIds: [],
      currentSiteId: '-1',
    },
    accountGroups: [],
    sites: [],
    authenticationType: 'JSS',
  });
}
