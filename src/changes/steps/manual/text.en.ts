import { stateWords } from '../../../checks/state-words.js';
import type { Facts } from '../../../kinds.js';
import { waitingWords } from '../../text.js';
import type { StepWords, WordsContext } from '../../words.js';
import { dayWords } from '../day.js';
import { appIn, groupsIn, jamfAddress, list } from './context.js';
import { secretsWords } from './secret-words.js';
import { unclearWords } from './unclear.js';

export type ManualWords = {
  readonly steps: { readonly [step: string]: StepWords };
  readonly waiting: { readonly [code: string]: (facts: Facts) => string };
};

const clouds: { readonly [cloud: string]: string } = {
  global: 'Global (commercial)',
  'us-gov-high': 'US Government (GCC High)',
  'us-gov-dod': 'US Government (DoD)',
  china: 'China (21Vianet)',
};
export const cloudName = (cloud: unknown): string => clouds[String(cloud)] ?? String(cloud);

export function landingPage(wish: Facts): string {
  if (wish['landingPage'] === 'custom') return `Custom URL ${wish['customUrl']}`;
  return wish['landingPage'] === 'access-denied' ? 'Access Denied page' : 'Default Jamf Pro device registration page';
}

const entraPage = (context: WordsContext) => ({ label: 'Open Entra', url: context.consoles.entra });
const intunePage = (context: WordsContext) => ({ label: 'Open Intune', url: context.consoles.intune });
const jamfPage = (context: WordsContext) => ({ label: `Open Jamf Pro (${context.host})`, url: context.consoles.jamf });
const notRead = (what: string) => (f: Facts) => waitingWords.en['not-read']?.({ ...f, what }) ?? '';

export const secretEn: StepWords = {
  title: 'New client secret',
  clicks: context => [
    'Press the button and sign in: I make the secret and show it once, to you alone. I keep it nowhere',
    'Lost it? Press again. The last one counts; earlier ones of this change are removed',
    `By hand: App registrations > All applications > ${appIn(context).name} > Certificates & secrets > New client secret, ${context.wish['secretMonths']} months`,
  ],
  link: entraPage,
  proof: 'I read which secrets the registration has and when they end, never the secret itself.',
};

export const lostEn: StepWords = {
  title: 'Lost secrets are removed',
  clicks: context => [
    `App registrations > All applications > ${appIn(context).name} > Certificates & secrets`,
    'Delete the secrets that this card names, and no other',
  ],
  link: entraPage,
  proof: 'I read the secrets of the registration. Of this change only the last one stays; others I leave alone.',
};

