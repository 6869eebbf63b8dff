import type { Facts } from '../../../kinds.js';
import { partnerEn } from '../../steps/partner-text.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords, WordsContext } from '../../words.js';
import { en as connectEn } from '../connect-cloud-connector/text.en.js';
import { appIn, appRow } from './target.js';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');
const entra = (context: WordsContext) => ({ label: 'Open Entra', url: context.consoles.entra });
const jamf = (context: WordsContext) => ({ label: `Open Jamf Pro (${context.host})`, url: context.consoles.jamf });
const appPage = ({ baseline }: WordsContext): string => {
  const app = appIn(baseline);
  return `Enterprise applications > ${app ? `${app.name} (${app.appId})` : 'the app'}`;
};

const findings: { readonly [finding: string]: string } = {
  'consent-connector': 'Consent to Cloud Connector',
  'consent-registration': 'Consent to the user registration app',
  'application-id': 'Application ID in Intune',
  'enable-app': 'App that is switched off',
  'extra-permission': 'Permission beyond the documented ones',
};

const reconsent = (app: string) => () => [
  'Settings > Global > Conditional Access > Edit',
  'Connect, and sign in to Microsoft in the same browser',
  `Accept the permissions of ${app}, as Global Administrator or Privileged Role Administrator`,
];

export const en: KindWords = {
  title: 'Repair the connection',
  undo: 'It brings back what was documented; there is nothing to undo.',
  wish: (wish, baseline) => [
    { label: 'Repairs', value: findings[String(wish['finding'])] ?? String(wish['finding']) },
    ...appRow('App', wish, baseline),
  ],
  steps: {
    'consent-connector': {
      title: 'Consent to Cloud Connector again',
      clicks: reconsent('Cloud Connector'),
      link: jamf,
      confirm: 'Accept extra permissions',
      proof: 'I read the app and its permissions in Entra.',
    },
    'consent-registration': {
      title: 'Consent to the user registration app again',
      clicks: reconsent('Cloud Connector user registration app'),
      link: jamf,
      confirm: 'Accept extra permissions',
      proof: 'I read the app and its permission in Entra.',
    },
    'partner-application-id': {
      title: 'Application ID in Intune',
      clicks: ({ baseline }) => [
        'Tenant administration > Connectors and tokens > Partner device management',
        `Specify the Microsoft Entra App ID for Jamf: ${appIn(baseline)?.appId ?? 'the application ID'}`,
        'Save',
      ],
      link: context => ({ label: 'Open Intune', url: context.consoles.intune }),
      proof: "I read Intune's partner record.",
    },
    'app-enabled': {
      title: 'Switch the app on in Entra',
      clicks: context => [appPage(context), 'Properties > Enabled for users to sign in: Yes', 'Save'],
      link: entra,
      proof: 'I look the app up by its ID.',
    },
    'extra-removed': {
      title: 'Take away what the app holds too much',
      clicks: context => [appPage(context), 'Permissions: revoke what the app should not hold'],
      link: entra,
      proof: 'I look the app up by its ID and read its permissions.',
    },
  },
  warnings: {
    ...checkWarnings('en'),
    'id-replaced': f => `Intune has the ID ${f['present']} now; it is replaced for every server of this tenant.`,
  },
  waiting: {
    ...connectEn.waiting,
    ...waitingWords.en,
    ...partnerEn,
    'nothing-to-repair': f =>
      `There is nothing to repair (${findings[String(f['finding'])] ?? f['finding']}): all is as it should be.`,
    'app-not-there': f => `No app with the ID ${f['id']} exists in this tenant.`,
    'app-unclear': (f: Facts) =>
      `I cannot tell which app it is about${list(f['apps']) ? `; it could be ${list(f['apps'])}` : ''}. Ask again with its ID.`,
    'app-cannot-report': f => `"${f['app']}" may not send data to Intune, so its ID does not belong there.`,
    'disabled-by-microsoft': f => `Microsoft has switched "${f['app']}" off. Ask Microsoft support why.`,
    'app-still-disabled': f => `"${f['app']}" is still switched off.`,
    'extra-still-there': f => `"${f['app']}" still holds too much: ${list(f['extra'])}.`,
  },
  next: () => ['Look once more: "check permissions".'],
};
