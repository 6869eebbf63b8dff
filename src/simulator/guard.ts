import type { MiddlewareHandler } from 'hono';

/**
 * The simulator listens on loopback, but any page in the same browser can reach it: it answers only to its own name
 * (no DNS rebinding), and its forms only to its own pages.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '');
  if (!['127.0.0.1', 'localhost'].includes(host)) return c.text('This host is not the simulator.', 421);
  const site = c.req.header('sec-fetch-site');
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (c.req.method !== 'GET' && foreign) return c.text('Only pages of the simulator may do this.', 403);
  return next();
};
