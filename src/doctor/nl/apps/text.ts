import type { Facts } from '../../../kinds.js';
import { type AppWords, listed, type Saying, text } from '../../words.js';

const names: { readonly [app: string]: string } = {
  reader: 'de lezer',
  writer: 'de schrijver',
  bot: 'de eigen app van de bot',
};
const app = (f: Facts) => names[text(f['app'])] ?? text(f['app']);
const App = (f: Facts) => app(f).charAt(0).toUpperCase() + app(f).slice(1);

const kinds: { readonly [kind: string]: readonly [the: string, a: string] } = {
  secret: ['Het clientgeheim', 'een nieuw clientgeheim'],
  certificate: ['Het certificaat', 'een nieuw certificaat'],
  federated: ['De federatieve referentie', 'een nieuwe federatieve referentie'],
  'managed-identity': ['De beheerde identiteit', 'een nieuwe beheerde identiteit'],
};
const kind = (f: Facts) => kinds[text(f['kind'])]?.[0] ?? 'De referentie';
const another = (f: Facts) => kinds[text(f['kind'])]?.[1] ?? 'een nieuwe referentie';

const inDays = (f: Facts) => (Number(f['days']) === 1 ? '1 dag' : `${f['days']} dagen`);

const whys: { readonly [why: string]: (f: Facts) => string } = {
  refused: f => `het werd geweigerd (${text(f['status'])}${f['permission'] ? `; nodig is ${f['permission']}` : ''})`,
  unreachable: () => 'er kwam niet op tijd antwoord',
  unreadable: () => 'het antwoord was niet zoals beschreven',
  'sign-in': f => `het aanmelden mislukte (${text(f['code'])})`,
  fault: () => 'er ging hier iets mis; het logboek vertelt wat',
};
const why = (f: Facts) => (whys[text(f['why'])] ?? whys['fault'])?.(f) ?? '';
export const notRead =
  (what: (f: Facts) => string, fix: string) =>
  (f: Facts): Saying => ({
    cause: `${what(f)} niet te lezen: ${why(f)}.`,
    fix,
  });

/** What goes missing with a permission. */
const stops: { readonly [permission: string]: string } = {
  'AuditLog.Read.All': 'machtigingen: wie er een wijzigde, is niet te noemen',
  'DeviceManagementApps.Read.All': 'vereisten: de Bedrijfsportal in Intune is niet te zoeken',
  'RoleManagement.Read.Directory': 'vereisten: de rollen van wie het vraagt, zijn niet te lezen',
  'Application.Read.All': 'status en plannen: de apps van Jamf zijn niet te vinden',
  'Device.Read.All': 'controleer apparaat: of Entra een Mac als compliant ziet, is niet te lezen',
  'DeviceManagementConfiguration.Read.All': 'beleid: het nalevingsbeleid is niet te lezen',
  'DeviceManagementServiceConfig.Read.All': 'alles: de partner in Intune is niet te lezen',
  'DeviceManagementServiceConfig.ReadWrite.All': 'de toepassings-id in Intune schrijven',
  'DeviceManagementManagedDevices.Read.All': 'plannen: de Macs die Intune van Jamf heeft, zijn niet te tellen',
  'Application.ReadWrite.All': 'stappen die een app maken of verwijderen, of een app een geheim geven',
  'Directory.Read.All': 'plannen: toestemmingen zijn niet te lezen',
  'GroupMember.Read.All': 'elk commando dat een rol vraagt: groepslidmaatschappen zijn niet te lezen',
  'LicenseAssignment.Read.All': 'plannen: licenties zijn niet te lezen',
  'Policy.Read.All': 'plannen: beleid voor voorwaardelijke toegang is niet te noemen',
};
const stopped = (f: Facts) =>
  (Array.isArray(f['names']) ? f['names'] : []).map(name => stops[String(name)] ?? String(name)).join('; ');

const signInCodes: { readonly [code: string]: string } = {
  AADSTS7000215: 'het clientgeheim klopt niet',
  AADSTS7000222: 'het clientgeheim is verlopen',
  AADSTS700016: 'Microsoft kent die toepassings-id niet in deze tenant',
  AADSTS700027: 'het certificaat is niet (meer) geregistreerd of is verlopen',
};
const signInCause = (f: Facts) => signInCodes[text(f['code'])] ?? `Microsoft weigerde het (${text(f['code'])})`;

const consentFix = 'Geef één keer toestemming voor iedereen; de rol Cloud Application Administrator is genoeg.';

