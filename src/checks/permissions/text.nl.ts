import type { Facts, Json } from '../../kinds.js';
import { notReadNl } from '../not-read.js';
import { calendarMoment } from '../said.js';
import type { CheckWords, GroupText, Said } from '../words.js';
import { inDutch } from './in-dutch.js';
import type { PermissionName } from './names.js';
import { has, isWrong, list as namesIn, sentences } from './said.js';

const list = (names: Json | undefined): string => inDutch(namesIn(names));

/** Who changed it, as far as the log of Entra says. */
function who(f: Facts): string {
  if (f['whoNotRead']) return `Wie dit wijzigde, kon niet worden gelezen (${f['whoNotRead']}).`;
  if (!f['what']) return '';
  const by = f['who'] ? ` door ${f['who']}` : '';
  const others = Number(f['entries']) > 1 ? `, de nieuwste van ${f['entries']} zulke regels` : '';
  return `Auditlogboek van Entra: "${f['what']}"${by}, ${calendarMoment(f['when'], 'nl')}${others}.`;
}

const wrong = (f: Facts): string =>
  sentences(
    isWrong(f, 'owner-unknown') && 'Entra zegt niet van welke organisatie de app is.',
    isWrong(f, 'owners-differ') && 'De twee apps van de connector zijn van verschillende organisaties.',
    isWrong(f, 'disabled-by-microsoft') && 'Microsoft heeft de app uitgeschakeld.',
    isWrong(f, 'disabled') && 'Aanmelden bij de app staat uit.',
    isWrong(f, 'owner-unconfirmed') &&
      'Van wie hij is, is niet te vergelijken: over de andere app van de connector is twijfel.',
    has(f, 'missing') && `Ontbreekt: ${list(f['missing'])}.`,
    has(f, 'oneUser') && `Alleen door losse gebruikers toegestaan, dus niet voor iedereen: ${list(f['oneUser'])}.`,
    has(f, 'extra') && `Te veel: ${list(f['extra'])}.`,
    who(f),
  );

const say =
  (fix: string) =>
  (f: Facts): Said => ({ cause: wrong(f), fix });

const reconsent = 'Geef opnieuw toestemming vanaf de verbindingspagina in Jamf Pro, voor de hele organisatie.';

const appCodes = (name: string): CheckWords['codes'] => ({
  ok: f => ({ cause: `"${f['app']}" heeft precies wat nodig is, en niets anders.` }),
  missing: say(reconsent),
  'one-user': say(reconsent),
  extra: say(
    'Gewijzigde machtigingen worden niet ondersteund: haal weg wat te veel is, in Entra > Bedrijfstoepassingen.',
  ),
  disabled: say('Zet de app aan in Entra > Bedrijfstoepassingen > Eigenschappen.'),
  'disabled-by-microsoft': say('Vraag Microsoft-ondersteuning waarom; werk er niet omheen.'),
  'owner-unknown': say('Bekijk eerst de app in Entra > Bedrijfstoepassingen.'),
  'owners-differ': say('Een van de twee kan namaak zijn: vergelijk de eigenaren in Entra samen met Jamf.'),
  'owner-unconfirmed': say('Zoek eerst de andere app uit en controleer daarna opnieuw.'),
  'not-there': f => ({
    cause: `${name} staat niet in Entra. Daarmee ontbreekt: ${list(f['missing'])}.`,
    fix: 'Geef opnieuw toestemming vanaf de verbindingspagina in Jamf Pro.',
  }),
  gone: f => ({
    cause: f['objectIdOf']
      ? `Intune noemt ${f['applicationId']} voor Jamf: dat is de object-id van "${f['objectIdOf']}", terwijl daar de toepassings-id hoort.`
      : `De app die Intune voor Jamf noemt (${f['applicationId']}), staat niet in Entra.`,
    fix: f['objectIdOf']
      ? 'Zet de toepassings-id in Intune.'
      : 'Ga na of hij is verwijderd (Entra bewaart hem 30 dagen) of dat de id in Intune niet klopt.',
  }),
  several: f => ({
    cause: `Entra heeft ${f['count']} apps met deze naam; aan niets is te zien welke van Jamf is.`,
    fix: 'Zoek uit welke van Jamf is voordat je er een vertrouwt.',
  }),
  'own-tenant': f => ({
    cause: `"${f['app']}" is in je eigen organisatie gemaakt. De app van Jamf is van Jamf.`,
    fix: 'Zoek uit wie hem maakte. Geef er geen toestemming voor.',
  }),
  'not-connected': () => ({
    cause: 'Er is geen cloudconnector en geen handmatige koppeling, dus deze app is niet nodig.',
  }),
  manual: () => ({ cause: 'De koppeling is handmatig, dus deze app is niet nodig.' }),
  'cloud-connector': () => ({ cause: 'De koppeling is een cloudconnector; zo’n app is er dan niet.' }),
  'cannot-tell': f => ({
    cause: `Het is niet vast te stellen wat deze tenant met Jamf verbindt (${f['why']}).`,
    fix: 'Kijk in Intune bij Partner device management.',
  }),
  'not-read': notReadNl(name),
});

