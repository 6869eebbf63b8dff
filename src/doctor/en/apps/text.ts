import type { Facts } from '../../../kinds.js';
import { type AppWords, listed, type Saying, text } from '../../words.js';

const names: { readonly [app: string]: string } = {
  reader: 'the reader',
  writer: 'the writer',
  bot: "the bot's own app",
};
const app = (f: Facts) => names[text(f['app'])] ?? text(f['app']);
const App = (f: Facts) => app(f).charAt(0).toUpperCase() + app(f).slice(1);

const kinds: { readonly [kind: string]: string } = {
  secret: 'client secret',
  certificate: 'certificate',
  federated: 'federated credential',
  'managed-identity': 'managed identity',
};
const kind = (f: Facts) => kinds[text(f['kind'])] ?? 'credential';

const inDays = (f: Facts) => (Number(f['days']) === 1 ? '1 day' : `${f['days']} days`);

const whys: { readonly [why: string]: (f: Facts) => string } = {
  refused: f => `it was refused (${text(f['status'])}${f['permission'] ? `; it needs ${f['permission']}` : ''})`,
  unreachable: () => 'there was no answer in time',
  unreadable: () => 'the answer was not as documented',
  'sign-in': f => `signing in failed (${text(f['code'])})`,
  fault: () => 'something went wrong here; the log says what',
};
const why = (f: Facts) => (whys[text(f['why'])] ?? whys['fault'])?.(f) ?? '';
export const notRead =
  (what: (f: Facts) => string, fix: string) =>
  (f: Facts): Saying => ({
    cause: `${what(f)} could not be read: ${why(f)}.`,
    fix,
  });

/** What goes missing with a permission. */
const stops: { readonly [permission: string]: string } = {
  'AuditLog.Read.All': 'permissions: who changed one cannot be named',
  'DeviceManagementApps.Read.All': 'prerequisites: the Company Portal in Intune cannot be looked for',
  'RoleManagement.Read.Directory': 'prerequisites: the roles of who asks cannot be read',
  'Application.Read.All': "status and plans: Jamf's apps cannot be found",
  'Device.Read.All': 'check device: whether Entra takes a Mac for compliant cannot be read',
  'DeviceManagementConfiguration.Read.All': 'policies: compliance policies cannot be read',
  'DeviceManagementServiceConfig.Read.All': "everything: Intune's partner record cannot be read",
  'DeviceManagementServiceConfig.ReadWrite.All': 'writing the application ID into Intune',
  'DeviceManagementManagedDevices.Read.All': 'plans: the Macs that Intune has from Jamf cannot be counted',
  'Application.ReadWrite.All': 'steps that make or delete an app, or give it a secret',
  'Directory.Read.All': 'plans: consents cannot be read',
  'GroupMember.Read.All': 'every command that takes a role: group memberships cannot be read',
  'LicenseAssignment.Read.All': 'plans: licences cannot be read',
  'Policy.Read.All': 'plans: Conditional Access policies cannot be named',
};
const stopped = (f: Facts) =>
  (Array.isArray(f['names']) ? f['names'] : []).map(name => stops[String(name)] ?? String(name)).join('; ');

const signInCodes: { readonly [code: string]: string } = {
  AADSTS7000215: 'the client secret is wrong',
  AADSTS7000222: 'the client secret has expired',
  AADSTS700016: 'Microsoft does not know that application ID in this tenant',
  AADSTS700027: 'the certificate is not (or no longer) registered, or has expired',
};
const signInCause = (f: Facts) => signInCodes[text(f['code'])] ?? `Microsoft refused it (${text(f['code'])})`;

