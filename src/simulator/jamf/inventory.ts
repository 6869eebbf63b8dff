import { type JamfContext, jamfError, missing } from './answer.js';
import { type Mac, mac, macs } from './fleet.js';
import { isAtLeast } from './version.js';

/**
 * First server that answers each version of the endpoint. v4 came with 11.30; the others are set from the dates at which
 * their predecessors were deprecated, which is near enough to make a reader look for the newest.
 */
const since: { readonly [version: string]: string } = { '1': '10.20', '2': '11.17', '3': '11.23', '4': '11.30' };

const sections = [
  'GENERAL',
  'OPERATING_SYSTEM',
  'HARDWARE',
  'USER_AND_LOCATION',
  'LOCAL_USER_ACCOUNTS',
  'DISK_ENCRYPTION',
  'PURCHASING',
  'APPLICATIONS',
  'STORAGE',
  'CONFIGURATION_PROFILES',
  'PRINTERS',
  'SERVICES',
  'CERTIFICATES',
  'ATTACHMENTS',
  'PLUGINS',
  'PACKAGE_RECEIPTS',
  'FONTS',
  'SECURITY',
  'LICENSED_SOFTWARE',
  'IBEACONS',
  'SOFTWARE_UPDATES',
  'EXTENSION_ATTRIBUTES',
  'CONTENT_CACHING',
  'GROUP_MEMBERSHIPS',
];

/** `v4` -> `4`. */
const versionOf = (c: JamfContext): string => (c.req.param('version') ?? '').slice(1);

const isServed = (c: JamfContext): boolean => {
  const first = since[versionOf(c)];
  return first !== undefined && isAtLeast(c.get('server').version, first);
};

/** `computers-inventory`: one page of Macs, with the sections asked for. */
export function inventory(c: JamfContext): Response {
  if (!isServed(c)) return missing(c);
  const asked = c.req.queries('section') ?? ['GENERAL'];
  const strange = asked.find(section => !sections.includes(section));
  if (strange !== undefined) return invalid(c, 'section', `${strange} is not a section.`);
  const page = Number(c.req.query('page') ?? 0);
  const size = Number(c.req.query('page-size') ?? 100);
  if (!Number.isInteger(page) || page < 0) return invalid(c, 'page', 'page must be 0 or more.');
  if (!Number.isInteger(size) || size < 1) return invalid(c, 'page-size', 'page-size must be 1 or more.');

  const server = c.get('server');
  const all = Array.from({ length: server.fleet.total }, (_, index) => index);
  const ordered = c.req.query('sort')?.endsWith(':desc') ? all.reverse() : all;
  const results = ordered
    .slice(page * size, (page + 1) * size)
    .map(index => described(mac(server, index, c.get('now')), asked, versionOf(c)));
  return c.json({ totalCount: server.fleet.total, results });
}

/** One Mac by its id. */
export function computer(c: JamfContext): Response {
  if (!isServed(c)) return missing(c);
  const found = macs(c.get('server'), c.get('now')).find(one => one.id === c.req.param('id'));
  if (!found) return missing(c, `Computer ${c.req.param('id')} does not exist.`);
  return c.json(described(found, c.req.queries('section') ?? ['GENERAL'], versionOf(c)));
}

/** `conditional-access/device-compliance-information`: what the compliance vendor was told of one Mac. */
export function compliance(c: JamfContext): Response {
  const found = macs(c.get('server'), c.get('now')).find(one => one.id === c.req.param('deviceId'));
  if (!found) return missing(c, `Computer ${c.req.param('deviceId')} does not exist.`);
  return c.json([
    {
      deviceId: found.id,
      applicable: found.state !== 'UNKNOWN',
      complianceState: found.state === 'ACTIVATED' ? 'COMPLIANT' : 'UNKNOWN',
      complianceVendor: 'INTUNE',
      complianceVendorDeviceInformation: { deviceIds: found.state === 'UNKNOWN' ? [] : [found.managedDeviceId] },
    },
  ]);
}

const invalid = (c: JamfContext, field: string, description: string): Response =>
  c.json(jamfError(400, 'INVALID_FIELD', description, field), 400);

function described(found: Mac, asked: readonly string[], version: string): object {
  const contact = version === '4' ? { lastCheckIn: found.lastContact, lastContact: found.lastContact } : {};
  const general = {
    name: found.name,
    platform: 'Mac',
    reportDate: found.lastContact,
    lastEnrolledDate: found.enrolled,
    remoteManagement: { managed: true },
    userApprovedMdm: true,
    ...(version === '4' ? contact : { lastContactTime: found.lastContact }),
  };
  const all: { [section: string]: [name: string, value: object] } = {
    GENERAL: ['general', general],
    OPERATING_SYSTEM: ['operatingSystem', { name: 'macOS', version: found.osVersion, build: 'DEMO' }],
    HARDWARE: ['hardware', { make: 'Apple', model: 'MacBook Air', serialNumber: found.serialNumber }],
    USER_AND_LOCATION: ['userAndLocation', { username: found.username, email: found.email }],
    LOCAL_USER_ACCOUNTS: ['localUserAccounts', [account(found)]],
  };
  const wanted = asked.flatMap(section => (all[section] ? [all[section]] : []));
  return { id: found.id, udid: found.udid, ...Object.fromEntries(wanted) };
}

/** `azureActiveDirectoryId` is misnamed by Jamf: it holds the Conditional Access inventory state. */
const account = (found: Mac): object => ({
  uid: '501',
  username: found.username,
  fullName: `Mac User ${found.id}`,
  admin: false,
  homeDirectory: `/Users/${found.username}`,
  fileVault2Enabled: true,
  userAccountType: 'LOCAL',
  azureActiveDirectoryId: found.state,
  userAzureActiveDirectoryId: found.state === 'UNKNOWN' ? '' : found.email,
  computerAzureActiveDirectoryId: found.state === 'UNKNOWN' ? '' : found.managedDeviceId,
});