export const nl: GroupText<PermissionName> = {
  'connector-app': { title: 'App Cloud Connector', codes: appCodes('De app Cloud Connector') },
  'registration-app': {
    title: 'App Cloud Connector user registration app',
    codes: appCodes('De app voor gebruikersregistratie'),
  },
  'manual-app': {
    title: 'App van de handmatige koppeling',
    codes: {
      ...appCodes('De app van de handmatige koppeling'),
      'later-edition': f => ({
        cause: sentences(
          `Meer dan de ene machtiging uit het eerste artikel van Microsoft: ${list(f['extra'])}. Een latere versie vraagt die onderweg, en aan het eind toch alleen die ene.`,
          who(f),
        ),
        fix: 'Dit mag blijven. Wie de kleinere set wil, haalt het weg in Entra en houdt de koppeling in de gaten.',
      }),
    },
  },
  'native-connector-app': {
    title: 'App Jamf Native macOS Connector',
    codes: {
      reported: f => ({ cause: `Wat hij moet hebben, is nergens beschreven. Hij heeft: ${list(f['apps'])}.` }),
      'not-needed': () => ({ cause: 'Staat er niet; alleen een handmatige koppeling heeft hem nodig.' }),
      'not-there': () => ({
        cause: 'Staat niet in Entra. Bij een handmatige koppeling kunnen Macs zich zonder deze app niet registreren.',
        fix: 'Open in Jamf Pro de URL voor beheerderstoestemming en geef toestemming als globale beheerder.',
      }),
      disabled: () => ({
        cause: 'Staat uit, dus Macs kunnen zich niet registreren.',
        fix: 'Zet de app aan in Entra > Bedrijfstoepassingen > Eigenschappen.',
      }),
      'cannot-tell': f => ({
        cause: `Staat er niet, en of hij nodig is, is niet vast te stellen (${f['why']}).`,
        fix: 'Kijk in Intune bij Partner device management.',
      }),
      'not-read': notReadNl('De lijst met apps van Jamf'),
    },
  },
  'device-compliance-apps': {
    title: 'Apps van Jamf Device Compliance',
    codes: {
      reported: f => ({ cause: `Wat ze moeten hebben, is nergens beschreven. Ze hebben: ${list(f['apps'])}.` }),
      'not-there': () => ({ cause: 'Staan er niet; ze komen alleen met Device Compliance mee.' }),
      'not-read': notReadNl('De lijst met apps van Jamf'),
    },
  },
  'lookalike-apps': {
    title: 'Apps met een naam van Jamf',
    codes: {
      ok: () => ({ cause: 'Geen app doet zich voor als een van Jamf.' }),
      lookalike: f => ({
        cause: sentences(`Niet van Jamf, of niet zeker: ${list(f['apps'])}.`, who(f)),
        fix: 'Zoek uit wie hem maakte voordat iemand er toestemming voor geeft.',
      }),
      'may-report': f => ({
        cause: sentences(
          `Niet van Jamf, of niet zeker: ${list(f['apps'])}. Hij mag apparaten melden bij Intune alsof hij Jamf is.`,
          who(f),
        ),
        fix: 'Zoek vandaag nog uit van wie hij is; blokkeer tot dan het aanmelden in Entra.',
      }),
      'not-read': notReadNl('De lijst met apps van Jamf'),
    },
  },
  'published-permissions': {
    title: 'Namen en id’s van de machtigingen',
    codes: {
      ok: () => ({ cause: 'Namen en id’s horen bij elkaar zoals gepubliceerd.' }),
      none: () => ({ cause: 'Geen app van Jamf heeft een machtiging waarvan de id bekend is.' }),
      differ: f => ({
        cause: `Naam en bekende id kloppen niet bij elkaar: ${list(f['differ'])}.`,
        fix: 'Hier telt de naam. Vergelijk beide in Entra met wat Microsoft nu publiceert.',
      }),
      'not-read': notReadNl('De lijst met apps van Jamf'),
    },
  },
};