export const apps: AppWords = {
  credential: {
    title: f => `The ${kind(f)} of ${app(f)}`,
    codes: {
      ok: f => ({ cause: `Good for ${inDays(f)} more.` }),
      'renews-itself': () => ({ cause: 'It renews itself; nothing to look after.' }),
      'ends-soon': f => ({
        cause: `It ends in ${inDays(f)}.`,
        fix: `Add a new ${kind(f)} to the registration in Entra, put it into the settings, restart, then remove the old one.`,
      }),
      expired: f => ({
        cause: 'It has expired: signing in with it fails.',
        fix: `Add a new ${kind(f)} to the registration in Entra, put it into the settings and restart.`,
      }),
      'not-listed': () => ({
        cause: 'Entra lists no secret of this registration that begins like the one in the settings.',
        fix: 'Make sure that the application ID and the secret in the settings belong together.',
      }),
      'not-read': notRead(f => `When the ${kind(f)} ends`, 'Give the reader Application.Read.All, or try again.'),
    },
  },
  permissions: {
    title: f => `Permissions of ${app(f)}`,
    codes: {
      ok: () => ({ cause: 'Exactly what is needed.' }),
      'sign-in-failed': f => ({
        cause: `${App(f)} cannot sign in: ${signInCause(f)}.`,
        fix: 'Put a credential that works into the settings and restart.',
      }),
      missing: f => ({
        cause: `Missing: ${listed(f['names'])}. What stops: ${stopped(f)}.`,
        fix: 'Add it as an application permission of Microsoft Graph and give admin consent.',
      }),
      extra: f => ({
        cause: `More than is needed: ${listed(f['names'])}.`,
        fix: 'Remove what nothing else needs: the bot does not.',
      }),
      'may-alter': f => ({
        cause: `It may alter things: ${listed(f['names'])}. It only has to read.`,
        fix: 'Remove these permissions and give the ones that read.',
      }),
      'too-powerful': f => ({
        cause: `${listed(f['names'])}: whoever has this app's credential could take over the tenant.`,
        fix: 'Remove it today, then look at what the app did in the audit log of Entra.',
      }),
      'not-read': notRead(f => `The permissions of ${app(f)}`, 'Try again; the other lines say what is wrong.'),
    },
  },
  'bot-app': {
    title: () => "The bot's own app",
    codes: {
      ok: () => ({ cause: 'It holds no power of its own.' }),
      'own-power': f => ({
        cause: `It holds application permissions: ${listed(f['names'])}. It needs none.`,
        fix: 'Remove them in Entra: Enterprise applications, the bot, Permissions.',
      }),
      'not-there': () => ({
        cause: 'This tenant has no enterprise app for it.',
        fix: 'Open the consent page once, or look whether BOT_APP_ID is right.',
      }),
      'not-read': notRead(() => 'What it holds', 'Give the reader Application.Read.All and Directory.Read.All.'),
    },
  },
  consent: {
    title: () => 'Consent to write in the name of people',
    codes: {
      ok: () => ({ cause: 'Given, for everybody.' }),
      missing: f => ({
        cause: `Nobody consented to ${listed(f['names'])}: no step can be run.`,
        fix: 'Consent once for everybody; the role Cloud Application Administrator is enough.',
      }),
      'no-secrets': f => ({
        cause: `Nobody consented to ${listed(f['names'])}: no client secret can be made on my page.`,
        fix: 'Only manual connections need it. Consent once for everybody; Cloud Application Administrator is enough.',
      }),
      'for-some': f => ({
        cause: `Only some people consented to ${listed(f['names'])}.`,
        fix: 'Consent once for everybody; the role Cloud Application Administrator is enough.',
      }),
    },
  },
  jamf: {
    title: f => `Jamf Pro ${text(f['alias'])}`,
    codes: {
      ok: f => ({ cause: `Signing in works; version ${text(f['version'])}.` }),
      'sign-in-failed': f => ({
        cause: `${text(f['host'])} refuses the sign-in${f['status'] ? ` (${f['status']})` : ''}.`,
        fix: 'Look whether the API client or account still exists and its secret is the one in the settings.',
      }),
      unreachable: f => ({
        cause: `${text(f['host'])} gave no answer in time.`,
        fix: f['private']
          ? 'It is declared private: look at the route, the firewall and the certificate.'
          : 'Look whether the server runs and the firewall lets the bot out. A private address has to be declared.',
      }),
      'not-read': notRead(f => text(f['host']), 'Look at the log of the server at this time.'),
    },
  },
  'jamf-privileges': {
    title: f => `Privileges in Jamf Pro ${text(f['alias'])}`,
    codes: {
      ok: () => ({ cause: 'Exactly what is needed.' }),
      missing: f => ({
        cause: `Missing: ${listed(f['names'])}.`,
        fix: "Add them to the API role (or account) of the bot, in Jamf Pro's settings.",
      }),
      'may-alter': f => ({
        cause: `It may alter things: ${listed(f['names'])}. It only has to read.`,
        fix: 'Give the bot an API role of its own with the privileges that read.',
      }),
      'worth-giving': f => ({
        cause: `Without ${listed(f['names'])} every plan carries a warning.`,
        fix: 'Add it to the API role (or account) of the bot.',
      }),
      'not-read': notRead(() => 'Its privileges', 'Add Read API Roles to the API role of the bot.'),
    },
  },
};
