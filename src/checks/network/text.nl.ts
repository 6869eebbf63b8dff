import { notReadNl } from '../not-read.js';
import { calendarDay } from '../said.js';
import type { CheckWords, GroupText } from '../words.js';
import type { NetworkName } from './names.js';
import { stage } from './said.js';

const here = 'vanaf de plek waar de bot draait';

type More = { readonly after?: string; readonly inspection?: string; readonly codes?: CheckWords['codes'] };

/** `after`: what being reached does not prove. */
function reached(title: string, { after = '', inspection = '', codes = {} }: More = {}): CheckWords {
  const also = after && ` ${after}`;
  return {
    title,
    codes: {
      ok: f => ({ cause: `${f['place']} is bereikbaar ${here} (${f['ms']} ms).${also}` }),
      'dns-failed': f => ({
        cause: `De naam ${f['host']} is niet te vinden ${here}.${also}`,
        fix: 'Zorg dat de DNS-server van de botmachine deze naam kent.',
      }),
      'inside-address': f => ({
        cause: `De DNS-server geeft een intern adres voor ${f['host']} (${f['address']}). Daar verbindt de bot niet mee.`,
        fix: 'Laat het DNS-antwoord corrigeren.',
      }),
      refused: f => ({
        cause: `${f['place']} weigert verbindingen ${here}.${also}`,
        fix: `Sta in de firewall uitgaand TCP naar ${f['place']} toe.`,
      }),
      'no-route': f => ({
        cause: `Er is geen route naar ${f['place']} ${here}.${also}`,
        fix: `Sta uitgaand TCP naar ${f['place']} toe en kijk naar de routering van de botmachine.`,
      }),
      closed: f => ({
        cause: `De verbinding met ${f['place']} wordt verbroken ${here} (bij ${stage(f['stage'])}).${also}`,
        fix: `Zoek de firewall of proxy die verbindingen met ${f['place']} verbreekt.`,
      }),
      'timed-out': f => ({
        cause: `${f['place']} antwoordt niet op tijd ${here} (bij ${stage(f['stage'])}).${also}`,
        fix: `Sta in de firewall uitgaand TCP naar ${f['place']} toe.`,
      }),
      'tls-failed': f => ({
        cause: `Er komt geen TLS-verbinding met ${f['place']} tot stand ${here}.${also}`,
        fix: `Zonder ${f['host']} uit van TLS-inspectie.`,
      }),
      'tls-intercepted': f => ({
        cause: `Een proxy lijkt het TLS-verkeer naar ${f['host']} te openen: het certificaat komt van ${f['issuer']} en wordt niet vertrouwd.${also}`,
        fix: `Zonder ${f['host']} uit van TLS-inspectie.${inspection}`,
      }),
      'tls-opened': f => ({
        cause: `Een proxy lijkt het TLS-verkeer naar ${f['host']} te openen: het certificaat komt van ${f['issuer']}, en dat basiscertificaat is op de botmachine toegevoegd.${also}`,
        fix: `Zonder ${f['host']} uit van TLS-inspectie.${inspection}`,
      }),
      'tls-expired': f => ({
        cause: `Het certificaat van ${f['host']} is nu niet geldig (het loopt tot ${calendarDay(f['until'], 'nl')}).`,
        fix: 'Controleer het certificaat, en de klok van de botmachine.',
      }),
      'tls-wrong-name': f => ({
        cause: `Wat op ${f['place']} antwoordt, toont een certificaat voor een andere naam, van ${f['issuer']}.`,
        fix: `Zoek uit wat er in plaats van ${f['host']} antwoordt.`,
      }),
      'not-http': f => ({
        cause: `Wat op ${f['place']} antwoordt, spreekt geen HTTP.`,
        fix: `Zoek uit wat er in plaats van ${f['host']} antwoordt.`,
      }),
      'not-tried': f => ({
        cause: `Er was geen tijd meer om ${f['place']} te proberen.`,
        fix: 'Probeer het zo nog eens.',
      }),
      'not-read': notReadNl('Het netwerk'),
      'not-published': () => ({ cause: 'In deze cloud is hiervoor geen host bekendgemaakt; er is niets geprobeerd.' }),
      ...codes,
    },
  };
}

export const nl: GroupText<NetworkName> = {
  'network-sign-in': reached('Aanmelden bij Microsoft'),
  'network-graph': reached('Microsoft Graph'),
  'network-intune': reached('API van Intune', {
    after: 'Jamf Pro en de Macs hebben hem nodig vanuit hun eigen netwerk.',
  }),
  'network-bot-framework': reached('Sleutels van berichten uit Teams'),
  'network-teams': reached('Antwoorden aan Teams'),
  'network-key-vault': reached('Azure Key Vault', {
    codes: { 'not-used': () => ({ cause: 'De bot bewaart geen geheimen in Azure Key Vault.' }) },
  }),
  'network-jamf': reached('Jamf Pro', {
    codes: {
      'inside-address': f => ({
        cause: `De DNS-server geeft een intern adres voor ${f['host']} (${f['address']}). Daar verbindt de bot niet mee.`,
        fix: 'Laat het DNS-antwoord corrigeren. Heeft de server echt een intern adres, dan zet de beheerder van de bot JAMF_<ALIAS>_PRIVATE=true.',
      }),
      'tls-untrusted': f => ({
        cause: `Het certificaat van ${f['host']} komt van ${f['issuer']} en wordt niet vertrouwd ${here}.`,
        fix: 'Is die certificeringsinstantie van jullie zelf, dan voegt de beheerder van de bot het basiscertificaat toe met NODE_EXTRA_CA_CERTS; zo niet, dan opent een proxy het verkeer.',
      }),
      'certificate-ending': f => ({
        cause: `${f['place']} is bereikbaar, maar het certificaat loopt af op ${calendarDay(f['until'], 'nl')} (dagen te gaan: ${f['days']}).`,
        fix: 'Vernieuw het certificaat van de server.',
      }),
    },
  }),
  'network-apple-push': reached('Apple-push vanaf een server', {
    after: 'Dit zegt niets over het netwerk van Jamf Pro of van de Macs.',
    inspection: ' Apple weigert elke verbinding die wordt geïnspecteerd.',
  }),
  'network-mac-push': {
    title: 'Apple-push naar de Macs',
    codes: {
      'not-from-here': f => ({
        cause: `Macs hebben TCP ${f['port']} naar ${f['network']} nodig, of ${f['fallbackPort']} waar dat dicht is. Dat is niet te zien ${here}.`,
        fix: `Probeer het op een Mac in het netwerk van de Macs: nc -vz 1-courier.push.apple.com ${f['port']}`,
      }),
      'not-read': notReadNl('Het netwerk van de Macs'),
    },
  },
  'network-old-push-ports': {
    title: 'Poorten 2195 en 2196',
    codes: {
      retired: f => ({
        cause: `Niet meer nodig en dus niet geprobeerd: Apple heeft het protocol op de poorten ${f['ports']} op ${calendarDay(f['since'], 'nl')} uitgezet. Oudere artikelen noemen ze nog.`,
      }),
      'not-read': notReadNl('De oude pushpoorten'),
    },
  },
  'network-azure-ad-graph': {
    title: 'graph.windows.net',
    codes: {
      retired: f => ({
        cause: `Niet meer nodig en dus niet geprobeerd: Azure AD Graph (${f['host']}) is op ${calendarDay(f['since'], 'nl')} beëindigd. Een app die het nog nodig heeft, is niet gemigreerd.`,
      }),
      'not-read': notReadNl('Azure AD Graph'),
    },
  },
};
