import { stateWords } from '../../../checks/state-words.js';
import type { Facts } from '../../../kinds.js';
import { waitingWords } from '../../text.js';
import type { StepWords, WordsContext } from '../../words.js';
import { dayWords } from '../day.js';
import { appIn, groupsIn, jamfAddress, list } from './context.js';
import { secretsWords } from './secret-words.js';
import type { ManualWords } from './text.en.js';
import { unclearWords } from './unclear.js';

const clouds: { readonly [cloud: string]: string } = {
  global: 'Global (commercieel)',
  'us-gov-high': 'US Government (GCC High)',
  'us-gov-dod': 'US Government (DoD)',
  china: 'China (21Vianet)',
};
export const cloudName = (cloud: unknown): string => clouds[String(cloud)] ?? String(cloud);

export function landingPage(wish: Facts): string {
  if (wish['landingPage'] === 'custom') return `Eigen URL ${wish['customUrl']}`;
  return wish['landingPage'] === 'access-denied' ? 'Access Denied page' : 'Default Jamf Pro device registration page';
}

const entraPage = (context: WordsContext) => ({ label: 'Open Entra', url: context.consoles.entra });
const intunePage = (context: WordsContext) => ({ label: 'Open Intune', url: context.consoles.intune });
const jamfPage = (context: WordsContext) => ({ label: `Open Jamf Pro (${context.host})`, url: context.consoles.jamf });
const notRead = (what: string) => (f: Facts) => waitingWords.nl['not-read']?.({ ...f, what }) ?? '';

export const secretNl: StepWords = {
  title: 'Nieuw clientgeheim',
  clicks: context => [
    'Druk op de knop en meld je aan: ik maak het geheim en toon het één keer, alleen aan jou. Ik bewaar het nergens',
    'Kwijt? Druk nog eens. Het laatste telt; eerdere van deze wijziging worden verwijderd',
    `Met de hand: App registrations > All applications > ${appIn(context).name} > Certificates & secrets > New client secret, ${context.wish['secretMonths']} maanden`,
  ],
  link: entraPage,
  proof: 'Ik lees welke geheimen de registratie heeft en wanneer ze aflopen, nooit het geheim zelf.',
};

export const lostNl: StepWords = {
  title: 'Kwijtgeraakte geheimen zijn verwijderd',
  clicks: context => [
    `App registrations > All applications > ${appIn(context).name} > Certificates & secrets`,
    'Verwijder de geheimen die deze kaart noemt, en geen ander',
  ],
  link: entraPage,
  proof:
    'Ik lees de geheimen van de registratie. Van deze wijziging blijft alleen het laatste; van andere blijf ik af.',
};

