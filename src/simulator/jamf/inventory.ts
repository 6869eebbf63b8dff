import { type JamfContext, jamfError, missing } from './answer.js';
import { type Mac, type MacAccount, macs, macsFrom } from './fleet.js';
import { readRsql } from './rsql.js';
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

  const filter = c.req.query('filter');
  const wanted = filter ? readRsql(filter) : undefined;
  if (filter && !wanted) return invalid(c, 'filter', 'The filter cannot be read.');
  const { totalCount, found } = wanted ? filtered(c, wanted, page, size) : paged(c, page, size);
  return c.json({ totalCount, results: found.map(one => described(one, asked, versionOf(c))) });
}

type Slice = { readonly totalCount: number; readonly found: readonly Mac[] };

/** Only what stands on the page is worked out: fleets may be large. */
function paged(c: JamfContext, page: number, size: number): Slice {
  const server = c.get('server');
  const { total } = server.fleet;
  const isDescending = c.req.query('sort')?.endsWith(':desc') ?? false;
  const [from, to] = isDescending ? [total - (page + 1) * size, total - page * size] : [page * size, (page + 1) * size];
  const found = macsFrom(server, from, to, c.get('now'));
  return { totalCount: total, found: isDescending ? found.reverse() : found };
}

function filtered(c: JamfContext, wanted: (mac: Mac) => boolean, page: number, size: number): Slice {
  const all = macs(c.get('server'), c.get('now')).filter(wanted);
  return { totalCount: all.length, found: all.slice(page * size, (page + 1) * size) };
}

function macWithId(c: JamfContext, id: string | undefined): Mac | undefined {
  const number = /^[1-9]\d{0,8}$/.test(id ?? '') ? Number(id) : 0;
  return macsFrom(c.get('server'), number - 1, number, c.get('now')).find(one => one.id === id);
}

/** One Mac by its id. */
export function computer(c: JamfContext): Response {
  if (!isServed(c)) return missing(c);
  const found = macWithId(c, c.req.param('id'));
  if (!found) return missing(c, `Computer ${c.req.param('id')} does not exist.`);
  return c.json(described(found, c.req.queries('section') ?? ['GENERAL'], versionOf(c)));
}

/** `conditional-access/device-compliance-information`: what the compliance vendor was told of one Mac. */
export function compliance(c: JamfContext): Response {
  const found = macWithId(c, c.req.param('deviceId'));
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
    remoteManagement: { managed: found.managed },
    userApprovedMdm: true,
    ...(version === '4' ? contact : { lastContactTime: found.lastContact }),
  };
  const all: { [section: string]: [name: string, value: object] } = {
    GENERAL: ['general', general],
    OPERATING_SYSTEM: ['operatingSystem', { name: 'macOS', version: found.osVersion, build: 'DEMO' }],
    HARDWARE: ['hardware', { make: 'Apple', model: 'MacBook Air', serialNumber: found.serialNumber }],
    USER_AND_LOCATION: ['userAndLocation', { username: found.username, email: found.email }],
    LOCAL_USER_ACCOUNTS: ['localUserAccounts', found.accounts.map((one, index) => account(found, one, index))],
  };
  const wanted = asked.flatMap(section => (all[section] ? [all[section]] : []));
  return { id: found.id, udid: found.udid, ...Object.fromEntries(wanted) };
}

/** `azureActiveDirectoryId` is misnamed by Jamf: it holds the Conditional Access inventory state. */
const account = (found: Mac, { username, state }: MacAccount, index: number): object => ({
  uid: String(501 + index),
  username,
  fullName: username === found.username ? `Mac User ${found.id}` : username,
  admin: index > 0,
  homeDirectory: `/Users/${username}`,
  fileVault2Enabled: true,
  userAccountType: 'LOCAL',
  azureActiveDirectoryId: state,
  userAzureActiveDirectoryId: state === 'UNKNOWN' ? '' : found.email,
  computerAzureActiveDirectoryId: state === 'UNKNOWN' ? '' : found.managedDeviceId,
});
