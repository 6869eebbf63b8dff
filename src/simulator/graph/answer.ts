import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { World } from '../world.js';

/** The app, and the person in whose name it calls. */
export type Caller = { appId: string; objectId?: string };

/** What earlier steps found out about a call, for those that answer it. */
export type GraphEnv = {
  Variables: {
    /** The world as the caller may see it: older than now while replication lags. */
    world: World;
    /** Permissions in the caller's token: of an app that acts by itself, or delegated to it by a person. */
    roles: readonly string[];
    caller: Caller;
    now: Date;
  };
};
export type GraphContext = Context<GraphEnv>;

export type GraphStatus = 400 | 401 | 403 | 404 | 405 | 409 | 429 | 500 | 503;

/** An error as Graph words it: https://learn.microsoft.com/graph/errors */
export function errorBody(code: string, message: string, now: Date, requestId: string = randomUUID()) {
  const date = now.toISOString().replace(/\.\d+Z$/, '');
  return {
    error: { code, message, innerError: { date, 'request-id': requestId, 'client-request-id': requestId } },
  };
}

export function refuse(c: GraphContext, status: GraphStatus, code: string, message: string): Response {
  const requestId = randomUUID();
  c.header('request-id', requestId);
  c.header('client-request-id', requestId);
  return c.json(errorBody(code, message, c.get('now'), requestId), status);
}

export const notFound = (c: GraphContext, id: string): Response =>
  refuse(
    c,
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

export const badRequest = (c: GraphContext, message: string): Response => refuse(c, 400, 'Request_BadRequest', message);

/** Answers one entity, with the properties that `$select` names; a complex `type` is no entity of its own. */
export function one(c: GraphContext, context: string, entity: object, is: 'entity' | 'type' = 'entity'): Response {
  const select = c.req.query('$select');
  const body = select ? pick(entity, select.split(',')) : entity;
  return c.json({
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${context}${is === 'entity' ? '/$entity' : ''}`,
    ...body,
  });
}

/** Keeps what was asked for and what OData adds; a property that is not set is answered as null. */
export function pick(entity: object, names: readonly string[]): object {
  const wanted = names.map(name => name.trim());
  const values = new Map(Object.entries(entity));
  const extras = [...values].filter(([name]) => name === '@odata.type' || name === 'id');
  const chosen = wanted.map(name => [name, values.get(name) ?? null] as const);
  return Object.fromEntries([...extras, ...chosen]);
}
