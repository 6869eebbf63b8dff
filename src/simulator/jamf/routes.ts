import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Simulated } from '../server.js';
import { forbidden, type JamfContext, type JamfEnv, jamfError, missing, unauthorized } from './answer.js';
import { compliance, computer, inventory } from './inventory.js';
import { privilegesOf } from './privileges.js';
import { bearerOf, signInRoutes, whoAmI } from './signin.js';
import { createTokens } from './tokens.js';
import { isAtLeast } from './version.js';

/** `https://<alias>.jamfcloud.com`, mounted at `/jamf/<alias>`. */
export function jamfRoutes(simulated: Simulated): Hono {
  const tokens = createTokens();
  const api = new Hono<JamfEnv>();

  api.use('*', async (c, next) => {
    const world = simulated.world.get();
    const server = world.jamf[c.req.path.split('/')[2] ?? ''];
    if (!server) return c.json(jamfError(404, 'NOT_FOUND', 'No such server.'), 404);
    c.set('world', world);
    c.set('server', server);
    c.set('now', simulated.clock.now());
    return next();
  });

  api.get('/startup-status', c =>
    c.json({ step: 'Complete', stepCode: 'SERVER_INIT_COMPLETE', percentage: 100, setupAssistantNecessary: false }),
  );
  api.get('/v1/health-check', c => c.body(null, 204));
  api.route('/', signInRoutes(tokens));

  api.use('*', async (c, next) => {
    const found = tokens.find(c.get('server').alias, bearerOf(c) ?? '', c.get('now'));
    if (!found) return unauthorized(c);
    c.set('caller', found.caller);
    return next();
  });
  addReadings(api);
  api.all('*', c => missing(c));

  const routes = new Hono();
  routes.route('/:alias/api', api);
  return routes;
}

/** Refuses a caller without this privilege. */
const needs = (privilege: string) =>
  createMiddleware<JamfEnv>(async (c, next) => {
    if (!privilegesOf(c.get('server'), c.get('caller')).includes(privilege)) return forbidden(c);
    await next();
  });

function addReadings(api: Hono<JamfEnv>): void {
  api.get('/v1/auth', whoAmI);
  api.get('/v1/jamf-pro-version', c => c.json({ version: c.get('server').version }));
  api.get('/v1/notifications', c => c.json(c.get('server').notifications));

  api.get('/v1/api-role-privileges', needs('Read API Roles'), c => {
    const names = new Set(c.get('server').roles.flatMap(role => role.privileges));
    return c.json({ privileges: [...names].sort() });
  });
  api.get('/v1/api-roles', needs('Read API Roles'), c => page(c, c.get('server').roles));
  api.get('/v1/api-roles/:id', needs('Read API Roles'), c => {
    const role = c.get('server').roles.find(one => one.id === c.req.param('id'));
    return role ? c.json(role) : missing(c);
  });
  api.get('/v1/api-integrations', needs('Read API Integrations'), c => page(c, integrations(c)));
  api.get('/v1/api-integrations/:id', needs('Read API Integrations'), c => {
    const integration = integrations(c).find(one => String(one.id) === c.req.param('id'));
    return integration ? c.json(integration) : missing(c);
  });

  api.get('/:version{v[1-4]}/computers-inventory', needs('Read Computers'), inventory);
  api.get('/:version{v[1-4]}/computers-inventory/:id', needs('Read Computers'), computer);

  // The simulator's older servers have v2 alone, so that both ways are walked.
  api.get('/:version{v[23]}/computer-groups/smart-groups', needs('Read Smart Computer Groups'), c => {
    const { version, smartGroups } = c.get('server');
    return c.req.param('version') === 'v2' || isAtLeast(version, '11.30') ? page(c, smartGroups) : missing(c);
  });

  const conditionalAccess = '/v1/conditional-access';
  api.get(`${conditionalAccess}/device-compliance/feature-toggle`, needs('Read Conditional Access'), c =>
    c.json({ sharedDeviceFeatureEnabled: false }),
  );
  api.get(
    `${conditionalAccess}/device-compliance-information/computer/:deviceId`,
    needs('Read Device Compliance Information'),
    compliance,
  );
}

const integrations = (c: JamfContext) =>
  c.get('server').apiClients.map(client => ({
    id: client.id,
    displayName: client.displayName,
    clientId: client.clientId,
    authorizationScopes: client.roles,
    enabled: client.enabled,
    accessTokenLifetimeSeconds: client.accessTokenLifetimeSeconds,
    appType: 'CLIENT_CREDENTIALS',
  }));

function page(c: JamfContext, all: readonly object[]): Response {
  const size = Number(c.req.query('page-size') ?? 100);
  const start = Number(c.req.query('page') ?? 0) * size;
  return c.json({ totalCount: all.length, results: all.slice(start, start + size) });
}
