import { stateWords } from '../../../checks/state-words.js';
import type { KindWords } from '../../words.js';
import { groupsIn, intuneLink, jamfLink, list, notReadOf, quoted, titlesOf } from './said.js';

const rowKnown = (baseline: { readonly [name: string]: unknown }): boolean =>
  !['', undefined].includes(baseline['compliancePartnerId'] as string | undefined);

export const wish: KindWords['wish'] = asked => [
  { label: 'Connection type', value: 'Device Compliance' },
  { label: 'Applicable smart group', value: String(asked['applicableGroup']) },
  { label: 'Compliance smart group', value: String(asked['complianceGroup']) },
  { label: 'User groups in Entra', value: list(asked['userGroups']) },
];

export const steps: KindWords['steps'] = {
  prerequisites: {
    title: 'Prerequisites hold',
    clicks: () => [],
    proof: 'I read the version, the licences, the smart groups and the present connection.',
  },
  'jamf-device-compliance': {
    title: 'Switch on Device Compliance in Jamf Pro',
    clicks: ({ wish: asked }) => [
      'Settings > Global > Device Compliance > Edit',
      'Platform: macOS',
      `Compliance Group: ${asked['complianceGroup']}`,
      `Applicable Group: ${asked['applicableGroup']}`,
      'Turn on the switch at the top right, then Save',
    ],
    link: jamfLink,
    confirm: 'I pressed Save',
    proof: "Seen when one of Jamf's two apps appears in Entra; otherwise your word counts.",
  },
  'consent-compliance-connector': {
    title: 'Consent to Cloud Connector for Device Compliance',
    clicks: () => [
      'Microsoft opens a prompt for Cloud Connector for Device Compliance',
      'Accept, as Global Administrator',
    ],
    link: jamfLink,
    proof: 'I read the app in Entra. What it must hold is documented nowhere, so I do not judge its permissions.',
  },
  'consent-compliance-registration': {
    title: 'Consent to User registration app for Device Compliance',
    clicks: () => ['Microsoft opens a second prompt, for User registration app for Device Compliance', 'Accept'],
    link: jamfLink,
    proof: 'I read the app in Entra; its permissions are not judged either.',
  },
  'compliance-partner': {
    title: 'Add Jamf as compliance partner in Intune',
    clicks: ({ wish: asked, baseline }) => [
      'Tenant administration > Connectors and tokens > Partner compliance management',
      ...(rowKnown(baseline)
        ? ['There is a row for Jamf already, so add none: open it > Properties > Assignments > Edit']
        : ['Add compliance partner', 'Compliance partner: Jamf Device Compliance; Platform: macOS; Next']),
      ...groupsIn(asked).map(id => `Add groups: the group with object ID ${id}`),
      'No other group, none excluded, and never Add all users: that breaks the connection',
      rowKnown(baseline) ? 'Review + save > Save' : 'Next > Create',
    ],
    link: intuneLink,
    proof: "I read Intune's row: macOS, and exactly these groups.",
  },
  'jamf-compliance-confirm': {
    title: 'Confirm in Jamf Pro',
    clicks: () => [
      'Back in the tab of Jamf Pro with Configure Compliance Partner: Confirm',
      'In Intune, Refresh until the partner status is Active',
    ],
    link: jamfLink,
    confirm: 'I pressed Confirm',
    proof: 'A first server shows as Active in Intune. A further one cannot be read back: your word counts.',
  },
  verified: {
    title: 'Both sides agree',
    clicks: () => [],
    proof: 'Intune shows Active, onboarded for macOS, exactly the named groups, not all users.',
  },
};

export const warnings: KindWords['warnings'] = {
  'same-smart-group': f =>
    `"${f['group']}" is asked for as Applicable and as Compliance group: every Mac in it counts as compliant.`,
  'further-server': f =>
    `Intune already has a compliance partner for Jamf (${stateWords(f['state'], 'en')}), from this server or another. That several Jamf Pro servers share one is not documented; what this server itself does cannot be read back.`,
  'groups-replaced': f =>
    `Intune's row names groups that were not asked for: ${list(f['groups'])}. They go, and compliance of their Macs is no longer taken from Jamf.`,
  'old-groups-left': () =>
    'The row of the old platform is terminated but still names groups of users. Remove them: Partner device management > Included groups.',
  'first-not-compliant': f =>
    `A Mac that registers is "not compliant" until Jamf's first verdict; meanwhile these policies block it: ${quoted(f['policies'])}.`,
};

