import type { ChecksData, ChecksLine, GrantRow } from './data.js';

const at = '2026-11-21T09:14:05Z';
const line: ChecksLine = {
  outcome: 'pass',
  instance: 'acme',
  title: 'Jamf Pro version',
  cause: 'Jamf Pro 11.30.1; 10.18 or later is needed.',
  fix: '',
  read: 'Jamf Pro version',
  readAt: at,
  who: 'nobody',
  console: '',
  consoleUrl: '',
  sourceUrl: '',
};
const passes: readonly ChecksLine[] = [
  line,
  { ...line, instance: '', title: 'Microsoft Intune licence', cause: 'Microsoft Intune is active in this tenant.' },
  { ...line, instance: '', title: 'Manual integration', cause: 'No manual integration is in place.' },
];
const changed: ChecksLine = {
  outcome: 'fail',
  instance: '',
  title: 'Cloud Connector app',
  cause: 'Missing: update_device_attributes. Joost Demo removed it on 20 November.',
  fix: 'Consent again from Jamf Pro: Settings > Global > Conditional Access.',
  read: "Jamf's apps in Entra, directory audit log",
  readAt: at,
  who: 'global-administrator',
  console: 'entra',
  consoleUrl: 'https://portal.azure.com',
  sourceUrl:
    'https://learn.microsoft.com/intune/device-security/conditional-access-integration/configure-jamf-cloud-connector',
};
const unread: ChecksLine = {
  ...changed,
  outcome: 'error',
  title: 'Entra ID P1 licence',
  cause: 'The licences could not be read: the answer was 403.',
  fix: 'Give the bot the permission LicenseAssignment.Read.All.',
  who: 'privileged-role-administrator',
  sourceUrl: '',
};
const old: ChecksLine = {
  ...line,
  outcome: 'fail',
  cause: 'Jamf Pro 10.17.0 is too old: the cloud connector needs 10.18 or later.',
  fix: 'Upgrade Jamf Pro first.',
  who: 'jamf-administrator',
  console: 'jamf',
  consoleUrl: 'https://acme.jamfcloud.com',
};
const retired: ChecksLine = {
  ...line,
  outcome: 'skipped',
  instance: '',
  title: 'Ports 2195 and 2196',
  cause: 'Not looked at: Apple switched these off on 31 March 2021. Old lists still name them.',
};
const hostile: ChecksLine = {
  ...changed,
  title: 'App **bold** <at>all</at> [x](https://evil.example) ${text.title}',
  cause: 'App **bold** <at>all</at> [x](https://evil.example) {{DATE(x)}}',
  fix: '# App **bold** <at>all</at> [x](https://evil.example)',
  instance: '<at>all</at>',
  console: '',
  consoleUrl: '',
  sourceUrl: '',
};
const grant: GrantRow = {
  app: 'Cloud Connector',
  permission: 'User.Read',
  type: 'delegated',
  api: 'Microsoft Graph',
  state: 'ok',
};
const grants: readonly GrantRow[] = [
  grant,
  { ...grant, permission: 'Directory.Read.All', type: 'application' },
  { ...grant, permission: 'update_device_attributes', type: 'application', api: 'Intune', state: 'missing' },
  { ...grant, permission: 'Mail.Read', type: 'application', state: 'extra' },
  { ...grant, app: 'Cloud Connector user registration app', state: 'one-user' },
];
const good: ChecksData = {
  title: 'prerequisites',
  command: 'check-prerequisites',
  instance: 'acme',
  servers: 1,
  tenant: 'Contoso Demo',
  at,
  age: 0,
  lines: passes,
  grants: [],
  firewall: '',
  repair: false,
  repairFinding: '',
  repairApp: '',
  repairInstance: '',
};

export const checksSamples: { readonly [name: string]: ChecksData } = {
  good,
  'too old and a licence not read': { ...good, age: 12, lines: [old, unread, ...passes] },
  permissions: {
    ...good,
    title: 'permissions',
    command: 'check-permissions',
    instance: '',
    lines: [changed, ...passes.slice(1)],
    grants,
    repair: true,
    repairFinding: 'consent-connector',
    repairInstance: 'acme',
  },
  network: {
    ...good,
    title: 'network',
    command: 'check-network',
    lines: [
      { ...line, outcome: 'warn', title: 'Apple push', cause: 'No connection to api.push.apple.com:443.' },
      retired,
    ],
    firewall: 'graph.microsoft.com 443 TCP bot Microsoft Graph\nlogin.microsoftonline.com 443 TCP bot sign-in',
  },
  'all, on several servers': {
    ...good,
    title: 'all',
    command: 'check',
    instance: '',
    servers: 200,
    lines: [...Array.from({ length: 40 }, (_one, index) => ({ ...old, instance: `school-${index + 1}` })), ...passes],
    repair: true,
  },
  'hostile names': {
    ...good,
    title: 'all',
    command: 'check',
    tenant: hostile.title,
    lines: Array.from({ length: 12 }, () => hostile),
    grants: [{ ...grant, app: hostile.title, permission: hostile.title, state: 'extra' }],
    repair: true,
  },
};
