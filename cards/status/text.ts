import { ago } from '../age.js';
import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { AppState, Because, JamfState, MicrosoftState, NotReadWhy, StatusData, Verdict } from './data.js';

const signs = { agree: symbols.done, disagree: symbols.warning, 'cannot-tell': symbols.unknown };
const findingSigns = { warn: symbols.warning, fail: symbols.wrong, error: symbols.unknown };

const verdictsEn: { readonly [verdict in Verdict]: string } = {
  agree: 'The two sides agree',
  disagree: 'The two sides disagree',
  'cannot-tell': 'I cannot tell',
};

const becausesEn: { readonly [because in Because]: string } = {
  'both-connected': 'Intune shows an active connection, and Jamf Pro gives regular signs of life.',
  'shared-record':
    "Intune's record is active and hears from Jamf, but all servers of this tenant share it. Whether this one is connected cannot be read.",
  'both-none': 'Intune holds no connection, and nothing from Jamf Pro says otherwise.',
  'both-ended': 'The connection was ended, and no more signs of life come from Jamf Pro.',
  'first-heartbeat-pending':
    'Intune shows an active connection, but has never had a heartbeat from Jamf Pro. The first one can take a day.',
  'heartbeat-overdue': 'Intune shows an active connection, but Jamf Pro has given no sign of life for more than a day.',
  'jamf-complains': 'Intune shows an active connection, but Jamf Pro itself reports that its connection fails.',
  'apps-differ': "Intune shows an active connection, but Jamf's apps in Entra are not as they should be.",
  'record-fault': 'Intune itself says that the connection does not work.',
  'jamf-goes-on': 'Intune holds no working connection, while Jamf Pro still tries to use one.',
  'several-records': 'Intune lists more than one partner that could be Jamf. I do not guess which one counts.',
  'microsoft-unread': 'I could not read the Microsoft side. That says nothing about the connection itself.',
  'jamf-unread': 'I could not read the Jamf side. That says nothing about the connection itself.',
  'both-unread': 'I could read neither side. That says nothing about the connection itself.',
};

const microsoftEn: { readonly [state in MicrosoftState]: string } = {
  connected: `${symbols.done} Connected`,
  shared: `${symbols.done} Connected, shared record`,
  'apps-differ': `${symbols.warning} Connected, apps differ`,
  fault: `${symbols.wrong} Connection fails`,
  ended: `${symbols.stopped} Ended`,
  none: `${symbols.open} Not connected`,
  several: `${symbols.unknown} Several records`,
  unread: `${symbols.unknown} Not read`,
};

/** A heartbeat in a shared record is some server's, not this one's. */
const isSharedWord = (data: StatusData) =>
  data.microsoft === 'shared' && (data.jamf === 'alive' || data.jamf === 'overdue');
const sharedEn = `${symbols.unknown} A server is heard; the record does not tell which`;
const sharedNl = `${symbols.unknown} Er is een server te horen; welke, staat er niet bij`;

const jamfEn: { readonly [state in JamfState]: string } = {
  alive: `${symbols.done} Gives signs of life`,
  complains: `${symbols.wrong} Reports a failing connection`,
  overdue: `${symbols.warning} Heartbeat overdue`,
  'not-yet': `${symbols.open} No heartbeat yet`,
  silent: `${symbols.unknown} Heartbeat not read`,
  unread: `${symbols.unknown} Not read`,
};

const whyEn: { readonly [why in NotReadWhy]: string } = {
  '': '',
  denied: 'access was denied',
  unreachable: 'no answer',
  stale: 'only an older reading',
};

const appsEn: { readonly [state in AppState]: string } = {
  ok: `${symbols.done} as it should be`,
  missing: `${symbols.wrong} missing`,
  changed: `${symbols.warning} permissions changed`,
  disabled: `${symbols.stopped} switched off`,
  several: `${symbols.unknown} more than one of this name`,
  unknown: `${symbols.unknown} not read`,
  'not-used': `${symbols.open} not there, not needed now`,
};

const connectionsEn = {
  'cloud-connector': 'Cloud Connector',
  manual: 'Manual',
  none: 'None',
  'cannot-tell': `${symbols.unknown} cannot be told`,
};

const nextEn = {
  none: '',
  'devices-removed': 'Macs are removed from Intune',
  'devices-non-compliant': 'Macs become non-compliant',
  'plan-expires': 'The open plan expires',
};

const readEn = (at: string, why: NotReadWhy) => (why === '' ? `Read ${when(at)}` : `Tried ${when(at)}: ${whyEn[why]}`);