export const waiting: KindWords['waiting'] = {
  'prerequisites-fail': () => 'A prerequisite does not hold.',
  'prerequisites-unread': f => `Not everything could be read: ${titlesOf(f['unread'], 'en')}. I try again.`,
  'smart-groups-missing': f =>
    `Jamf Pro has no smart computer group called ${quoted(f['missing'])}. Make it under Computers > Smart Computer Groups, or ask again with the exact name.`,
  'smart-groups-not-read': notReadOf('en', "Jamf Pro's list of smart groups"),
  'legacy-in-place': f =>
    `The old platform still connects this tenant (${oldConnection(f)}; Intune shows ${stateWords(f['state'], 'en')}). Ask for "migrate" instead of "connect": it removes the old connection first.`,
  'partner-not-read': notReadOf('en', "Intune's row of the old platform"),
  'several-partner-rows': f =>
    `Intune lists ${f['count']} device partners that could be Jamf. Clear this up first: Partner device management.`,
  'jamf-device-compliance-open': () => 'Waiting for Device Compliance in Jamf Pro, up to and including Save.',
  'apps-not-read': notReadOf('en', 'The list of apps in Entra'),
  'app-missing': f =>
    `"${f['app']}" is not in Entra yet: the consent was not given, or was cancelled. Start it again under Device Compliance in Jamf Pro.`,
  'app-is-own': f =>
    `"${f['app']}" in Entra was made in this tenant; Jamf's own belongs to Jamf. Consent to that one from Jamf Pro.`,
  'app-owner-unknown': f => `Entra does not say whose app "${f['app']}" is, so I cannot tell whether it is Jamf's.`,
  'app-disabled': f =>
    `"${f['app']}" is switched off in Entra. Switch it on: Enterprise applications > Properties > Enabled for users to sign in.`,
  'app-disabled-by-microsoft': f => `Microsoft itself switched "${f['app']}" off. Only Microsoft's support can help.`,
  'several-apps': f =>
    `${f['count']} apps are called "${f['app']}". I do not guess: remove or rename the wrong one in Entra.`,
  'compliance-partner-missing': () => 'Intune has no compliance partner of Jamf for macOS yet.',
  'compliance-partner-ended': () =>
    'Intune shows the compliance partner as terminated. Remove that row and add Jamf Device Compliance again.',
  'compliance-all-users': () =>
    'Intune has the compliance partner for all users. That breaks the connection: take All users away and add the named groups.',
  'compliance-groups-differ': f =>
    [
      "The groups of Intune's row are not those that were asked for.",
      ...(list(f['missing']) ? [`Missing: ${list(f['missing'])}.`] : []),
      ...(list(f['extra']) ? [`Not asked for: ${list(f['extra'])}.`] : []),
      ...(list(f['excluded']) ? [`Excluded: ${list(f['excluded'])}.`] : []),
    ].join(' '),
  'compliance-partner-not-read': notReadOf('en', "Intune's list of compliance partners"),
  'several-compliance-rows': f =>
    `Intune lists ${f['count']} compliance partners of Jamf for macOS. Keep one: Partner compliance management.`,
  'compliance-confirm-open': () => 'Waiting for Confirm in Jamf Pro.',
  'compliance-partner-not-enabled': f =>
    `Intune does not show the compliance partner as Active yet; its state is ${stateWords(f['state'], 'en')}. Confirm in Jamf Pro.`,
  'macos-not-onboarded': () =>
    'Intune does not show macOS as onboarded yet. Press Confirm in Jamf Pro again if this stays.',
  'not-verified-yet': () => 'Not verified yet.',
};

function oldConnection(facts: { readonly [name: string]: unknown }): string {
  if (facts['connection'] === 'manual') return `manual, through the app "${facts['app']}"`;
  return facts['connection'] === 'cloud-connector' ? 'through the cloud connector' : 'how, I cannot tell';
}

export const next: KindWords['next'] = (end, asked) => [
  ...(quoted(end['blocking'])
    ? [
        `These policies can keep Macs from registering (error 530003): ${quoted(end['blocking'])}. "check policies" says why.`,
      ]
    : end['registration'] === 'error'
      ? ['Whether policies keep Macs from registering could not be read: "check policies" shows it later.']
      : []),
  'Have people register in Jamf Self Service, never by opening Company Portal themselves (that ends in the error AccountNotOnboarded).',
  "On Macs that had registered before, Jamf's agent renews the registration at the next login.",
  "These Macs do not appear in Intune's list of devices: look in Entra under Devices.",
  `Compliance can read N/A for an hour. If it stays so, look whether the Mac is in the smart group "${asked['complianceGroup']}" in Jamf Pro, and its user in one of the user groups in Entra of this change.`,
  '"check policies" shows which policies act on compliance.',
];
