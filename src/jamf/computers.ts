import { z } from 'zod/v4';

/** Jamf calls it `azureActiveDirectoryId`; it is the Conditional Access inventory state of a local account. */
export const registrationStates = ['ACTIVATED', 'DEACTIVATED', 'UNRESPONSIVE', 'UNKNOWN'] as const;
export type RegistrationState = (typeof registrationStates)[number];

export type LocalAccount = {
  readonly username: string;
  readonly state: RegistrationState;
  /** The device's id in Entra, where Jamf knows it. */
  readonly entraDeviceId: string;
};

/** What the bot reads of one Mac; an empty text where Jamf has none. */
export type Computer = {
  readonly id: string;
  readonly name: string;
  readonly serialNumber: string;
  readonly username: string;
  readonly osVersion: string;
  readonly managed: boolean;
  /** Last check-in of the Jamf binary, else the last sign of life, else the last report. */
  readonly lastSeen: string;
  /** Empty where inventory collection does not collect local accounts. */
  readonly accounts: readonly LocalAccount[];
};

export type ComputerPage = { readonly total: number; readonly computers: readonly Computer[] };

/**
 * A page of `computers-inventory`, checked by hand: on whole pages a schema would take longer than parsing the JSON
 * itself (`bench/devices.ts`). What does not have the form of the contract fails with the place where it does not.
 */
export const computerPage: z.ZodType<ComputerPage> = z.unknown().transform((data, context) => {
  try {
    return pageOf(data);
  } catch (error) {
    if (!(error instanceof WrongShape)) throw error;
    context.issues.push({ code: 'custom', path: error.place.split('.'), message: 'wrong shape', input: undefined });
    return z.NEVER;
  }
});

class WrongShape extends Error {
  readonly place: string;
  constructor(place: string) {
    super(place);
    this.place = place;
  }
}

type Part = { readonly [name: string]: unknown };

function pageOf(data: unknown): ComputerPage {
  const page = part(data, 'page');
  const { totalCount, results } = page;
  if (typeof totalCount !== 'number' || !Number.isInteger(totalCount) || totalCount < 0) {
    throw new WrongShape('totalCount');
  }
  if (!Array.isArray(results)) throw new WrongShape('results');
  return { total: totalCount, computers: results.map(computerOf) };
}

function computerOf(data: unknown): Computer {
  const computer = part(data, 'results');
  const id = text(computer['id'], 'id');
  if (id === '') throw new WrongShape('id');
  const general = part(computer['general'], 'general');
  const owner = orEmpty(computer['userAndLocation'], 'userAndLocation');
  return {
    id,
    name: text(general['name'], 'general.name'),
    serialNumber: text(orEmpty(computer['hardware'], 'hardware')['serialNumber'], 'hardware.serialNumber'),
    username: text(owner['username'], 'userAndLocation.username'),
    osVersion: text(orEmpty(computer['operatingSystem'], 'operatingSystem')['version'], 'operatingSystem.version'),
    managed: orEmpty(general['remoteManagement'], 'general.remoteManagement')['managed'] !== false,
    lastSeen: lastSeen(general),
    accounts: accountsOf(computer['localUserAccounts']),
  };
}

/** v4 says `lastCheckIn` (the binary) and `lastContact` (any way); older versions have `lastContactTime`. */
function lastSeen(general: Part): string {
  for (const name of ['lastCheckIn', 'lastContactTime', 'lastContact', 'reportDate']) {
    const said = text(general[name], `general.${name}`);
    if (said !== '') return said;
  }
  return '';
}

const none: readonly LocalAccount[] = [];

function accountsOf(data: unknown): readonly LocalAccount[] {
  if (data === undefined || data === null) return none;
  if (!Array.isArray(data)) throw new WrongShape('localUserAccounts');
  return data.length === 0 ? none : data.map(accountOf);
}

function accountOf(data: unknown): LocalAccount {
  const account = part(data, 'localUserAccounts');
  return {
    username: text(account['username'], 'localUserAccounts.username'),
    state: stateOf(account['azureActiveDirectoryId']),
    entraDeviceId: text(account['computerAzureActiveDirectoryId'], 'localUserAccounts.computerAzureActiveDirectoryId'),
  };
}

/** A state that the contract does not know is not known. */
const stateOf = (said: unknown): RegistrationState => registrationStates.find(state => state === said) ?? 'UNKNOWN';

function part(data: unknown, place: string): Part {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new WrongShape(place);
  return data as Part;
}

const nothing: Part = {};
const orEmpty = (data: unknown, place: string): Part =>
  data === undefined || data === null ? nothing : part(data, place);

function text(value: unknown, place: string): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  throw new WrongShape(place);
}
