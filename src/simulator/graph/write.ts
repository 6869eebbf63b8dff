import { createMiddleware } from 'hono/factory';
import { administersApps } from '../acts/applications.js';
import { type By, servicePrincipalOf } from '../acts/directory.js';
import { everyone } from '../people.js';
import type { World } from '../world.js';
import { type GraphContext, type GraphEnv, refuse } from './answer.js';

/** In a person's name, Entra lets an app be altered by those who administer apps only. */
export const administrator = createMiddleware<GraphEnv>(async (c, next) => {
  const { objectId } = c.get('caller');
  if (objectId !== undefined && !administersApps(c.get('world'), objectId)) {
    return refuse(c, 403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  return next();
});

/** Who stands behind the call, for the audit log: the person in whose name it was made, else the app. */
export function callerBy(c: GraphContext, world: World): By {
  const { appId, objectId } = c.get('caller');
  const now = c.get('now');
  const person = everyone.find(one => one.objectId === objectId);
  if (person) return { person, now };
  return { now, app: { appId, displayName: servicePrincipalOf(world, appId)?.displayName ?? appId } };
}

/** Keeps what was written. `body` is what was asked, never what was answered: secrets are made by the answer. */
export function remember(c: GraphContext, world: World, path: string, body: unknown = null): void {
  const at = c.get('now').toISOString();
  world.writes.push({ at, ...c.get('caller'), method: c.req.method, path, body });
}
