import type { Facts } from '../../../kinds.js';
import { dayWords } from '../day.js';
import { groupsIn, list } from './context.js';
import { cloudName, landingPage } from './text.nl.js';

export const manualWishNl = (wish: Facts) => [
  { label: 'Verbindingstype', value: 'Manual' },
  { label: 'Sovereign Cloud', value: cloudName(wish['cloud']) },
  { label: 'Domeinnaam', value: String(wish['domainName']) },
  { label: 'App-registratie', value: String(wish['appName']) },
  { label: 'Geheim geldig', value: `${wish['secretMonths']} maanden` },
  { label: 'Opgenomen groepen', value: groupsIn(wish) },
  { label: 'Landingspagina', value: landingPage(wish) },
];

export const secretEndsNl = (end: Facts): readonly string[] =>
  end['secretEnds']
    ? [
        `Het geheim loopt af op ${dayWords(end['secretEnds'], 'nl')}. Vraag op tijd een nieuw aan ("vervang geheim"): anders melden Macs zich niet meer.`,
      ]
    : [];

export const manualNextNl = (end: Facts): readonly string[] => [
  ...secretEndsNl(end),
  ...(list(end['otherPermissions'])
    ? [
        `De registratie vraagt om meer dan update_device_attributes (${list(end['otherPermissions'])}). Het artikel van Microsoft uit 2019 wil alleen die ene; dat uit 2023 voegt er twee aan toe.`,
      ]
    : []),
  'Wijs nalevingsbeleid toe aan groepen gebruikers, niet aan groepen apparaten.',
  'Laat mensen hun Mac registreren via Jamf Self Service.',
  'De eerste heartbeat hoort binnen 24 uur te komen.',
];

export const heartbeatNl = (facts: Facts): string =>
  facts['holds'] === 'no'
    ? 'Een dag later heeft Intune sindsdien geen heartbeat van Jamf gehad. Kies Test bij Conditional Access in Jamf Pro en kijk dan bij `status`.'
    : 'Een dag later kan ik niet lezen of Intune iets van Jamf hoort. Kijk zelf bij `status`.';
