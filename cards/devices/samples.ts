import type { DeviceFinding, DevicesData } from './data.js';

const pass = (title: string): DeviceFinding => ({
  outcome: 'pass',
  title,
  cause: 'None of 12,000 Macs.',
  fix: '',
  who: '',
  examples: [],
});
const deactivated: DeviceFinding = {
  outcome: 'warn',
  title: 'Deactivated',
  cause: '160 Macs are deactivated: the registration has ended.',
  fix: 'The user who registered the Mac signs in again: open Self Service and run the registration with Microsoft. Nobody else can.',
  who: 'the user of the Mac',
  examples: ['acme-mac-11541 (mac.user11541)', 'acme-mac-11542 (mac.user11542)', 'acme-mac-11543 (mac.user11543)'],
};
const twice: DeviceFinding = {
  outcome: 'warn',
  title: 'Duplicates',
  cause: '12 Macs have a serial number that another Mac has, too.',
  fix: 'Delete the older record in Jamf Pro. Leave the JAMF keys on the Mac alone.',
  who: 'an administrator of Jamf Pro',
  examples: ['DEMO1F2A000500', 'DEMO1F2A001497'],
};
const healthy: DevicesData = {
  instance: 'acme',
  host: 'acme.jamfcloud.com',
  readAt: '2026-11-21T09:14:05Z',
  macs: 12_000,
  total: 12_000,
  whole: true,
  computers: { activated: 12_000, deactivated: 0, unresponsive: 0, unknown: 0 },
  accounts: { activated: 12_000, deactivated: 0, unresponsive: 0, unknown: 700 },
  withoutAccounts: 0,
  findings: ['Reading the fleet', 'Deactivated', 'Unresponsive', 'Duplicates'].map(pass),
  affected: 0,
  chart: false,
  detail: 'all',
};
const troubled: DevicesData = {
  ...healthy,
  computers: { activated: 11_000, deactivated: 160, unresponsive: 340, unknown: 274 },
  withoutAccounts: 226,
  findings: [pass('Reading the fleet'), deactivated, twice],
  affected: 172,
};
const text = 'Mac **bold** <at>all</at> [x](https://evil.example) {{DATE(x)}} ${text.title}';
const hostile: DeviceFinding = { ...deactivated, examples: Array<string>(20).fill(text) };

export const devicesSamples: { readonly [name: string]: DevicesData } = {
  healthy,
  troubled,
  'others read along': { ...troubled, detail: 'numbers' },
  'a part was read': {
    ...troubled,
    macs: 8500,
    whole: false,
    findings: [
      {
        outcome: 'error',
        title: 'Reading the fleet',
        cause: 'Only 8,500 of 12,000 Macs were read (time-out): all numbers are lower bounds.',
        fix: 'Check again in a while.',
        who: '',
        examples: [],
      },
      { ...deactivated, outcome: 'error', cause: 'At least 160 Macs are deactivated: 8,500 of 12,000 Macs were read.' },
    ],
  },
  'no Macs': {
    ...healthy,
    macs: 0,
    total: 0,
    computers: { activated: 0, deactivated: 0, unresponsive: 0, unknown: 0 },
    accounts: { activated: 0, deactivated: 0, unresponsive: 0, unknown: 0 },
  },
  hostile: { ...troubled, host: text, findings: Array<DeviceFinding>(9).fill(hostile) },
};
