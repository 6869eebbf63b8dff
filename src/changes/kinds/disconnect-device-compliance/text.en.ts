import { stateWords } from '../../../checks/state-words.js';
import type { Json } from '../../../kinds.js';
import { intuneLink, jamfLink, notReadOf, quoted } from '../../steps/device-compliance/said.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

const statesOf = (states: Json | undefined): string =>
  (Array.isArray(states) ? states : []).map(state => stateWords(state, 'en')).join(', ');

export const en: KindWords = {
  title: 'Disconnect Jamf Pro from Intune (Device Compliance)',
  undo: instance =>
    `Can be undone by connecting anew: "connect jamf ${instance} device-compliance", with the two smart groups and the groups of users.`,
  wish: () => [{ label: 'Connection type', value: 'Device Compliance' }],
  steps: {
    'jamf-compliance-off': {
      title: 'Switch off Device Compliance in Jamf Pro',
      clicks: () => [
        'Settings > Global > Device Compliance > Edit',
        'Only if access must end at once: Compliance Group: an empty smart group, Save, and Edit again',
        'Turn off the switch at the top right, then Save',
      ],
      link: jamfLink,
      confirm: 'I switched it off and saved',
      proof: 'Jamf Pro does not show it to me: your word counts.',
    },
    'compliance-partner-removed': {
      title: 'Remove the compliance partner in Intune',
      clicks: () => [
        'Tenant administration > Connectors and tokens > Partner compliance management',
        'Remove the row Jamf Device Compliance, platform macOS; rows for other platforms stay',
      ],
      link: intuneLink,
      proof: "I read Intune's list: the row is gone, or no longer in use.",
    },
  },
  warnings: {
    ...checkWarnings('en'),
    'macs-blocked': f => `Once Jamf no longer reports, these policies block its Macs: ${quoted(f['policies'])}.`,
    'policies-not-read': () =>
      'Conditional Access could not be read: policies that require a compliant device will block these Macs.',
    'access-lingers': () =>
      'Macs keep their access for a short while after it is switched off. If it must end at once, first choose an empty smart group as Compliance Group in Jamf Pro.',
    'ends-for-all-servers': () =>
      'Intune has one row for Jamf. Removing it ends Device Compliance for every Jamf Pro server of this tenant.',
    'no-compliance-row': () => 'Intune has no compliance partner of Jamf for macOS: only Jamf Pro itself is left.',
  },
  waiting: {
    ...waitingWords.en,
    'jamf-compliance-off-open': () => 'Waiting until Device Compliance is switched off in Jamf Pro.',
    'compliance-partner-present': f => `Intune still lists the compliance partner of Jamf (${statesOf(f['states'])}).`,
    'compliance-partner-not-read': notReadOf('en', "Intune's list of compliance partners"),
  },
  irreversible: [
    'Policies that require a compliant device block these Macs until something reports them as compliant again.',
  ],
  next: () => [
    'Look whether policies still ask these Macs for compliance: "check policies".',
    'The two Jamf apps stay in Entra. Remove them when no server uses Device Compliance any more.',
  ],
};
