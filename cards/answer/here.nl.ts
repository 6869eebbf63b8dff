import { duration } from '../age.js';
import type { AppState } from '../status/data.js';
import { words as status } from '../status/text.nl.js';
import type { HereCode, HereLine } from './here.js';
import { listOf, moment, of, quoted, type Said, wordFor } from './say.js';

const kinds: { readonly [kind: string]: string } = {
  'cloud-connector': 'Gekoppeld via de cloudconnector',
  manual: 'Handmatig gekoppeld',
  'device-compliance': 'Gekoppeld via Device Compliance',
  none: 'Er is nu niets gekoppeld',
  'cannot-tell': 'Intune kent Jamf, maar wat voor koppeling het is, valt niet te zeggen',
};

/** Zo noemt Intune zelf de toestand. */
const states: { readonly [state: string]: string } = {
  enabled: 'Actief',
  terminated: 'Beëindigd',
  unresponsive: 'Reageert niet',
  rejected: 'Geweigerd',
  unavailable: 'Niet beschikbaar',
  unknown: 'niets waar iets uit op te maken is',
};

const whys: { readonly [why: string]: string } = {
  denied: 'geen toegang',
  unreachable: 'geen antwoord',
  stale: 'alleen een oudere lezing',
};
const unknown = (what: string, { value }: HereLine) => `${what}: niet bekend (${wordFor(whys, value, 'niet gelezen')})`;
const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagen`);
const secret = ({ instance }: HereLine) => `Het clientgeheim${of(instance, ' van ')}`;

export const hereNl: { readonly [code in HereCode]: Said } = {
  'no-servers': () => 'Ik ken nog geen Jamf Pro-server',
  server: line =>
    `${quoted(line.instance)} is ${listOf([line.value])}${line.state === '' ? '' : ', gekoppeld door een wijziging hier'}`,
  connection: line => `${wordFor(kinds, line.value)}; Intune zegt ${wordFor(states, line.state)}`,
  'connection-shared': line =>
    `Alle ${line.count} servers delen die registratie; welke ervan gekoppeld zijn, staat er niet in`,
  'connection-none': () => 'Er is niets gekoppeld: Intune heeft geen registratie van Jamf',
  'connection-several': () => 'Intune toont meer dan één partner die Jamf kan zijn; welke telt, gok ik niet',
  'connection-unread': line => unknown('De koppeling volgens Intune', line),
  'version-enough': line => `${quoted(line.instance)} draait Jamf Pro ${listOf([line.value])}: nieuw genoeg`,
  'version-old': line =>
    `${quoted(line.instance)} draait Jamf Pro ${listOf([line.value])}: te oud, nodig is ${listOf(line.names)} of hoger`,
  'version-unclear': line => `${quoted(line.instance)} noemt als versie ${listOf([line.value])}, en dat is geen versie`,
  'version-unread': line => unknown(`De versie van ${quoted(line.instance)}`, line),
  said: line => listOf([line.value], 300),
  'secret-left': line => `${secret(line)} werkt nog ${days(line.count)}`,
  'secret-soon': line => `${secret(line)} verloopt over ${days(line.count)}`,
  'secret-ended': line => `${secret(line)} is ${days(line.count)} geleden verlopen`,
  'secret-not-listed': line => `${secret(line)}: Entra toont er geen, dus het einde is niet bekend`,
  'secret-unread': line => unknown(secret(line), line),
  'secret-not-used': () => 'Er is hier geen handmatige koppeling, dus ook geen clientgeheim',
  'apps-unread': line => unknown('De Jamf-apps in Entra', line),
  app: line => {
    const missing = line.names.length > 0 ? `; ontbreekt: ${listOf(line.names)}` : '';
    const extra = line.others.length > 0 ? `; te veel: ${listOf(line.others)}` : '';
    return `App ${listOf([line.instance])}: ${status.apps[line.value as AppState] ?? status.apps.unknown}${missing}${extra}`;
  },
  'apps-not-judged': () => 'Gekoppeld via Device Compliance: wat die apps moeten hebben, staat nergens beschreven',
  'apps-not-used': () => 'Er is hier niets gekoppeld, dus geen app heeft nu machtigingen nodig',
  'application-id': line => `In Intune staat de toepassings-id ${listOf([line.value])}`,
  'application-id-none': () => 'In Intune staat geen toepassings-id voor Jamf',
  'application-id-unread': line => unknown('De toepassings-id in Intune', line),
  'removed-at': line => `Intune verwijdert de Macs op ${moment(line.at)}`,
  'non-compliant-at': line => `Intune noemt de Macs niet-compatibel vanaf ${moment(line.at)}`,
  'removal-none': () => 'Intune toont geen datum waarop Macs worden verwijderd',
  'removal-unread': line => unknown('De datum waarop Macs worden verwijderd', line),
  'clock-left': line =>
    `${listOf([line.value])} loopt: de 24 uur eindigen op ${moment(line.at)}, nog ${duration(line.count, 'nl')}`,
  'clock-over': line => `${listOf([line.value])} loopt: de 24 uur waren om op ${moment(line.at)}`,
  'clock-none': () => 'Er loopt geen 24 uur in een wijziging van mij',
};
