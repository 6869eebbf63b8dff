import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import type { SupportData } from './data.js';

/*
 * Jamf first, since the connector makes the apps in Entra itself; and what to look at before:
 * https://learn.microsoft.com/mem/intune/protect/conditional-access-jamf-cloud-connector
 */
const jamf = ['support@jamf.com', 'https://www.jamf.com/support/'].join(' · ');
const microsoft = 'https://learn.microsoft.com/mem/intune/fundamentals/get-support';

const about = ({ instance }: SupportData) => (instance === '' ? '' : ` ${escapeMarkdown(instance, 80)}`);

export const en = (data: SupportData) => ({
  alias: plain(data.instance, 80),
  title: `${symbols.info} Support for the connector`,
  why: "Jamf comes first: the connector makes its apps in Entra by itself, and those are Jamf's.",
  contacts: facts(['First: Jamf', jamf], ['Then: Microsoft', microsoft]),
  beforeTitle: 'Look at this before you write to them',
  before: rows([
    `1 · Versions, licences and roles: check prerequisites${about(data)}`,
    `2 · Permissions of Jamf's two apps: check permissions${about(data)}. Altered ones are not supported, and can make the integration fail.`,
    `3 · Ports and addresses: check network${about(data)}`,
    `4 · Both sides together: status${about(data)}`,
  ]),
  bundleTitle: 'What you can send along',
  bundle:
    'The bundle holds findings, versions, the partner record, permissions and the last changes. Names of people and secrets are not in it. It is for people with a role in the policy.',
  permissions: 'Check permissions',
  network: 'Check network',
  status: 'Status',
  make: 'Make the bundle',
  typed: `Or type: support bundle${about(data)}`,
  speak: 'Support for the connector: ask Jamf first, Microsoft after.',
  fallback: `Support for the connector: ask Jamf first (${jamf}), Microsoft after (${microsoft}).`,
});

export const nl: typeof en = data => ({
  alias: plain(data.instance, 80),
  title: `${symbols.info} Support voor de connector`,
  why: 'Jamf komt eerst: de connector maakt zijn apps in Entra zelf, en die zijn van Jamf.',
  contacts: facts(['Eerst: Jamf', jamf], ['Dan: Microsoft', microsoft]),
  beforeTitle: 'Kijk hier eerst naar',
  before: rows([
    `1 · Versies, licenties en rollen: controleer vereisten${about(data)}`,
    `2 · Machtigingen van de twee Jamf-apps: controleer machtigingen${about(data)}. Gewijzigde machtigingen worden niet ondersteund en kunnen de integratie laten mislukken.`,
    `3 · Poorten en adressen: controleer netwerk${about(data)}`,
    `4 · Beide kanten samen: status${about(data)}`,
  ]),
  bundleTitle: 'Wat je kunt meesturen',
  bundle:
    'In de bundel staan bevindingen, versies, de partnerregistratie, machtigingen en de laatste wijzigingen. Namen van mensen en geheimen staan er niet in. Hij is voor mensen met een rol in het beleid.',
  permissions: 'Controleer machtigingen',
  network: 'Controleer netwerk',
  status: 'Status',
  make: 'Maak de bundel',
  typed: `Of typ: supportbundel${about(data)}`,
  speak: 'Support voor de connector: vraag het eerst aan Jamf, daarna aan Microsoft.',
  fallback: `Support voor de connector: vraag het eerst aan Jamf (${jamf}), daarna aan Microsoft (${microsoft}).`,
});
