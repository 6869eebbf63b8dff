import type { JamfServer } from './server.js';

export const registrationStates = ['ACTIVATED', 'UNRESPONSIVE', 'DEACTIVATED', 'UNKNOWN'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** One Mac, worked out from its number. */
export type Mac = {
  id: string;
  udid: string;
  managedDeviceId: string;
  name: string;
  serialNumber: string;
  osVersion: string;
  username: string;
  email: string;
  state: RegistrationState;
  enrolled: string;
  lastContact: string;
};

const day = 86_400_000;
const versions = ['26.1', '15.7.2', '14.8', '26.0.1', '15.6', '13.7.8'] as const;

export const macs = (server: JamfServer, now: Date): Mac[] =>
  Array.from({ length: server.fleet.total }, (_, index) => mac(server, index, now));

export function mac(server: JamfServer, index: number, now: Date): Mac {
  const number = index + 1;
  const id = (kind: string) =>
    `5c0d5a1e-0000-4000-${kind}-${hash(server.alias)}${number.toString(16).padStart(8, '0')}`;
  return {
    id: String(number),
    udid: id('9001').toUpperCase(),
    managedDeviceId: id('9002'),
    name: `${server.alias}-mac-${String(number).padStart(3, '0')}`,
    serialNumber: `DEMO${hash(server.alias).toUpperCase()}${String(number).padStart(6, '0')}`,
    osVersion: versions[index % versions.length] ?? versions[0],
    username: `mac.user${number}`,
    email: `mac.user${number}@contoso.example`,
    state: stateOf(server, index),
    enrolled: new Date(now.getTime() - 200 * day).toISOString(),
    lastContact: new Date(now.getTime() - (index % 6) * 600_000).toISOString(),
  };
}

function stateOf({ fleet }: JamfServer, index: number): RegistrationState {
  if (index < fleet.activated) return 'ACTIVATED';
  if (index < fleet.activated + fleet.unresponsive) return 'UNRESPONSIVE';
  if (index < fleet.activated + fleet.unresponsive + fleet.deactivated) return 'DEACTIVATED';
  return 'UNKNOWN';
}

/** Four hexadecimal digits that tell servers apart. */
const hash = (text: string): string =>
  [...text]
    .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_536, 7)
    .toString(16)
    .padStart(4, '0');
