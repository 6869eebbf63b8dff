import { Hono } from 'hono';
import type { Simulated } from '../server.js';
import { appClaims } from './app-token.js';
import { exchangeAudience } from './federation.js';

const lifeSeconds = 86_400;

/**
 * Azure's Instance Metadata Service, as far as it gives tokens to the machine.
 * https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 */
export function imdsRoutes(simulated: Simulated): Hono {
  const routes = new Hono();
  routes.get('/metadata/identity/oauth2/token', async c => {
    const no = (text: string) => c.json({ error: 'invalid_request', error_description: text }, 400);
    if (c.req.header('metadata')?.toLowerCase() !== 'true') return no('Required metadata header not specified');
    if (c.req.query('api-version') !== '2018-02-01')
      return no('Required query variable api-version is missing or wrong');
    const resource = c.req.query('resource')?.replace(/\/$/, '');
    if (!resource) return no('Required query variable resource is missing');
    const world = simulated.world.get();
    const wanted = c.req.query('client_id');
    const identity = world.signIn.managedIdentities.find(one =>
      wanted === undefined ? !one.userAssigned : one.clientId === wanted.toLowerCase(),
    );
    if (!identity) return no('Identity not found');

    const { clientId: appId, objectId, graphRoles: roles } = identity;
    const claims = appClaims(world, resource, { appId, objectId, roles });
    const issuer = { iss: `https://login.microsoftonline.com/${world.tenant.id}/v2.0` };
    const exchange = resource === exchangeAudience ? issuer : {};
    const token = await simulated.keys.signEntraToken({ ...claims, ...exchange }, simulated.clock.now(), lifeSeconds);
    // By the machine's own clock: its library compares with nothing else.
    const begins = Math.floor(simulated.machine.now().getTime() / 1000);
    return c.json({
      access_token: token,
      client_id: appId,
      expires_in: String(lifeSeconds),
      expires_on: String(begins + lifeSeconds),
      ext_expires_in: String(lifeSeconds),
      not_before: String(begins),
      resource,
      token_type: 'Bearer',
    });
  });
  return routes;
}
