import type { Fault } from './judge.js';
import type { AskedKind } from './needs.js';

export type FieldWords = {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with it, as what to do. */
  readonly error: string;
  /** Titles of what may be chosen. */
  readonly choices?: { readonly [value: string]: string };
};

export type FormWords = { readonly title: string; readonly about: string };

const guidHint = 'Object IDs, separated by spaces';

const fields: { readonly [field in Fault]: FieldWords } = {
  instance: { label: 'Jamf Pro server', hint: '', error: 'Choose a Jamf Pro server from the list.' },
  cloud: {
    label: 'Sovereign cloud',
    hint: '',
    error: 'Choose the sovereign cloud from the list.',
    choices: {
      'as-is': 'As it is set in Jamf Pro',
      global: 'Global (commercial)',
      'us-gov-high': 'US Government (GCC High)',
      'us-gov-dod': 'US Government (DoD)',
      china: 'China (21Vianet)',
    },
  },
  landingPage: {
    label: 'Landing page for computers that Microsoft does not recognise',
    hint: '',
    error: 'Choose the landing page from the list.',
    choices: {
      'as-is': 'As it is set in Jamf Pro',
      default: 'Default Jamf Pro device registration page',
      'access-denied': 'Access Denied page',
      custom: 'Custom URL',
    },
  },
  customUrl: {
    label: 'Custom URL (only for a custom landing page)',
    hint: 'https://',
    error:
      'A custom page takes a URL that begins with https:// and holds no user name or password; other pages take none.',
  },
  appName: { label: 'Name of the app in Entra', hint: '', error: 'The name may have 120 characters at most.' },
  domainName: {
    label: 'Domain name of your Entra tenant',
    hint: 'contoso.onmicrosoft.com',
    error: 'Give the domain name of your Entra tenant, such as contoso.onmicrosoft.com.',
  },
  secretMonths: {
    label: 'How long the client secret is valid',
    hint: '',
    error: 'A secret is valid for 3, 6, 12, 18 or 24 months.',
    choices: { 3: '3 months', 6: '6 months', 12: '12 months', 18: '18 months', 24: '24 months' },
  },
  includeGroups: {
    label: 'User groups in Intune whose Macs count',
    hint: guidHint,
    error: 'Give the object IDs of user groups in Entra.',
  },
  applicableGroup: {
    label: 'Applicable group: smart group of the Macs that are looked at',
    hint: 'Its name in Jamf Pro',
    error: 'Name the smart group of the Macs that are looked at.',
  },
  complianceGroup: {
    label: 'Compliance group: smart group of the Macs that are compliant',
    hint: 'Its name in Jamf Pro',
    error: 'Name the smart group of the Macs that are compliant.',
  },
  userGroups: {
    label: 'User groups that Intune assigns; never all users',
    hint: guidHint,
    error: 'Give the object IDs of one or more user groups in Entra.',
  },
  apps: {
    label: "Jamf's apps in Entra that go (empty: I find the two)",
    hint: `${guidHint}; or: gone`,
    error: 'Give the object IDs of the apps, or: gone.',
  },
  remaining: {
    label: 'Do other servers stay connected in this tenant?',
    hint: '',
    error: 'Say whether other servers stay connected: one record serves them all.',
    choices: { none: 'No, this is the last one', others: 'Yes, others stay connected' },
  },
  connectorApps: {
    label: "The cloud connector's apps in Entra",
    hint: '',
    error: 'Choose whether the apps stay.',
    choices: { keep: 'Keep them', remove: 'Delete them' },
  },
  old: {
    label: 'The old secret',
    hint: '',
    error: 'Choose what becomes of the old secret.',
    choices: { expire: 'Let it expire', remove: 'Remove it once the new one is seen at work' },
  },
  finding: {
    label: 'What is to be repaired',
    hint: '',
    error: 'Choose what is to be repaired.',
    choices: {
      'consent-connector': 'Consent of Cloud Connector',
      'consent-registration': 'Consent of the user registration app',
      'application-id': 'Application ID in Intune',
      'enable-app': 'An app that is switched off',
      'extra-permission': 'A permission too many',
    },
  },
  app: { label: 'Which app (object ID; may stay empty)', hint: '', error: 'Give the object ID of the app.' },
  reason: {
    label: 'Reason',
    hint: 'Why is this needed, and why now?',
    error: 'Give a reason of 10 to 500 characters: approvers decide on it.',
  },
  ticket: { label: 'Ticket', hint: '', error: 'A ticket number is required here, of 100 characters at most.' },
};

const forms: { readonly [kind in AskedKind]: FormWords } = {
  'connect-manual': {
    title: 'Connect Jamf Pro by hand',
    about: 'With an app and a client secret of your own. I make a plan first; nothing changes before it is approved.',
  },
  'connect-device-compliance': {
    title: 'Connect Jamf Device Compliance',
    about:
      'The successor of Conditional Access in Jamf Pro. I make a plan first; nothing changes before it is approved.',
  },
  'remove-manual': {
    title: 'Remove the manual connection',
    about: 'Macs stop reporting until the next connection stands. I make a plan first.',
  },
  'migrate-cloud-connector': {
    title: 'Move to the cloud connector',
    about:
      'Removes the manual connection, then connects with the cloud connector: within 24 hours. I make a plan first.',
  },
  'migrate-device-compliance': {
    title: 'Move to Jamf Device Compliance',
    about: 'Takes the user groups off the old platform, then connects Device Compliance. I make a plan first.',
  },
  disconnect: {
    title: 'Disconnect Jamf Pro',
    about: 'Macs leave Intune at the date that Intune sets, and can then be blocked. I make a plan first.',
  },
  'disconnect-device-compliance': {
    title: 'Disconnect Jamf Device Compliance',
    about: 'Macs no longer report whether they are compliant. I make a plan first.',
  },
  'switch-to-manual': {
    title: 'Move to a manual connection',
    about: 'Ends the cloud connector, then connects with an app of your own. I make a plan first.',
  },
  'rotate-secret': {
    title: 'Replace the client secret',
    about: 'The old one stays valid until the new one is seen at work. I make a plan first.',
  },
  terminate: {
    title: 'End the connection from Intune',
    about: 'For all servers of the tenant at once, and it cannot be taken back. I make a plan first.',
  },
  repair: { title: 'Repair a connection', about: 'One finding, one step. I make a plan first.' },
};

export const en = {
  fields,
  forms,
  send: 'Make a plan',
  required: 'required here',
  optional: 'optional',
  or: 'Or type',
  /** Servers that changes here connected. */
  others: (names: string) => `Connected through me: ${names}`,
};
