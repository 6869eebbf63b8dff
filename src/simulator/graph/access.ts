import { createMiddleware } from 'hono/factory';
import type { Simulated } from '../server.js';
import { type GraphEnv, refuse } from './answer.js';

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
    const scopes = typeof claims['scp'] === 'string' ? claims['scp'].split(' ') : [];
    c.set('roles', Array.isArray(claims['roles']) ? claims['roles'].map(String) : scopes);
    const world = simulated.world;
    const { lag } = world.get();
    const intune = c.req.path.includes('/deviceManagement/');
    c.set('world', world.asOf(intune ? lag.intune : lag.graph));
    await next();
  });

/** Lets a call through whose token holds one of these permissions. A permission to write includes reading. */
export const needs = (...permissions: readonly string[]) =>
  createMiddleware<GraphEnv>(async (c, next) => {
    const enough = [...permissions, ...permissions.map(name => name.replace('.Read.', '.ReadWrite.'))];
    if (c.get('roles').some(role => enough.includes(role))) return next();
    if (!c.req.path.includes('/deviceManagement/')) {
      return refuse(c, 403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
    }
    const text = `Application is not authorized to perform this operation. Application must have one of the following scopes: ${enough.join(', ')}`;
    return refuse(c, 403, 'Forbidden', text);
  });
