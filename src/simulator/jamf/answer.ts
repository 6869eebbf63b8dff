import type { Context } from 'hono';
import type { World } from '../world.js';
import type { JamfServer } from './server.js';

/** What earlier steps found out about a call, for those that answer it. */
export type JamfEnv = {
  Variables: { server: JamfServer; world: World; now: Date; caller: Caller };
};
export type JamfContext = Context<JamfEnv>;

/** Whose token it is. */
export type Caller = { is: 'api-client'; clientId: string } | { is: 'account'; accountId: string };

/** Body of every error but those of the OAuth endpoint. */
export function jamfError(httpStatus: number, code: string, description: string, field = '') {
  return { httpStatus, errors: [{ code, field, description, id: '0' }] };
}

export const unauthorized = (c: JamfContext): Response => c.json(jamfError(401, 'INVALID_TOKEN', 'Unauthorized'), 401);

export const forbidden = (c: JamfContext): Response => c.json(jamfError(403, 'INVALID_PRIVILEGE', 'Forbidden'), 403);

export const missing = (c: JamfContext, description = 'The requested resource was not found.'): Response =>
  c.json(jamfError(404, 'NOT_FOUND', description), 404);
