import type { Settings } from '../settings.js';

/** In the demo Microsoft's page is the simulator's; browsers are led there as our own calls are. */
export function ledTo(address: string, routes: Settings['routes']): string {
  const { origin } = new URL(address);
  return `${routes[origin] ?? origin}${address.slice(origin.length)}`;
}