export const en = (data: StatusData) => ({
  kicker: `${escapeMarkdown(data.instance)} · ${escapeMarkdown(data.host)}${data.tenant === '' ? '' : ` · ${escapeMarkdown(data.tenant)}`}`,
  title: 'Jamf Pro and Intune',
  state: `${signs[data.verdict]} ${verdictsEn[data.verdict]}`,
  because: becausesEn[data.because],
  microsoft: {
    name: 'Microsoft',
    state: microsoftEn[data.microsoft],
    read: readEn(data.microsoftReadAt, data.microsoftNotRead),
  },
  jamf: {
    name: 'Jamf Pro',
    state: isSharedWord(data) ? sharedEn : jamfEn[data.jamf],
    read: readEn(data.jamfReadAt, data.jamfNotRead),
  },
  facts: facts(
    ['Connection', connectionsEn[data.connection]],
    ["Intune's word", escapeMarkdown(data.partnerState)],
    ['Heartbeat', data.heartbeatAt === '' ? '' : `${ago(data.heartbeatMinutes, 'en')} (${when(data.heartbeatAt)})`],
    ['Cloud Connector app', appsEn[data.connectorApp]],
    ['Registration app', appsEn[data.registrationApp]],
    ['Missing permissions', escapeMarkdown(data.missing.join(', '))],
    ['Extra permissions', escapeMarkdown(data.extra.join(', '))],
    ['Jamf Pro version', escapeMarkdown(data.jamfVersion)],
    ['Jamf messages', data.jamfMessagesReadable ? '' : `${symbols.unknown} not readable with this sign-in`],
    [
      'Open change',
      data.openChangeId === ''
        ? ''
        : `${symbols.lock} CR-${data.openChangeNumber} by ${escapeMarkdown(data.openChangeBy, 80)}, ${ago(data.openChangeMinutes, 'en')}; others wait for it`,
    ],
    ['Next date', data.next === 'none' ? '' : `${symbols.waiting} ${nextEn[data.next]}: ${when(data.nextAt)}`],
  ),
  findingsTitle: 'Worth a look',
  findings: rows(
    data.findings.map(({ outcome, cause, fix }) => ({
      cause: `${findingSigns[outcome]} ${escapeMarkdown(cause, 300)}`,
      fix: escapeMarkdown(fix, 300),
    })),
  ),
  typed: `Or type: status ${escapeMarkdown(data.instance)}`,
  refresh: 'Read again',
  show: `Show CR-${data.openChangeNumber}`,
  connect: 'Connect Jamf',
  help: 'Help',
  speak: `${verdictsEn[data.verdict]}. ${becausesEn[data.because]}`,
  fallback: `${plain(data.instance)}: ${verdictsEn[data.verdict]}. ${becausesEn[data.because]}`,
});

const verdictsNl: typeof verdictsEn = {
  agree: 'Beide kanten komen overeen',
  disagree: 'De twee kanten spreken elkaar tegen',
  'cannot-tell': 'Ik kan het niet zeggen',
};

const becausesNl: typeof becausesEn = {
  'both-connected': 'Intune toont een actieve koppeling en Jamf Pro geeft regelmatig een teken van leven.',
  'shared-record':
    'De partner in Intune is actief en hoort van Jamf, maar alle servers van deze tenant delen hem. Of deze server gekoppeld is, valt niet uit te lezen.',
  'both-none': 'In Intune staat geen koppeling en niets uit Jamf Pro wijst op het tegendeel.',
  'both-ended': 'De koppeling is beëindigd en Jamf Pro geeft geen teken van leven meer.',
  'first-heartbeat-pending':
    'Intune toont een actieve koppeling, maar heeft nog nooit een teken van leven uit Jamf Pro gehad. Het eerste kan een dag op zich laten wachten.',
  'heartbeat-overdue':
    'Intune toont een actieve koppeling, maar Jamf Pro heeft al meer dan een dag niets van zich laten horen.',
  'jamf-complains': 'Intune toont een actieve koppeling, maar Jamf Pro meldt zelf dat de verbinding niet werkt.',
  'apps-differ': 'Intune toont een actieve koppeling, maar de Jamf-apps in Entra zijn niet zoals ze horen te zijn.',
  'record-fault': 'Intune zegt zelf dat de koppeling niet werkt.',
  'jamf-goes-on': 'In Intune is geen werkende koppeling, terwijl Jamf Pro er nog wel een probeert te gebruiken.',
  'several-records': 'In Intune staan meerdere partners die Jamf kunnen zijn. Ik gok niet welke de juiste is.',
  'microsoft-unread': 'Ik kon de kant van Microsoft niet uitlezen. Dat zegt niets over de koppeling zelf.',
  'jamf-unread': 'Ik kon de kant van Jamf niet uitlezen. Dat zegt niets over de koppeling zelf.',
  'both-unread': 'Ik kon geen van beide kanten uitlezen. Dat zegt niets over de koppeling zelf.',
};

