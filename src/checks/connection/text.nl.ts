import type { Json } from '../../kinds.js';
import { notReadNl } from '../not-read.js';
import { type Complaint, listed } from './complaints.js';
import type { en } from './text.en.js';

const again = 'Kijk in Jamf Pro bij Conditional Access, en koppel opnieuw als daar staat dat de verbinding weg is.';

const said: { readonly [complaint in Complaint]: string } = {
  CONDITIONAL_ACCESS_CONNECTION_ERROR: 'een verbindingsfout bij Conditional Access',
  DEVICE_COMPLIANCE_CONNECTION_ERROR: 'een verbindingsfout bij Device Compliance',
  MII_HEARTBEAT_FAILED_NOTIFICATION: 'het teken van leven naar Intune mislukte',
  MII_INVENTORY_UPLOAD_FAILED_NOTIFICATION: 'de inventaris kwam niet bij Intune aan',
  MII_UNATHORIZED_RESPONSE_NOTIFICATION: 'Intune antwoordde dat Jamf Pro geen toegang heeft',
};
const complaintsOf = (types: Json | undefined): string => listed(types, said);

export const nl: typeof en = {
  'partner-state': {
    title: 'Koppeling in Intune',
    codes: {
      enabled: () => ({ cause: 'Intune noemt de koppeling "enabled": ze is actief.' }),
      unresponsive: () => ({
        cause: 'Intune noemt de koppeling "unresponsive": het hoort niets meer van Jamf.',
        fix: again,
      }),
      rejected: () => ({
        cause: 'Intune noemt de koppeling "rejected": het neemt niet aan wat Jamf stuurt.',
        fix: 'Kijk naar de toepassings-id bij Partner device management, en naar de machtigingen van de Jamf-apps.',
      }),
      unknown: () => ({
        cause: 'Intune noemt de koppeling "unknown", en geen document zegt wat dat betekent.',
        fix: 'Kijk op de pagina van de partner in Intune.',
      }),
      terminated: () => ({ cause: 'De koppeling is in Intune beëindigd ("terminated").' }),
      unavailable: () => ({ cause: 'In Intune staat Jamf als "unavailable": er is geen koppeling.' }),
      none: () => ({ cause: 'Intune kent geen partner Jamf: er is geen koppeling.' }),
      several: () => ({
        cause: 'In Intune staat meer dan één partner die Jamf kan zijn.',
        fix: 'Zoek dat eerst uit in Intune: de bot gokt niet.',
      }),
      'not-read': notReadNl('De partner in Intune'),
    },
  },
  heartbeat: {
    title: 'Teken van leven',
    codes: {
      ok: f => ({
        cause:
          f['hours'] === 0
            ? 'Intune hoorde het afgelopen uur van Jamf.'
            : `Intune hoorde ${f['hours']} uur geleden van Jamf.`,
      }),
      overdue: f => ({
        cause: `Intune hoorde ${f['hours']} uur geleden voor het laatst van Jamf; eens per dag is te verwachten.`,
        fix: again,
      }),
      never: () => ({
        cause: 'De koppeling is actief, maar Intune heeft nog nooit iets van Jamf gehoord.',
        fix: 'Het eerste teken kan een dag duren. Kijk daarna in Jamf Pro bij Conditional Access.',
      }),
      'not-connected': () => ({ cause: 'Er is geen actieve koppeling om van te horen.' }),
      'not-read': notReadNl('Het teken van leven'),
    },
  },
  'jamf-messages': {
    title: 'Meldingen in Jamf Pro',
    codes: {
      ok: () => ({ cause: 'Jamf Pro meldt geen fout van de koppeling.' }),
      complains: f => ({
        cause: `Jamf Pro meldt zelf dat de koppeling niet werkt: ${complaintsOf(f['types'])}.`,
        fix: again,
      }),
      'none-seen': () => ({
        cause: 'Jamf Pro toont geen meldingen. Misschien krijgt een API-client ze niet te zien; dit bewijst dus niets.',
      }),
      'not-read': notReadNl('De meldingen in Jamf Pro'),
    },
  },
};
