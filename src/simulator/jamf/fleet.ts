import type { JamfServer } from './server.js';

export const registrationStates = ['ACTIVATED', 'UNRESPONSIVE', 'DEACTIVATED', 'UNKNOWN'] as const;
export type RegistrationState = (typeof registrationStates)[number];

export type MacAccount = { username: string; state: RegistrationState };

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
  /** Of its first account. */
  state: RegistrationState;
  accounts: MacAccount[];
  managed: boolean;
  enrolled: string;
  lastContact: string;
};

const hour = 3_600_000;
const day = 24 * hour;
const versions = ['26.1', '15.7.2', '14.8', '26.0.1', '15.6', '13.7.8'] as const;
const oldVersions = ['10.11.6', '10.10.5', '10.9'] as const;

export const macs = (server: JamfServer, now: Date): Mac[] => macsFrom(server, 0, server.fleet.total, now);

/** Those from one place up to another, without the others being worked out. */
export function macsFrom(server: JamfServer, from: number, to: number, now: Date): Mac[] {
  const first = Math.max(0, from);
  const count = Math.max(0, Math.min(to, server.fleet.total) - first);
  const make = maker(server, now);
  return Array.from({ length: count }, (_, index) => make(first + index));
}

function maker(server: JamfServer, now: Date): (index: number) => Mac {
  const { alias, fleet } = server;
  const short = hash(alias);
  const enrolled = new Date(now.getTime() - 200 * day).toISOString();
  const grown = fleet.grown === true;
  return index => {
    const number = index + 1;
    const id = (kind: string) => `5c0d5a1e-0000-4000-${kind}-${short}${number.toString(16).padStart(8, '0')}`;
    const state = stateOf(server, index);
    const username = `mac.user${number}`;
    return {
      id: String(number),
      udid: id('9001').toUpperCase(),
      managedDeviceId: id('9002'),
      name: `${alias}-mac-${String(number).padStart(3, '0')}`,
      serialNumber: serial(short, grown && index % 997 === 500 ? number - 1 : number),
      osVersion: osVersion(grown, index),
      username,
      email: `${username}@contoso.example`,
      state,
      accounts: grown ? accountsOf(index, { username, state }) : [{ username, state }],
      managed: !(grown && index % 307 === 99),
      enrolled,
      lastContact: new Date(now.getTime() - silence(grown, index)).toISOString(),
    };
  };
}

const serial = (short: string, number: number): string =>
  `DEMO${short.toUpperCase()}${String(number).padStart(6, '0')}`;

function osVersion(grown: boolean, index: number): string {
  if (grown && index % 211 === 17) return oldVersions[index % oldVersions.length] ?? oldVersions[0];
  return versions[index % versions.length] ?? versions[0];
}

/** How long nothing has been heard of it. */
const silence = (grown: boolean, index: number): number =>
  grown && index % 61 === 7 ? (2 + (index % 90)) * day : (index % 6) * 600_000;

/** Some Macs have no data of their accounts, some have an administrator or a second user beside their own. */
function accountsOf(index: number, own: MacAccount): MacAccount[] {
  if (index % 53 === 11) return [];
  if (index % 17 === 3) return [own, { username: 'localadmin', state: 'UNKNOWN' }];
  if (index % 401 === 200) return [own, { username: `guest${index}`, state: 'DEACTIVATED' }];
  return [own];
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
