import { createMiddleware } from 'hono/factory';
import { holdsDirectoryRole } from '../acts/directory.js';
import { globalAdministrator, intuneAdministrator } from '../people.js';
import type { Simulated } from '../server.js';
import { type GraphContext, type GraphEnv, refuse } from './answer.js';

const audiences = ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000'];

/** Lets a call through that carries a valid token of our Entra for Graph; remembers its permissions. */
export const authenticated = (simulated: Simulated) =>
  createMiddleware<GraphEnv>(async (c, next) => {
    const now = simulated.clock.now();
    c.set('now', now);
    const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    if (!token) return refuse(c, 401, 'InvalidAuthenticationToken', 'Access token is empty.');
    const claims = await simulated.keys.verifyEntraToken(token, now);
    if (!claims) {
      const text = 'Lifetime validation failed, the token is expired, or its signature is not valid.';
      return refuse(c, 401, 'InvalidAuthenticationToken', text);
    }
    if (typeof claims.aud !== 'string' || !audiences.includes(claims.aud)) {
      return refuse(c, 401, 'InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.');
    }
    const inName = claims['idtyp'] === 'user' ? { objectId: String(claims['oid']) } : {};
    c.set('caller', { appId: String(claims['appid']), ...inName });
    const scopes = typeof claims['scp'] === 'string' ? claims['scp'].split(' ') : [];
    c.set('roles', Array.isArray(claims['roles']) ? claims['roles'].map(String) : scopes);
    const world = simulated.world;
    const { lag } = world.get();
    const intune = c.req.path.includes('/deviceManagement/');
    c.set('world', world.asOf(intune ? lag.intune : lag.graph));
    await next();
  });

/** In a person's name, Intune lets through what that person may do: those who administer it. */
function mayInIntune(c: GraphContext): boolean {
  const { objectId } = c.get('caller');
  if (objectId === undefined || !c.req.path.includes('/deviceManagement/')) return true;
  return holdsDirectoryRole(c.get('world'), objectId, [globalAdministrator, intuneAdministrator]);
}

/** Intune puts an object into the text of its errors. */
const noRole = JSON.stringify({ _version: 3, Message: 'User is not authorized to perform this operation.' });

/** Lets a call through whose token holds one of these permissions. A permission to write includes reading. */
export const needs = (...permissions: readonly string[]) =>
  createMiddleware<GraphEnv>(async (c, next) => {
    const enough = [...permissions, ...permissions.map(name => name.replace('.Read.', '.ReadWrite.'))];
    const permitted = c.get('roles').some(role => enough.includes(role));
    if (permitted && !mayInIntune(c)) return refuse(c, 403, 'Forbidden', noRole);
    if (permitted) return next();
    if (!c.req.path.includes('/deviceManagement/')) {
      return refuse(c, 403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
    }
    const text = `Application is not authorized to perform this operation. Application must have one of the following scopes: ${enough.join(', ')}`;
    return refuse(c, 403, 'Forbidden', text);
  });