export const apps: AppWords = {
  credential: {
    title: f => `${kind(f)} van ${app(f)}`,
    codes: {
      ok: f => ({ cause: `Nog ${inDays(f)} geldig.` }),
      'renews-itself': () => ({ cause: 'Vernieuwt zichzelf; niets om op te letten.' }),
      'ends-soon': f => ({
        cause: `Loopt over ${inDays(f)} af.`,
        fix: `Voeg ${another(f)} toe aan de registratie in Entra, zet het in de instellingen, herstart en verwijder daarna het oude.`,
      }),
      expired: f => ({
        cause: 'Verlopen: aanmelden lukt er niet meer mee.',
        fix: `Voeg ${another(f)} toe aan de registratie in Entra, zet het in de instellingen en herstart.`,
      }),
      'not-listed': () => ({
        cause: 'Entra noemt bij deze registratie geen geheim dat begint zoals dat in de instellingen.',
        fix: 'Ga na of de toepassings-id en het geheim in de instellingen bij elkaar horen.',
      }),
      'not-read': notRead(() => 'De einddatum is', 'Geef de lezer Application.Read.All, of probeer het opnieuw.'),
    },
  },
  permissions: {
    title: f => `Machtigingen van ${app(f)}`,
    codes: {
      ok: () => ({ cause: 'Precies wat nodig is.' }),
      'sign-in-failed': f => ({
        cause: `${App(f)} kan zich niet aanmelden: ${signInCause(f)}.`,
        fix: 'Zet een referentie die werkt in de instellingen en herstart.',
      }),
      missing: f => ({
        cause: `Ontbreekt: ${listed(f['names'])}. Wat stilvalt: ${stopped(f)}.`,
        fix: 'Voeg het toe als toepassingsmachtiging van Microsoft Graph en geef beheerderstoestemming.',
      }),
      extra: f => ({
        cause: `Meer dan nodig is: ${listed(f['names'])}.`,
        fix: 'Haal weg wat niets anders nodig heeft: de bot niet.',
      }),
      'may-alter': f => ({
        cause: `Mag dingen wijzigen: ${listed(f['names'])}. Hoeft alleen te lezen.`,
        fix: 'Haal deze machtigingen weg en geef die om te lezen.',
      }),
      'too-powerful': f => ({
        cause: `${listed(f['names'])}: wie de referentie van deze app heeft, kan de tenant overnemen.`,
        fix: 'Haal het vandaag weg en kijk in het auditlogboek van Entra wat de app heeft gedaan.',
      }),
      'not-read': notRead(
        f => `De machtigingen van ${app(f)} zijn`,
        'Probeer het opnieuw; de andere regels vertellen meer.',
      ),
    },
  },
  'bot-app': {
    title: () => 'De eigen app van de bot',
    codes: {
      ok: () => ({ cause: 'Heeft geen macht van zichzelf.' }),
      'own-power': f => ({
        cause: `Heeft toepassingsmachtigingen: ${listed(f['names'])}. Nodig is er geen.`,
        fix: 'Haal ze weg in Entra: Bedrijfstoepassingen, de bot, Machtigingen.',
      }),
      'not-there': () => ({
        cause: 'Deze tenant heeft er geen bedrijfstoepassing voor.',
        fix: 'Open één keer de toestemmingspagina, of ga na of BOT_APP_ID klopt.',
      }),
      'not-read': notRead(() => 'Wat de app mag, is', 'Geef de lezer Application.Read.All en Directory.Read.All.'),
    },
  },
  consent: {
    title: () => 'Toestemming om in naam van mensen te schrijven',
    codes: {
      ok: () => ({ cause: 'Gegeven, voor iedereen.' }),
      missing: f => ({
        cause: `Niemand gaf toestemming voor ${listed(f['names'])}: geen stap is uit te voeren.`,
        fix: consentFix,
      }),
      'no-secrets': f => ({
        cause: `Niemand gaf toestemming voor ${listed(f['names'])}: op mijn pagina is geen clientgeheim te maken.`,
        fix: `Alleen handmatige koppelingen hebben dit nodig. ${consentFix}`,
      }),
      'for-some': f => ({ cause: `Maar enkelen gaven toestemming voor ${listed(f['names'])}.`, fix: consentFix }),
    },
  },
  jamf: {
    title: f => `Jamf Pro ${text(f['alias'])}`,
    codes: {
      ok: f => ({ cause: `Aanmelden werkt; versie ${text(f['version'])}.` }),
      'sign-in-failed': f => ({
        cause: `${text(f['host'])} weigert de aanmelding${f['status'] ? ` (${f['status']})` : ''}.`,
        fix: 'Ga na of de API-client of het account nog bestaat en het geheim dat van de instellingen is.',
      }),
      unreachable: f => ({
        cause: `${text(f['host'])} gaf niet op tijd antwoord.`,
        fix: f['private']
          ? 'De server staat als privé opgegeven: kijk naar de route, de firewall en het certificaat.'
          : 'Ga na of de server draait en de firewall de bot doorlaat. Een privéadres moet zijn opgegeven.',
      }),
      'not-read': notRead(f => `${text(f['host'])} is`, 'Kijk in het logboek van de server rond dit tijdstip.'),
    },
  },
  'jamf-privileges': {
    title: f => `Rechten in Jamf Pro ${text(f['alias'])}`,
    codes: {
      ok: () => ({ cause: 'Precies wat nodig is.' }),
      missing: f => ({
        cause: `Ontbreekt: ${listed(f['names'])}.`,
        fix: 'Voeg ze toe aan de API-rol (of het account) van de bot, in de instellingen van Jamf Pro.',
      }),
      'may-alter': f => ({
        cause: `Mag dingen wijzigen: ${listed(f['names'])}. Hoeft alleen te lezen.`,
        fix: 'Geef de bot een eigen API-rol met alleen de rechten om te lezen.',
      }),
      'worth-giving': f => ({
        cause: `Zonder ${listed(f['names'])} staat er in elk plan een waarschuwing.`,
        fix: 'Voeg het toe aan de API-rol (of het account) van de bot.',
      }),
      'not-read': notRead(() => 'De rechten zijn', 'Voeg Read API Roles toe aan de API-rol van de bot.'),
    },
  },
};
