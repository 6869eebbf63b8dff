import { stateWords } from '../../../checks/state-words.js';
import type { Facts } from '../../../kinds.js';
import { dayWords } from '../../steps/day.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords, WordsContext } from '../../words.js';

const clouds: { readonly [cloud: string]: string } = {
  global: 'Global (commercial)',
  'us-gov-high': 'US Government (GCC High)',
  'us-gov-dod': 'US Government (DoD)',
  china: 'China (21Vianet)',
};
/** Null, in a migration: what is set stays set. */
const cloudName = (cloud: unknown): string => (cloud === null ? asSet : (clouds[String(cloud)] ?? String(cloud)));
const asSet = 'as set in Jamf Pro';

function landingPage(wish: Facts): string {
  if (wish['landingPage'] === null) return asSet;
  if (wish['landingPage'] === 'custom') return `Custom URL ${wish['customUrl']}`;
  return wish['landingPage'] === 'access-denied' ? 'Access Denied page' : 'Default Jamf Pro device registration page';
}

const jamfPage = (context: WordsContext) => ({ label: `Open Jamf Pro (${context.host})`, url: context.consoles.jamf });
const missingList = (facts: Facts): string => (Array.isArray(facts['missing']) ? facts['missing'].join(', ') : '');
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export const en: KindWords = {
  title: 'Connect Jamf Pro to Intune (cloud connector)',
  undo: 'Can be undone by disconnecting; the Macs then leave Intune at the date Intune shows.',
  wish: wish => [
    { label: 'Connection type', value: 'Cloud Connector' },
    { label: 'Sovereign cloud', value: cloudName(wish['cloud']) },
    { label: 'Landing page', value: landingPage(wish) },
  ],
  steps: {
    prerequisites: {
      title: 'Prerequisites hold',
      clicks: () => [],
      proof: 'I read versions, licences and the present connection.',
    },
    'jamf-connect': {
      title: 'Start the cloud connector in Jamf Pro',
      clicks: context => [
        'Settings > Global > Conditional Access > Edit',
        'Tick Enable Intune Integration for macOS',
        'Connection type: Cloud Connector',
        context.wish['cloud'] === null
          ? 'Sovereign Cloud: leave it as it is set'
          : `Sovereign Cloud: the entry for ${cloudName(context.wish['cloud'])}`,
        context.wish['landingPage'] === null
          ? 'Landing page: leave it as it is set'
          : `Landing page: ${landingPage(context.wish)}`,
        'Connect, and sign in to Microsoft in the same browser',
      ],
      link: jamfPage,
      confirm: 'I pressed Connect',
      proof: "Seen when one of Jamf's two apps appears in Entra; otherwise your word counts.",
    },
    'consent-connector': {
      title: 'Consent to Cloud Connector',
      clicks: () => [
        'Microsoft asks for the permissions of Cloud Connector',
        'Accept, as Global Administrator or Privileged Role Administrator',
      ],
      link: jamfPage,
      confirm: 'Accept extra permissions',
      proof: 'I read the app and its permissions in Entra.',
    },
    'consent-registration': {
      title: 'Consent to the user registration app',
      clicks: () => ['Microsoft asks again, for Cloud Connector user registration app', 'Accept'],
      link: jamfPage,
      confirm: 'Accept extra permissions',
      proof: 'I read the app and its permission in Entra.',
    },
    'application-id': {
      title: "Give me the application ID from Jamf's page",
      clicks: () => ['On the Application ID page: Copy and open Intune', 'Paste the ID here'],
      link: jamfPage,
      proof: 'I check it against the apps in Entra.',
    },
    'partner-application-id': {
      title: 'Application ID in Intune',
      clicks: context => [
        'Tenant administration > Connectors and tokens > Partner device management',
        `Specify the Microsoft Entra App ID for Jamf: ${context.inputs.applicationId ?? 'the application ID'}`,
        'Save',
      ],
      link: context => ({ label: 'Open Intune', url: context.consoles.intune }),
      proof: "I read Intune's partner record.",
    },
    'jamf-confirm': {
      title: 'Confirm in Jamf Pro',
      clicks: () => [
        'Back on the Application ID page in Jamf Pro: Confirm',
        'Jamf tests the connection and shows the result',
      ],
      link: jamfPage,
      confirm: 'I pressed Confirm',
      proof: 'A first server shows as Active in Intune. A further one cannot be read back: your word counts.',
    },
    verified: {
      title: 'Both sides agree',
      clicks: () => [],
      proof: 'Intune shows Active and no removal date; Jamf reports no new connection error.',
    },
  },
  warnings: {
    ...checkWarnings('en'),
    'further-instance': () =>
      'This tenant is connected already, by this server or another: the partner record is shared and stays as it is. What this server itself does cannot be read back.',
  },
  waiting: {
    ...waitingWords.en,
    'prerequisites-fail': f => `A prerequisite does not hold: ${list(f['failing'])}.`,
    'prerequisites-unread': f => `Not everything could be read: ${list(f['unread'])}. I try again.`,
    'jamf-connect-open': () => 'Waiting for the steps in Jamf Pro, up to and including Connect.',
    'app-missing': f =>
      `"${f['app']}" is not in Entra yet: the consent was not given, or was cancelled. Just start Connect again.`,
    'app-disabled': f =>
      `"${f['app']}" is switched off in Entra. Switch it on: Enterprise applications > Properties > Enabled for users to sign in.`,
    'grants-missing': f =>
      `"${f['app']}" still lacks ${missingList(f)}. Consent again as an administrator, for the organisation.`,
    'grants-extra': f =>
      `"${f['app']}" holds more than documented: ${list(f['extra'])}. That is unsupported: remove it in Entra, or an approver accepts exactly this.`,
    'several-apps': f =>
      `${f['count']} apps are called "${f['app']}". I do not guess: remove or rename the wrong one in Entra.`,
    'apps-not-read': f => waitingWords.en['not-read']?.({ ...f, what: 'The apps in Entra' }) ?? '',
    'application-id-open': () => "Waiting for the application ID from Jamf's Application ID page.",
    'application-not-read': f => waitingWords.en['not-read']?.({ ...f, what: 'The app behind this ID' }) ?? '',
    'id-unknown-here': f =>
      `No app with the ID ${f['given']} exists in this tenant. Copy it from Jamf's Application ID page.`,
    'id-is-object-id': f => `${f['given']} is an object ID. The application (client) ID of that app is ${f['appId']}.`,
    'id-is-own-app': f => `That is the ID of your own app "${f['app']}", not of Jamf's Cloud Connector.`,
    'id-is-other-app': f => `That is the ID of "${f['app']}", not of Jamf's Cloud Connector.`,
    'id-differs-from-shared': f =>
      `Intune already uses ${f['shared']} for the other servers. Overwriting it with ${f['given']} would cut them off, so I stop here. Look up which one is right; whoever lets the change go on gives the ID anew.`,
    'no-partner-row': () =>
      'Intune shows no row for Jamf yet. Open Partner device management, save the ID there, then press Check now.',
    'partner-id-open': f => `Intune does not have ${f['applicationId']} yet.`,
    'several-partner-rows': f => `Intune lists ${f['count']} partners that could be Jamf. Clear this up first.`,
    'partner-not-read': f => waitingWords.en['not-read']?.({ ...f, what: "Intune's partner record" }) ?? '',
    'jamf-confirm-open': () => 'Waiting for Confirm in Jamf Pro.',
    'partner-not-enabled': f =>
      `Intune does not show the connection as Active yet; its state is ${stateWords(f['state'], 'en')}.`,
    'jamf-not-read': f => waitingWords.en['not-read']?.({ ...f, what: "Jamf Pro's messages" }) ?? '',
    'not-verified-yet': () => 'Not verified yet.',
    'removal-date': f => `Intune still shows a date on which devices are removed: ${dayWords(f['date'], 'en')}.`,
    'jamf-connection-error': () =>
      'Jamf Pro reports a new connection error. Open Conditional Access in Jamf Pro and press Test.',
  },
  afterwards: {
    heartbeat: f =>
      f['holds'] === 'no'
        ? 'A day later Intune has had no heartbeat from Jamf since. Press Test on the connection page in Jamf Pro, then look at `status`.'
        : 'A day later I cannot read whether Intune hears from Jamf. Look at `status` yourself.',
  },
  next: () => [
    'Assign compliance policies to groups of users, not of devices.',
    'Have people register their Mac through Jamf Self Service.',
    'The first heartbeat should arrive within 24 hours.',
  ],
};
