import type { Facts, Json } from '../../kinds.js';
import { causeWords, notReadNl } from '../not-read.js';
import type { CheckWords, GroupText, Said } from '../words.js';
import type { DeviceName } from './names.js';

const number = (value: Json | undefined): string => Number(value ?? 0).toLocaleString('nl-NL');
const macs = (value: Json | undefined): string => (value === 1 ? '1 Mac' : `${number(value)} Macs`);
const have = (f: Facts): string => (f['count'] === 1 ? 'heeft' : 'hebben');
const are = (f: Facts): string => (f['count'] === 1 ? 'is' : 'zijn');
const readPart = (f: Facts): string => `${number(f['read'])} van ${macs(f['total'])} gelezen`;

/** The same words for a number and for a lower bound; `none` and `what` follow "12 Macs". */
const counted = (title: string, none: string, what: (f: Facts) => string, fix: string): CheckWords => ({
  title,
  codes: {
    none: f => ({ cause: `Van ${macs(f['read'])} ${none}.` }),
    some: f => ({ cause: `${macs(f['count'])} ${what(f)}.`, fix }),
    'at-least': f => ({ cause: `Minstens ${macs(f['count'])} ${what(f)}; ${readPart(f)}.`, fix }),
    'not-all-read': f => ({ cause: `Niet bekend: ${readPart(f)}.`, fix: 'Controleer opnieuw.' }),
    'not-collected': notCollected,
    'not-read': f => ({ cause: `Niet bekend: ${readPart(f)}.`, fix: 'Controleer opnieuw.' }),
  },
});

const collect =
  'Zet in Jamf Pro het verzamelen van lokale gebruikersaccounts aan: Settings > Computer management > Inventory collection.';
const notCollected = (f: Facts): Said => ({
  cause: `Niet bekend: Jamf Pro heeft van geen van de ${macs(f['read'])} lokale accounts.`,
  fix: collect,
});

const signIn =
  'De gebruiker die de Mac registreerde, meldt zich opnieuw aan: open Self Service en start de registratie bij Microsoft. Niemand anders kan dat.';

export const nl: GroupText<DeviceName> = {
  'fleet-read': {
    title: 'Het park lezen',
    codes: {
      all: f => ({ cause: `Alle ${macs(f['total'])} zijn gelezen.` }),
      changed: f => ({
        cause: `${macs(f['read'])} gelezen; intussen kwamen er Macs bij of vielen er af, dus er kunnen er een paar ontbreken.`,
        fix: 'Controleer opnieuw als het rustig is.',
      }),
      part: f => ({
        cause: `Slechts ${readPart(f)} (${causeWords(f['cause'], 'nl')}): alle aantallen zijn ondergrenzen.`,
        fix: 'Controleer straks opnieuw.',
      }),
      denied: f => ({
        cause: `Slechts ${readPart(f)}: Jamf Pro weigerde (${f['status']}).`,
        fix: `Geef de API-rol van de bot het recht "${f['permission']}".`,
      }),
      'not-read': notReadNl('Het park'),
    },
  },
  'macs-deactivated': counted(
    'Gedeactiveerd',
    'is er geen gedeactiveerd',
    f => `${are(f)} gedeactiveerd: de registratie is beëindigd`,
    signIn,
  ),
  'macs-unresponsive': counted(
    'Reageert niet',
    'is er geen zonder teken of aanmeldtoken',
    f =>
      f['count'] === 1 ? 'is al 24 uur zonder teken of aanmeldtoken' : 'zijn al 24 uur zonder teken of aanmeldtoken',
    `Zet de Mac aan en verbind hem. ${signIn}`,
  ),
  'macs-unregistered': counted(
    'Niet geregistreerd',
    'is er geen zonder geregistreerde gebruiker',
    f => (f['count'] === 1 ? 'is zonder geregistreerde gebruiker' : 'zijn zonder geregistreerde gebruiker'),
    'De gebruiker registreert zich via Self Service, niet door Bedrijfsportal te openen.',
  ),
  'macs-without-accounts': counted(
    'Zonder accounts',
    'is er geen zonder gegevens over lokale accounts',
    f => `${are(f)} zonder gegevens over lokale accounts`,
    collect,
  ),
  'macs-too-old': counted(
    'macOS te oud',
    'heeft er geen een te oude macOS',
    f => `${have(f)} een oudere macOS dan ${f['minimum']}`,
    'Werk macOS bij, of haal de Mac uit de koppeling.',
  ),
  'macs-silent': counted(
    'Stil',
    'is er geen stil',
    f => `${have(f)} zich langer dan 24 uur niet gemeld`,
    'Zet de Mac aan en verbind hem; verwijder uit Jamf Pro wat er niet meer is.',
  ),
  'macs-twice': counted(
    'Dubbel',
    'heeft er geen een serienummer dat vaker voorkomt',
    f => `${have(f)} een serienummer dat een andere Mac ook heeft`,
    'Verwijder het oudste record in Jamf Pro. Blijf van de JAMF-sleutels op de Mac af.',
  ),
  'macs-unmanaged': counted(
    'Niet beheerd',
    'is er geen zonder beheer',
    f => `${are(f)} wel in Jamf Pro, maar niet beheerd`,
    'Schrijf de Mac opnieuw in, of verwijder het record.',
  ),
};