const microsoftNl: typeof microsoftEn = {
  connected: `${symbols.done} Gekoppeld`,
  shared: `${symbols.done} Gekoppeld, gedeelde partner`,
  'apps-differ': `${symbols.warning} Gekoppeld, apps wijken af`,
  fault: `${symbols.wrong} Koppeling werkt niet`,
  ended: `${symbols.stopped} Beëindigd`,
  none: `${symbols.open} Niet gekoppeld`,
  several: `${symbols.unknown} Meerdere partners`,
  unread: `${symbols.unknown} Niet gelezen`,
};

const jamfNl: typeof jamfEn = {
  alive: `${symbols.done} Geeft tekens van leven`,
  complains: `${symbols.wrong} Meldt een verbindingsfout`,
  overdue: `${symbols.warning} Te lang stil`,
  'not-yet': `${symbols.open} Nog geen teken van leven`,
  silent: `${symbols.unknown} Teken van leven niet gelezen`,
  unread: `${symbols.unknown} Niet gelezen`,
};

const whyNl: typeof whyEn = {
  '': '',
  denied: 'toegang geweigerd',
  unreachable: 'geen antwoord',
  stale: 'alleen een oudere meting',
};

const appsNl: typeof appsEn = {
  ok: `${symbols.done} in orde`,
  missing: `${symbols.wrong} ontbreekt`,
  changed: `${symbols.warning} machtigingen gewijzigd`,
  disabled: `${symbols.stopped} uitgeschakeld`,
  several: `${symbols.unknown} meer dan één met deze naam`,
  unknown: `${symbols.unknown} niet gelezen`,
  'not-used': `${symbols.open} niet aanwezig, nu niet nodig`,
};

const connectionsNl: typeof connectionsEn = {
  'cloud-connector': 'Cloud Connector',
  manual: 'Handmatig',
  none: 'Geen',
  'cannot-tell': `${symbols.unknown} niet vast te stellen`,
};

const nextNl: typeof nextEn = {
  none: '',
  'devices-removed': 'Macs verdwijnen uit Intune',
  'devices-non-compliant': 'Macs worden niet-compatibel',
  'plan-expires': 'Het openstaande plan verloopt',
};

const readNl = (at: string, why: NotReadWhy) =>
  why === '' ? `Gelezen ${when(at)}` : `Geprobeerd ${when(at)}: ${whyNl[why]}`;

export const nl: typeof en = data => ({
  ...en(data),
  title: 'Jamf Pro en Intune',
  state: `${signs[data.verdict]} ${verdictsNl[data.verdict]}`,
  because: becausesNl[data.because],
  microsoft: {
    name: 'Microsoft',
    state: microsoftNl[data.microsoft],
    read: readNl(data.microsoftReadAt, data.microsoftNotRead),
  },
  jamf: {
    name: 'Jamf Pro',
    state: isSharedWord(data) ? sharedNl : jamfNl[data.jamf],
    read: readNl(data.jamfReadAt, data.jamfNotRead),
  },
  facts: facts(
    ['Koppeling', connectionsNl[data.connection]],
    ['Volgens Intune', escapeMarkdown(data.partnerState)],
    [
      'Teken van leven',
      data.heartbeatAt === '' ? '' : `${ago(data.heartbeatMinutes, 'nl')} (${when(data.heartbeatAt)})`,
    ],
    ['App Cloud Connector', appsNl[data.connectorApp]],
    ['Registratie-app', appsNl[data.registrationApp]],
    ['Ontbrekende machtigingen', escapeMarkdown(data.missing.join(', '))],
    ['Extra machtigingen', escapeMarkdown(data.extra.join(', '))],
    ['Versie van Jamf Pro', escapeMarkdown(data.jamfVersion)],
    ['Meldingen van Jamf', data.jamfMessagesReadable ? '' : `${symbols.unknown} niet te lezen met deze aanmelding`],
    [
      'Open wijziging',
      data.openChangeId === ''
        ? ''
        : `${symbols.lock} CR-${data.openChangeNumber} van ${escapeMarkdown(data.openChangeBy, 80)}, ${ago(data.openChangeMinutes, 'nl')}; andere wachten daarop`,
    ],
    ['Volgende datum', data.next === 'none' ? '' : `${symbols.waiting} ${nextNl[data.next]}: ${when(data.nextAt)}`],
  ),
  findingsTitle: 'Aandachtspunten',
  typed: `Of typ: status ${escapeMarkdown(data.instance)}`,
  refresh: 'Opnieuw lezen',
  show: `Toon CR-${data.openChangeNumber}`,
  connect: 'Jamf koppelen',
  speak: `${verdictsNl[data.verdict]}. ${becausesNl[data.because]}`,
  fallback: `${plain(data.instance)}: ${verdictsNl[data.verdict]}. ${becausesNl[data.because]}`,
});
