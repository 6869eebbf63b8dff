import type { Hono } from 'hono';
import { networkHappenings } from '../network/state.js';
import type { Simulated } from '../server.js';
import { bodyOf } from './body.js';

/**
 *     POST network {host, port?, happens}   what comes of trying to reach this host: reachable, dns-failed,
 *                                           inside-address, refused, timed-out, intercepted, expired
 */
export function addNetworkControls(routes: Hono, { world }: Simulated): void {
  routes.post('/network', async c => {
    const { host, port, happens } = await bodyOf(c);
    const happening = networkHappenings.find(one => one === happens);
    if (typeof host !== 'string' || !happening) return c.json({ error: 'host and happens are needed' }, 400);
    const place = typeof port === 'number' ? `${host}:${port}` : host;
    world.change(draft => {
      draft.network[place] = happening;
    });
    return c.json(world.get().network);
  });
}
