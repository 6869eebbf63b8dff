import type { Facts } from '../../../kinds.js';
import { partnerNl } from '../../steps/partner-text.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords, WordsContext } from '../../words.js';
import { nl as connectNl } from '../connect-cloud-connector/text.nl.js';
import { appIn, appRow } from './target.js';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');
const entra = (context: WordsContext) => ({ label: 'Open Entra', url: context.consoles.entra });
const jamf = (context: WordsContext) => ({ label: `Open Jamf Pro (${context.host})`, url: context.consoles.jamf });
const appPage = ({ baseline }: WordsContext): string => {
  const app = appIn(baseline);
  return `Enterprise applications > ${app ? `${app.name} (${app.appId})` : 'de app'}`;
};

const findings: { readonly [finding: string]: string } = {
  'consent-connector': 'Toestemming voor Cloud Connector',
  'consent-registration': 'Toestemming voor de registratie-app',
  'application-id': 'Toepassings-id in Intune',
  'enable-app': 'App die uit staat',
  'extra-permission': 'Machtiging die niet is gedocumenteerd',
};

const reconsent = (app: string) => () => [
  'Settings > Global > Conditional Access > Edit',
  'Connect, en meld je in dezelfde browser aan bij Microsoft',
  `Accepteer de machtigingen van ${app}, als globale beheerder of beheerder van bevoorrechte rollen`,
];

export const nl: KindWords = {
  title: 'De koppeling herstellen',
  undo: 'Het herstelt wat gedocumenteerd is; er is niets terug te draaien.',
  wish: (wish, baseline) => [
    { label: 'Herstelt', value: findings[String(wish['finding'])] ?? String(wish['finding']) },
    ...appRow('App', wish, baseline),
  ],
  steps: {
    'consent-connector': {
      title: 'Geef opnieuw toestemming voor Cloud Connector',
      clicks: reconsent('Cloud Connector'),
      link: jamf,
      confirm: 'Extra machtigingen accepteren',
      proof: 'Ik lees de app en haar machtigingen in Entra.',
    },
    'consent-registration': {
      title: 'Geef opnieuw toestemming voor de registratie-app',
      clicks: reconsent('Cloud Connector user registration app'),
      link: jamf,
      confirm: 'Extra machtigingen accepteren',
      proof: 'Ik lees de app en haar machtiging in Entra.',
    },
    'partner-application-id': {
      title: 'Toepassings-id in Intune',
      clicks: ({ baseline }) => [
        'Tenant administration > Connectors and tokens > Partner device management',
        `Specify the Microsoft Entra App ID for Jamf: ${appIn(baseline)?.appId ?? 'de toepassings-id'}`,
        'Save',
      ],
      link: context => ({ label: 'Open Intune', url: context.consoles.intune }),
      proof: 'Ik lees de partnergegevens van Intune.',
    },
    'app-enabled': {
      title: 'Zet de app aan in Entra',
      clicks: context => [appPage(context), 'Properties > Enabled for users to sign in: Yes', 'Save'],
      link: entra,
      proof: 'Ik zoek de app op met haar id.',
    },
    'extra-removed': {
      title: 'Haal weg wat de app te veel heeft',
      clicks: context => [appPage(context), 'Permissions: trek in wat de app niet hoort te hebben'],
      link: entra,
      proof: 'Ik zoek de app op met haar id en lees haar machtigingen.',
    },
  },
  warnings: {
    ...checkWarnings('nl'),
    'id-replaced': f =>
      `In Intune staat nu de id ${f['present']}; die wordt voor elke server van deze tenant vervangen.`,
  },
  waiting: {
    ...connectNl.waiting,
    ...waitingWords.nl,
    ...partnerNl,
    'nothing-to-repair': f =>
      `Er is niets te herstellen (${findings[String(f['finding'])] ?? f['finding']}): alles is zoals het hoort.`,
    'app-not-there': f => `In deze tenant bestaat geen app met de id ${f['id']}.`,
    'app-unclear': (f: Facts) =>
      `Ik kan niet zien om welke app het gaat${list(f['apps']) ? `; het kan zijn: ${list(f['apps'])}` : ''}. Vraag het opnieuw aan met haar id.`,
    'app-cannot-report': f => `"${f['app']}" mag geen gegevens naar Intune sturen, dus haar id hoort daar niet.`,
    'disabled-by-microsoft': f =>
      `Microsoft heeft "${f['app']}" uitgezet. Vraag de ondersteuning van Microsoft waarom.`,
    'app-still-disabled': f => `"${f['app']}" staat nog uit.`,
    'extra-still-there': f => `"${f['app']}" heeft nog te veel: ${list(f['extra'])}.`,
  },
  next: () => ['Kijk het nog eens na: "controleer machtigingen".'],
};
