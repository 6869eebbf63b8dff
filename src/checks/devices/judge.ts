import type { Computer, RegistrationState } from '../../snapshot/devices.js';
import { isAtLeast } from '../version.js';

/** What can be the matter with one Mac. */
export const troubles = [
  'deactivated',
  'unresponsive',
  'unregistered',
  'without-accounts',
  'too-old',
  'silent',
  'unmanaged',
] as const;
export type Trouble = (typeof troubles)[number];

/** Against what a Mac is judged. */
export type Measure = {
  readonly now: Date;
  /** Oldest macOS that the connection works with, such as 10.12. */
  readonly minimum: string;
};

/** https://learn.microsoft.com/intune/device-security/conditional-access-integration/configure-jamf-cloud-connector */
export const minimumVersion = '10.12';
/** https://learn.microsoft.com/intune/device-security/conditional-access-integration/setup-jamf-manually */
export const manualMinimumVersion = '10.11';

/** Jamf takes a Mac for unresponsive when it did not check in for this long (Microsoft's page on troubleshooting Jamf). */
const silentMs = 24 * 3_600_000;

/** The first that one of its accounts has. */
const worstFirst: readonly RegistrationState[] = ['DEACTIVATED', 'UNRESPONSIVE', 'ACTIVATED', 'UNKNOWN'];

/**
 * The state of a Mac with several accounts: that of the account that needs attention most. Accounts that never
 * registered (an administrator's) count only where nobody has. Undefined: Jamf collects no accounts of it.
 */
export function stateOf({ accounts }: Pick<Computer, 'accounts'>): RegistrationState | undefined {
  if (accounts.length === 1) return accounts[0]?.state;
  return worstFirst.find(state => accounts.some(account => account.state === state));
}

const ofState: { readonly [state in RegistrationState]: Trouble | undefined } = {
  ACTIVATED: undefined,
  DEACTIVATED: 'deactivated',
  UNRESPONSIVE: 'unresponsive',
  UNKNOWN: 'unregistered',
};

/** Everything that is the matter with a Mac, as far as it can be told from it alone. */
export type Judge = (computer: Computer) => readonly Trouble[];

const nothing: readonly Trouble[] = [];

export function createJudge({ now, minimum }: Measure): Judge {
  const isTooOld = remembered(version => isAtLeast(version, minimum) === false);
  const heardSince = now.getTime() - silentMs;

  return computer => {
    const state = stateOf(computer);
    const registration = state === undefined ? 'without-accounts' : ofState[state];
    // A version that is no version is not known to be too old.
    const old = isTooOld(computer.osVersion);
    // A Mac that was never heard of is silent, too.
    const silent = !(Date.parse(computer.lastSeen) >= heardSince);
    if (!registration && !old && !silent && computer.managed) return nothing;
    const own = registration ? [registration] : [];
    return [
      ...own,
      ...(old ? (['too-old'] as const) : []),
      ...(silent ? (['silent'] as const) : []),
      ...(computer.managed ? [] : (['unmanaged'] as const)),
    ];
  };
}

/** A fleet has few versions of macOS; should a server invent many, they are forgotten again. */
function remembered(judge: (version: string) => boolean): (version: string) => boolean {
  const known = new Map<string, boolean>();
  return version => {
    const before = known.get(version);
    if (before !== undefined) return before;
    if (known.size >= 1000) known.clear();
    const found = judge(version);
    known.set(version, found);
    return found;
  };
}