export const manualNl: ManualWords = {
  steps: {
    'app-registration': {
      title: 'App-registratie voor Jamf Pro',
      clicks: context => [
        'App registrations > New registration',
        `Name: ${context.wish['appName']}`,
        'Supported account types: Accounts in any organizational directory',
        `Redirect URI: Web, ${jamfAddress(context)}`,
        'Register, kopieer de Application (client) ID en geef die aan mij',
      ],
      link: entraPage,
      proof: 'Ik lees de registratie aan de hand van haar id, en of haar omleidings-URI deze Jamf Pro is.',
    },
    'enterprise-app': {
      title: 'De bijbehorende bedrijfsapp bestaat',
      clicks: context => [
        `App registrations > All applications > ${appIn(context).name} > Overview`,
        'Managed application in local directory: Create Service Principal',
      ],
      link: entraPage,
      proof: 'Ik lees de bedrijfsapp in Entra.',
    },
    permissions: {
      title: 'Vraag de ene machtiging voor Intune aan',
      clicks: context => [
        `App registrations > All applications > ${appIn(context).name} > API permissions`,
        'Verwijder de machtigingen die er staan',
        'Add a permission > Intune > Application permissions > update_device_attributes > Add permissions',
      ],
      link: entraPage,
      proof: 'Ik lees waar de registratie om vraagt.',
    },
    'admin-consent': {
      title: 'Toestemming van een beheerder',
      clicks: context => [
        `App registrations > All applications > ${appIn(context).name} > API permissions`,
        'Grant admin consent > Yes, als globale beheerder of beheerder van bevoorrechte rollen',
      ],
      link: entraPage,
      proof: 'Ik lees of de bedrijfsapp update_device_attributes heeft.',
    },
    'client-secret': secretNl,
    'partner-application-id': {
      title: 'Toepassings-id in Intune',
      clicks: context => [
        'Tenant administration > Connectors and tokens > Partner device management',
        `Specify the Microsoft Entra App ID for Jamf: ${appIn(context).id || 'de toepassings-id (client-id)'}`,
        'Save',
      ],
      link: intunePage,
      proof: 'Ik lees de partnergegevens van Intune.',
    },
    'jamf-settings': {
      title: 'Vul Jamf Pro in, en geef toestemming voor Jamf Native macOS Connector',
      clicks: context => [
        'Settings > Global > Conditional Access > Edit',
        'Vink Enable Intune Integration for macOS aan',
        'Connection type: Manual',
        `Sovereign Cloud: de keuze voor ${cloudName(context.wish['cloud'])}`,
        `Domain name: ${context.wish['domainName']}`,
        `Application ID: ${appIn(context).id || 'de toepassings-id (client-id)'}`,
        'Client secret: het laatste dat ik heb getoond',
        `Landing page: ${landingPage(context.wish)}`,
        'Open administrator consent URL, en accepteer Jamf Native macOS Connector',
      ],
      link: jamfPage,
      confirm: 'Het is ingevuld en de toestemming is gegeven',
      proof:
        'Ik zie Jamf Native macOS Connector in Entra. Wat er in Jamf Pro staat, is niet te lezen: daar telt je woord.',
    },
    'jamf-save': {
      title: 'Sla het op in Jamf Pro',
      clicks: () => ['Save', 'Jamf test de verbinding en toont de uitkomst'],
      link: jamfPage,
      confirm: 'Opgeslagen, en de test is gelukt',
      proof: 'Intune toont de verbinding als Active. Was dat al zo, dan telt ook je woord.',
    },
    'intune-groups': {
      title: 'Neem groepen gebruikers op in Intune',
      clicks: context => [
        'Tenant administration > Connectors and tokens > Partner device management',
        `Include: ${groupsIn(context.wish)}`,
        'Save',
      ],
      link: intunePage,
      proof: 'Ik lees de partnergegevens van Intune.',
    },
    'lost-secrets': lostNl,
  },
  waiting: {
    'registration-open': () => 'Ik wacht op de app-registratie en haar toepassings-id (client-id).',
    'registration-outcome-unknown': f =>
      `Ik heb een registratie "${f['appName']}" laten maken, maar kreeg geen antwoord. Kijk bij App registrations: staat ze er? Geef me dan haar toepassings-id (client-id); zo niet, maak de registratie met de hand. Een tweede maak ik niet.`,
    'registration-not-read': notRead('De app-registratie'),
    'registration-gone': f => `De app-registratie ${f['id']} is er niet meer.`,
    'id-unknown-here': f => `In deze tenant bestaat geen app-registratie met de id ${f['given']}.`,
    'id-is-object-id': f =>
      `${f['given']} is een object-id. De toepassings-id (client-id) van die app is ${f['appId']}.`,
    'id-is-enterprise-app': f =>
      `"${f['app']}" (${f['given']}) is een bedrijfsapp van een ander, geen app-registratie van deze tenant.`,
    'redirect-uri-differs': f =>
      `"${f['app']}" leidt niet terug naar deze Jamf Pro: de omleidings-URI ${f['wanted']} (Web) hoort erbij. Nu: ${list(f['present']) || 'geen'}.`,
    'enterprise-app-missing': () => 'De registratie heeft nog geen bedrijfsapp.',
    'application-not-read': notRead('De app achter deze id'),
    'apps-not-read': notRead('Het app-overzicht van Entra'),
    'api-not-read': notRead('Wat de Intune-API aanbiedt'),
    'role-not-published': () => 'De Intune-API biedt in deze tenant geen update_device_attributes aan.',
    'permissions-open': () => 'De registratie vraagt nog niet om update_device_attributes.',
    'consent-open': () => 'Voor update_device_attributes heeft nog geen beheerder toestemming gegeven.',
    'app-disabled': f =>
      `"${f['app']}" staat uit in Entra. Zet hem aan: Enterprise applications > Properties > Enabled for users to sign in.`,
    'secret-open': () => 'Ik wacht op een nieuw clientgeheim.',
    'secret-lost': () => 'Er is een geheim aangevraagd, maar het antwoord is verloren gegaan. Druk nog eens.',
    'secret-not-seen': () => 'Entra toont het nieuwe geheim nog niet. Ik blijf kijken.',
    'secret-gone': () => 'Het geheim dat is uitgereikt, is er niet meer.',
    'secret-ended': f => `Het geheim is afgelopen op ${dayWords(f['endsAt'], 'nl')}.`,
    'lost-secrets-open': () => 'Nog niet bekeken.',
    'lost-secrets-there': f => `Nog aanwezig: ${secretsWords(f['secrets'], 'nl')}.`,
    'application-id-open': () => 'Ik wacht op de toepassings-id (client-id).',
    'no-partner-row': () =>
      'Intune toont nog geen regel voor Jamf. Open Partner device management, sla de id daar op en kies Nu controleren.',
    'partner-id-open': f => `Intune heeft ${f['applicationId']} nog niet.`,
    'several-partner-rows': f => `Intune toont ${f['count']} partners die Jamf kunnen zijn. Ruim dat eerst op.`,
    'partner-not-read': notRead('De partnerstatus van Intune'),
    'partner-not-enabled': f =>
      `Intune toont de verbinding nog niet als Active; de status is ${stateWords(f['state'], 'nl')}.`,
    'removal-date': f => `Intune toont nog een datum waarop apparaten worden verwijderd: ${dayWords(f['date'], 'nl')}.`,
    'jamf-not-read': notRead('Het meldingenoverzicht van Jamf Pro'),
    'jamf-connection-error': () =>
      'Jamf Pro meldt een nieuwe verbindingsfout. Open Conditional Access in Jamf Pro en kies Test.',
    'jamf-settings-open': () =>
      'Ik wacht op de instellingen in Jamf Pro en de toestemming voor Jamf Native macOS Connector.',
    'native-connector-missing': f =>
      `"${f['app']}" staat nog niet in Entra. Kies nog eens Open administrator consent URL.`,
    'jamf-save-open': () => 'Ik wacht op Save in Jamf Pro.',
    'groups-open': f => `Nog niet opgenomen in Intune: ${list(f['missing'])}.`,
    'others-connected': f =>
      `Deze servers zijn ook gekoppeld: ${list(f['others'])}. Naast een handmatige koppeling kan er in een tenant geen andere zijn: ontkoppel ze eerst.`,
    'connector-in-place': f =>
      `De cloudconnector is in gebruik (${f['app']}). Typ in plaats hiervan "schakel over naar handmatig", of ontkoppel eerst.`,
    'manual-in-place': f => `Deze tenant is al met de hand gekoppeld, met "${f['app']}" (${f['applicationId']}).`,
    'not-connected': () => 'Deze tenant is niet aan Jamf gekoppeld.',
    'connection-unclear': f =>
      `Ik kan niet zien wat voor koppeling dit is: ${unclearWords(f['why'], 'nl')}. Zoek dat eerst uit, in Partner device management.`,
  },
};
