import { type Mac, macsFrom } from '../jamf/fleet.js';
import type { World } from '../world.js';

/** Device objects of the Macs on which somebody has registered; `only`: the one with this device id. */
export function entraDevices(world: World, now: Date, only: string | undefined): object[] {
  return Object.values(world.jamf)
    .flatMap(server => {
      const number = only === undefined ? undefined : Number.parseInt(only.slice(-8), 16);
      const [from, to] = number === undefined ? [0, server.fleet.total] : [number - 1, number];
      return macsFrom(server, from, to, now);
    })
    .filter(mac => mac.state !== 'UNKNOWN' && (only === undefined || mac.managedDeviceId === only))
    .map(described);
}

/** The device id of a filter that asks for one device, so that a large fleet is not worked out for it. */
export const deviceIdIn = (filter: string | undefined): string | undefined =>
  /^deviceId eq '([0-9a-f-]{36})'$/i.exec(filter ?? '')?.[1]?.toLowerCase();

const described = (mac: Mac): object => ({
  id: mac.managedDeviceId.replace('-9002-', '-9003-'),
  deviceId: mac.managedDeviceId,
  displayName: mac.name,
  accountEnabled: true,
  operatingSystem: 'MacMDM',
  operatingSystemVersion: mac.osVersion,
  isCompliant: mac.state === 'ACTIVATED',
  isManaged: mac.managed,
  trustType: 'Workplace',
  approximateLastSignInDateTime: mac.lastContact,
});
