import { stateWords } from '../../../checks/state-words.js';
import type { Facts } from '../../../kinds.js';
import { dayWords } from '../../steps/day.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords, WordsContext } from '../../words.js';

const clouds: { readonly [cloud: string]: string } = {
  global: 'Global (commercieel)',
  'us-gov-high': 'US Government (GCC High)',
  'us-gov-dod': 'US Government (DoD)',
  china: 'China (21Vianet)',
};
/** Null, in a migration: what is set stays set. */
const cloudName = (cloud: unknown): string => (cloud === null ? asSet : (clouds[String(cloud)] ?? String(cloud)));
const asSet = 'zoals ingesteld in Jamf Pro';

function landingPage(wish: Facts): string {
  if (wish['landingPage'] === null) return asSet;
  if (wish['landingPage'] === 'custom') return `Eigen URL ${wish['customUrl']}`;
  return wish['landingPage'] === 'access-denied' ? 'Access Denied page' : 'Default Jamf Pro device registration page';
}

const jamfPage = (context: WordsContext) => ({ label: `Open Jamf Pro (${context.host})`, url: context.consoles.jamf });
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export const nl: KindWords = {
  title: 'Jamf Pro koppelen aan Intune (cloudconnector)',
  undo: 'Terug te draaien door te ontkoppelen; de Macs verdwijnen dan uit Intune op de datum die Intune toont.',
  wish: wish => [
    { label: 'Verbindingstype', value: 'Cloud Connector' },
    { label: 'Sovereign Cloud', value: cloudName(wish['cloud']) },
    { label: 'Landingspagina', value: landingPage(wish) },
  ],
  steps: {
    prerequisites: {
      title: 'Aan de vereisten is voldaan',
      clicks: () => [],
      proof: 'Ik lees versies, licenties en de huidige koppeling.',
    },
    'jamf-connect': {
      title: 'Start de cloudconnector in Jamf Pro',
      clicks: context => [
        'Settings > Global > Conditional Access > Edit',
        'Vink Enable Intune Integration for macOS aan',
        'Connection type: Cloud Connector',
        context.wish['cloud'] === null
          ? 'Sovereign Cloud: laat staan wat er staat'
          : `Sovereign Cloud: de keuze voor ${cloudName(context.wish['cloud'])}`,
        context.wish['landingPage'] === null
          ? 'Landing page: laat staan wat er staat'
          : `Landing page: ${landingPage(context.wish)}`,
        'Connect, en meld je in dezelfde browser aan bij Microsoft',
      ],
      link: jamfPage,
      confirm: 'Ik heb op Connect geklikt',
      proof: 'Te zien zodra een van de twee Jamf-apps in Entra verschijnt; anders telt je woord.',
    },
    'consent-connector': {
      title: 'Geef toestemming voor Cloud Connector',
      clicks: () => [
        'Microsoft vraagt om de machtigingen van Cloud Connector',
        'Accepteer als globale beheerder of beheerder van bevoorrechte rollen',
      ],
      link: jamfPage,
      confirm: 'Extra machtigingen accepteren',
      proof: 'Ik lees de app en haar machtigingen in Entra.',
    },
    'consent-registration': {
      title: 'Geef toestemming voor de registratie-app',
      clicks: () => ['Microsoft vraagt het nog eens, voor Cloud Connector user registration app', 'Accepteer'],
      link: jamfPage,
      confirm: 'Extra machtigingen accepteren',
      proof: 'Ik lees de app en haar machtiging in Entra.',
    },
    'application-id': {
      title: 'Geef me de toepassings-id van de pagina in Jamf',
      clicks: () => ['Op de pagina Application ID: Copy and open Intune', 'Plak de id hier'],
      link: jamfPage,
      proof: 'Ik controleer hem aan de hand van de apps in Entra.',
    },
    'partner-application-id': {
      title: 'Toepassings-id in Intune',
      clicks: context => [
        'Tenant administration > Connectors and tokens > Partner device management',
        `Specify the Microsoft Entra App ID for Jamf: ${context.inputs.applicationId ?? 'de toepassings-id'}`,
        'Save',
      ],
      link: context => ({ label: 'Open Intune', url: context.consoles.intune }),
      proof: 'Ik lees de partnergegevens van Intune.',
    },
    'jamf-confirm': {
      title: 'Bevestig in Jamf Pro',
      clicks: () => [
        'Terug op de pagina Application ID in Jamf Pro: Confirm',
        'Jamf test de verbinding en toont de uitkomst',
      ],
      link: jamfPage,
      confirm: 'Ik heb op Confirm geklikt',
      proof: 'Een eerste server wordt Active in Intune. Een volgende is niet terug te lezen: dan telt je woord.',
    },
    verified: {
      title: 'Beide kanten zijn het eens',
      clicks: () => [],
      proof: 'Intune toont Active en geen verwijderdatum; Jamf meldt geen nieuwe verbindingsfout.',
    },
  },
  warnings: {
    ...checkWarnings('nl'),
    'further-instance': () =>
      'Deze tenant is al gekoppeld, via deze server of een andere: de partner in Intune is gedeeld en blijft zoals hij is. Wat deze server zelf doet, is niet terug te lezen.',
  },
  waiting: {
    ...waitingWords.nl,
    'prerequisites-fail': f => `Aan een vereiste is niet voldaan: ${list(f['failing'])}.`,
    'prerequisites-unread': f => `Niet alles was te lezen: ${list(f['unread'])}. Ik probeer het opnieuw.`,
    'jamf-connect-open': () => 'Ik wacht op de stappen in Jamf Pro, tot en met Connect.',
    'app-missing': f =>
      `"${f['app']}" staat nog niet in Entra: de toestemming is niet gegeven of geannuleerd. Start gewoon opnieuw met Connect.`,
    'app-disabled': f =>
      `"${f['app']}" staat uit in Entra. Zet hem aan: Enterprise applications > Properties > Enabled for users to sign in.`,
    'grants-missing': f =>
      `"${f['app']}" mist nog ${list(f['missing'])}. Geef opnieuw toestemming als beheerder, voor de hele organisatie.`,
    'grants-extra': f =>
      `"${f['app']}" heeft meer dan gedocumenteerd: ${list(f['extra'])}. Dat wordt niet ondersteund: verwijder het in Entra, of een goedkeurder accepteert precies dit.`,
    'several-apps': f =>
      `${f['count']} apps heten "${f['app']}". Ik gok niet: verwijder of hernoem de verkeerde in Entra.`,
    'apps-not-read': f => waitingWords.nl['not-read']?.({ ...f, what: 'Het app-overzicht van Entra' }) ?? '',
    'application-id-open': () => 'Ik wacht op de toepassings-id van de pagina Application ID in Jamf.',
    'application-not-read': f => waitingWords.nl['not-read']?.({ ...f, what: 'De app achter deze id' }) ?? '',
    'id-unknown-here': f =>
      `In deze tenant bestaat geen app met de id ${f['given']}. Kopieer hem van de pagina Application ID in Jamf.`,
    'id-is-object-id': f =>
      `${f['given']} is een object-id. De toepassings-id (client-id) van die app is ${f['appId']}.`,
    'id-is-own-app': f => `Dat is de id van jullie eigen app "${f['app']}", niet van de Cloud Connector van Jamf.`,
    'id-is-other-app': f => `Dat is de id van "${f['app']}", niet van de Cloud Connector van Jamf.`,
    'id-differs-from-shared': f =>
      `Intune gebruikt voor de andere servers al ${f['shared']}. Overschrijven met ${f['given']} zou hun koppeling verbreken, dus ik stop hier. Zoek uit welke klopt; wie de wijziging laat doorgaan, geeft de id opnieuw op.`,
    'no-partner-row': () =>
      'Intune toont nog geen regel voor Jamf. Open Partner device management, sla de id daar op en kies Nu controleren.',
    'partner-id-open': f => `Intune heeft ${f['applicationId']} nog niet.`,
    'several-partner-rows': f => `Intune toont ${f['count']} partners die Jamf kunnen zijn. Ruim dat eerst op.`,
    'partner-not-read': f => waitingWords.nl['not-read']?.({ ...f, what: 'De partnerstatus van Intune' }) ?? '',
    'jamf-confirm-open': () => 'Ik wacht op Confirm in Jamf Pro.',
    'partner-not-enabled': f =>
      `Intune toont de verbinding nog niet als Active; de status is ${stateWords(f['state'], 'nl')}.`,
    'jamf-not-read': f => waitingWords.nl['not-read']?.({ ...f, what: 'Het meldingenoverzicht van Jamf Pro' }) ?? '',
    'not-verified-yet': () => 'Nog niet gecontroleerd.',
    'removal-date': f => `Intune toont nog een datum waarop apparaten worden verwijderd: ${dayWords(f['date'], 'nl')}.`,
    'jamf-connection-error': () =>
      'Jamf Pro meldt een nieuwe verbindingsfout. Open Conditional Access in Jamf Pro en kies Test.',
  },
  afterwards: {
    heartbeat: f =>
      f['holds'] === 'no'
        ? 'Een dag later heeft Intune sindsdien geen heartbeat van Jamf ontvangen. Kies Test op de verbindingspagina in Jamf Pro en kijk daarna bij `status`.'
        : 'Een dag later kan ik niet lezen of Intune iets van Jamf hoort. Kijk zelf bij `status`.',
  },
  next: () => [
    'Wijs nalevingsbeleid toe aan groepen gebruikers, niet aan groepen apparaten.',
    'Laat mensen hun Mac registreren via Jamf Self Service.',
    'De eerste heartbeat hoort binnen 24 uur te komen.',
  ],
};
