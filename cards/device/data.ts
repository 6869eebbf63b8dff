export type AccountState = 'ACTIVATED' | 'DEACTIVATED' | 'UNRESPONSIVE' | 'UNKNOWN';

/** What a side says of compliance; `not-read` is no answer, `none` is the answer that it does not know this Mac. */
export type ComplianceWord =
  | 'compliant'
  | 'not-compliant'
  | 'calculating'
  | 'not-applicable'
  | 'none'
  | 'not-read'
  | '';

export type DeviceHit = {
  readonly instance: string;
  readonly name: string;
  readonly serialNumber: string;
  readonly username: string;
  readonly osVersion: string;
  /** Empty: never heard of. */
  readonly lastSeen: string;
  readonly managed: boolean;
  readonly accounts: readonly { readonly username: string; readonly state: AccountState }[];
  /** What Jamf Pro told the compliance vendor; empty where that plays no part. */
  readonly jamf: ComplianceWord;
  /** What Entra says of the device. */
  readonly entra: ComplianceWord;
  /** What to do, finished words; empty when nothing is the matter. */
  readonly advice: string;
};

export type DeviceData = {
  readonly asked: string;
  readonly hits: readonly DeviceHit[];
  readonly more: number;
  /** Servers that could not be asked, finished words. */
  readonly notRead: readonly string[];
  /** `elsewhere`: others read along, so nothing is looked up. */
  readonly state: 'answered' | 'elsewhere';
};

const hit: DeviceHit = {
  instance: 'acme',
  name: 'acme-mac-007',
  serialNumber: 'DEMO1F2A000007',
  username: 'mac.user7',
  osVersion: '15.7.2',
  lastSeen: '2026-11-21T09:04:05Z',
  managed: true,
  accounts: [{ username: 'mac.user7', state: 'ACTIVATED' }],
  jamf: 'compliant',
  entra: 'compliant',
  advice: '',
};
const base: DeviceData = { asked: 'acme-mac-007', hits: [hit], more: 0, notRead: [], state: 'answered' };
const troubled: DeviceHit = {
  ...hit,
  accounts: [
    { username: 'mac.user7', state: 'UNRESPONSIVE' },
    { username: 'localadmin', state: 'UNKNOWN' },
  ],
  jamf: 'calculating',
  entra: 'not-read',
  lastSeen: '',
  managed: false,
  advice: 'Switch the Mac on and connect it.',
};
const hostile = 'Mac **bold** <at>all</at> [x](https://evil.example) {{DATE(x)}} ${text.title}';

export const samples: { readonly [name: string]: DeviceData } = {
  one: base,
  troubled: { ...base, hits: [troubled] },
  'no accounts': { ...base, hits: [{ ...hit, accounts: [], jamf: '', entra: 'none' }] },
  several: { ...base, asked: 'mac.user7', hits: Array<DeviceHit>(5).fill(hit), more: 3 },
  none: { ...base, hits: [] },
  'not read': { ...base, hits: [], notRead: ['acme: the answer was 403.'] },
  elsewhere: { ...base, hits: [], state: 'elsewhere' },
  hostile: {
    ...base,
    asked: hostile,
    notRead: Array.from({ length: 100 }, (_none, index) => `server-${index}: ${hostile} ${hostile} ${hostile}`),
    hits: Array<DeviceHit>(5).fill({
      ...troubled,
      name: hostile,
      serialNumber: hostile,
      username: hostile,
      osVersion: hostile,
      accounts: Array<DeviceHit['accounts'][number]>(12).fill({ username: hostile, state: 'UNKNOWN' }),
    }),
  },
};