export const manualEn: ManualWords = {
  steps: {
    'app-registration': {
      title: 'App registration for Jamf Pro',
      clicks: context => [
        'App registrations > New registration',
        `Name: ${context.wish['appName']}`,
        'Supported account types: Accounts in any organizational directory',
        `Redirect URI: Web, ${jamfAddress(context)}`,
        'Register, copy the Application (client) ID and give it to me',
      ],
      link: entraPage,
      proof: 'I read the registration by its ID, and whether its redirect URI is this Jamf Pro.',
    },
    'enterprise-app': {
      title: 'Its enterprise app exists',
      clicks: context => [
        `App registrations > All applications > ${appIn(context).name} > Overview`,
        'Managed application in local directory: Create Service Principal',
      ],
      link: entraPage,
      proof: 'I read the enterprise app in Entra.',
    },
    permissions: {
      title: 'Request the one permission for Intune',
      clicks: context => [
        `App registrations > All applications > ${appIn(context).name} > API permissions`,
        'Remove the permissions that are there',
        'Add a permission > Intune > Application permissions > update_device_attributes > Add permissions',
      ],
      link: entraPage,
      proof: 'I read what the registration asks for.',
    },
    'admin-consent': {
      title: 'Admin consent',
      clicks: context => [
        `App registrations > All applications > ${appIn(context).name} > API permissions`,
        'Grant admin consent > Yes, as Global Administrator or Privileged Role Administrator',
      ],
      link: entraPage,
      proof: 'I read that the enterprise app holds update_device_attributes.',
    },
    'client-secret': secretEn,
    'partner-application-id': {
      title: 'Application ID in Intune',
      clicks: context => [
        'Tenant administration > Connectors and tokens > Partner device management',
        `Specify the Microsoft Entra App ID for Jamf: ${appIn(context).id || 'the application (client) ID'}`,
        'Save',
      ],
      link: intunePage,
      proof: "I read Intune's partner record.",
    },
    'jamf-settings': {
      title: 'Fill in Jamf Pro, and consent to Jamf Native macOS Connector',
      clicks: context => [
        'Settings > Global > Conditional Access > Edit',
        'Tick Enable Intune Integration for macOS',
        'Connection type: Manual',
        `Sovereign Cloud: the entry for ${cloudName(context.wish['cloud'])}`,
        `Domain name: ${context.wish['domainName']}`,
        `Application ID: ${appIn(context).id || 'the application (client) ID'}`,
        'Client secret: the last one that I showed',
        `Landing page: ${landingPage(context.wish)}`,
        'Open administrator consent URL, and accept Jamf Native macOS Connector',
      ],
      link: jamfPage,
      confirm: 'I filled it in and consented',
      proof: 'I see Jamf Native macOS Connector in Entra. What stands in Jamf Pro cannot be read: your word counts.',
    },
    'jamf-save': {
      title: 'Save in Jamf Pro',
      clicks: () => ['Save', 'Jamf tests the connection and shows the result'],
      link: jamfPage,
      confirm: 'I saved it and the test passed',
      proof: 'Intune shows the connection as Active. If it did before, your word counts as well.',
    },
    'intune-groups': {
      title: 'Include groups of users in Intune',
      clicks: context => [
        'Tenant administration > Connectors and tokens > Partner device management',
        `Include: ${groupsIn(context.wish)}`,
        'Save',
      ],
      link: intunePage,
      proof: "I read Intune's partner record.",
    },
    'lost-secrets': lostEn,
  },
  waiting: {
    'registration-open': () => 'Waiting for the app registration and its application (client) ID.',
    'registration-outcome-unknown': f =>
      `I had a registration "${f['appName']}" made, but got no answer. Look under App registrations: is it there? Give me its application (client) ID; if not, register it by hand. I do not make a second one.`,
    'registration-not-read': notRead('The app registration'),
    'registration-gone': f => `The app registration ${f['id']} is not there any more.`,
    'id-unknown-here': f => `No app registration with the ID ${f['given']} exists in this tenant.`,
    'id-is-object-id': f => `${f['given']} is an object ID. The application (client) ID of that app is ${f['appId']}.`,
    'id-is-enterprise-app': f =>
      `"${f['app']}" (${f['given']}) is an enterprise app of somebody else, not an app registration of this tenant.`,
    'redirect-uri-differs': f =>
      `"${f['app']}" does not lead back to this Jamf Pro: it needs the redirect URI ${f['wanted']} (Web). It has ${list(f['present']) || 'none'}.`,
    'enterprise-app-missing': () => 'The registration has no enterprise app yet.',
    'application-not-read': notRead('The app behind this ID'),
    'apps-not-read': notRead('The apps in Entra'),
    'api-not-read': notRead('What the Intune API publishes'),
    'role-not-published': () => 'The Intune API publishes no update_device_attributes in this tenant.',
    'permissions-open': () => 'The registration does not ask for update_device_attributes yet.',
    'consent-open': () => 'update_device_attributes has no admin consent yet.',
    'app-disabled': f =>
      `"${f['app']}" is switched off in Entra. Switch it on: Enterprise applications > Properties > Enabled for users to sign in.`,
    'secret-open': () => 'Waiting for a new client secret.',
    'secret-lost': () => 'A secret was asked for, but its answer was lost. Press again.',
    'secret-not-seen': () => 'Entra does not show the new secret yet. I keep looking.',
    'secret-gone': () => 'The secret that was given out is not there any more.',
    'secret-ended': f => `The secret ended on ${dayWords(f['endsAt'], 'en')}.`,
    'lost-secrets-open': () => 'Not looked at yet.',
    'lost-secrets-there': f => `Still there: ${secretsWords(f['secrets'], 'en')}.`,
    'application-id-open': () => 'Waiting for the application (client) ID.',
    'no-partner-row': () =>
      'Intune shows no row for Jamf yet. Open Partner device management, save the ID there, then press Check now.',
    'partner-id-open': f => `Intune does not have ${f['applicationId']} yet.`,
    'several-partner-rows': f => `Intune lists ${f['count']} partners that could be Jamf. Clear this up first.`,
    'partner-not-read': notRead("Intune's partner record"),
    'partner-not-enabled': f =>
      `Intune does not show the connection as Active yet; its state is ${stateWords(f['state'], 'en')}.`,
    'removal-date': f => `Intune still shows a date on which devices are removed: ${dayWords(f['date'], 'en')}.`,
    'jamf-not-read': notRead("Jamf Pro's messages"),
    'jamf-connection-error': () =>
      'Jamf Pro reports a new connection error. Open Conditional Access in Jamf Pro and press Test.',
    'jamf-settings-open': () => 'Waiting for the settings in Jamf Pro and the consent to Jamf Native macOS Connector.',
    'native-connector-missing': f => `"${f['app']}" is not in Entra yet. Press Open administrator consent URL again.`,
    'jamf-save-open': () => 'Waiting for Save in Jamf Pro.',
    'groups-open': f => `Not included in Intune yet: ${list(f['missing'])}.`,
    'others-connected': f =>
      `These servers are connected too: ${list(f['others'])}. Beside a manual connection a tenant can have no other: disconnect them first.`,
    'connector-in-place': f =>
      `The cloud connector is in place (${f['app']}). Ask to "switch to manual" instead, or disconnect first.`,
    'manual-in-place': f => `This tenant is connected by hand already, with "${f['app']}" (${f['applicationId']}).`,
    'not-connected': () => 'This tenant is not connected to Jamf.',
    'connection-unclear': f =>
      `I cannot tell what connection this is: ${unclearWords(f['why'], 'en')}. Clear that up first, in Partner device management.`,
  },
};
