import type { Facts, Json } from '../../kinds.js';
import { causeWords, notReadEn } from '../not-read.js';
import type { CheckWords, GroupText, Said } from '../words.js';
import type { DeviceName } from './names.js';

const number = (value: Json | undefined): string => Number(value ?? 0).toLocaleString('en-GB');
const macs = (value: Json | undefined): string => (value === 1 ? '1 Mac' : `${number(value)} Macs`);
const have = (f: Facts): string => (f['count'] === 1 ? 'has' : 'have');
const are = (f: Facts): string => (f['count'] === 1 ? 'is' : 'are');
const readPart = (f: Facts): string => `${number(f['read'])} of ${macs(f['total'])} were read`;

/** The same words for a number and for a lower bound; `what` follows "12 Macs". */
const counted = (title: string, what: (f: Facts) => string, fix: string): CheckWords => ({
  title,
  codes: {
    none: f => ({ cause: `None of ${macs(f['read'])} ${what({ ...f, count: 1 })}.` }),
    some: f => ({ cause: `${macs(f['count'])} ${what(f)}.`, fix }),
    'at-least': f => ({ cause: `At least ${macs(f['count'])} ${what(f)}: ${readPart(f)}.`, fix }),
    'not-all-read': f => ({ cause: `Not known: ${readPart(f)}.`, fix: 'Check again.' }),
    'not-collected': notCollected,
    'not-read': f => ({ cause: `Not known: ${readPart(f)}.`, fix: 'Check again.' }),
  },
});

const collect =
  'Switch on "Collect local user accounts" in Jamf Pro: Settings > Computer management > Inventory collection.';
const notCollected = (f: Facts): Said => ({
  cause: `Not known: Jamf Pro has no local accounts of any of ${macs(f['read'])}.`,
  fix: collect,
});

const signIn =
  'The user who registered the Mac signs in again: open Self Service and run the registration with Microsoft. Nobody else can.';

export const en: GroupText<DeviceName> = {
  'fleet-read': {
    title: 'Reading the fleet',
    codes: {
      all: f => ({ cause: `All ${macs(f['total'])} were read.` }),
      changed: f => ({
        cause: `${macs(f['read'])} were read; Macs were added or removed meanwhile, so a few may be missing.`,
        fix: 'Check again when it is quiet.',
      }),
      part: f => ({
        cause: `Only ${readPart(f)} (${causeWords(f['cause'], 'en')}): all numbers are lower bounds.`,
        fix: 'Check again in a while.',
      }),
      denied: f => ({
        cause: `Only ${readPart(f)}: Jamf Pro refused (${f['status']}).`,
        fix: `Give the API role of the bot the privilege "${f['permission']}".`,
      }),
      'not-read': notReadEn('The fleet'),
    },
  },
  'macs-deactivated': counted('Deactivated', f => `${are(f)} deactivated: the registration has ended`, signIn),
  'macs-unresponsive': counted(
    'Unresponsive',
    f => `${are(f)} unresponsive: no check-in, or no sign-in token, for 24 hours`,
    `Switch the Mac on and connect it. ${signIn}`,
  ),
  'macs-unregistered': counted(
    'Not registered',
    f => `${have(f)} no registered user`,
    'The user registers from Self Service, not by opening Company Portal.',
  ),
  'macs-without-accounts': counted('Without accounts', f => `${have(f)} no data about local accounts`, collect),
  'macs-too-old': counted(
    'macOS too old',
    f => `${are(f)} below macOS ${f['minimum']}`,
    'Upgrade macOS, or take the Mac out of the integration.',
  ),
  'macs-silent': counted(
    'Silent',
    f => `${have(f)} not checked in for more than 24 hours`,
    'Switch the Mac on and connect it; remove from Jamf Pro what no longer exists.',
  ),
  'macs-twice': counted(
    'Duplicates',
    f => `${have(f)} a serial number that another Mac has, too`,
    'Delete the older record in Jamf Pro. Leave the JAMF keys on the Mac alone.',
  ),
  'macs-unmanaged': counted(
    'Not managed',
    f => `${are(f)} in Jamf Pro but not managed by it`,
    'Enrol the Mac again, or delete its record.',
  ),
};
