import { duration } from '../age.js';
import type { AppState } from '../status/data.js';
import { words as status } from '../status/text.en.js';
import type { HereCode, HereLine } from './here.js';
import { listOf, moment, of, quoted, type Said, wordFor } from './say.js';

const kinds: { readonly [kind: string]: string } = {
  'cloud-connector': 'Connected by cloud connector',
  manual: 'Connected by hand (manual connection)',
  'device-compliance': 'Connected by Device Compliance',
  none: 'Nothing is connected now',
  'cannot-tell': 'There is a record of Jamf, but by what kind of connection cannot be told',
};

/** Intune's own words for the state of its record. */
const states: { readonly [state: string]: string } = {
  enabled: 'Active',
  terminated: 'Terminated',
  unresponsive: 'Unresponsive',
  rejected: 'Rejected',
  unavailable: 'Unavailable',
  unknown: 'nothing that can be told',
};

const whys: { readonly [why: string]: string } = {
  denied: 'access was denied',
  unreachable: 'no answer',
  stale: 'only an older reading',
};
const unknown = (what: string, { value }: HereLine) => `${what}: not known (${wordFor(whys, value, 'not read')})`;
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const secret = ({ instance }: HereLine) => `The client secret${of(instance, ' of ')}`;

export const hereEn: { readonly [code in HereCode]: Said } = {
  'no-servers': () => 'I know no Jamf Pro server yet',
  server: line =>
    `${quoted(line.instance)} is ${listOf([line.value])}${line.state === '' ? '' : ', connected by a change here'}`,
  connection: line => `${wordFor(kinds, line.value)}; Intune says ${wordFor(states, line.state)}`,
  'connection-shared': line =>
    `All ${line.count} servers share that record; it does not tell which of them are connected`,
  'connection-none': () => 'Nothing is connected: Intune has no record of Jamf',
  'connection-several': () => 'Intune lists more than one partner that could be Jamf; which one counts I do not guess',
  'connection-unread': line => unknown("Intune's record of the connection", line),
  'version-enough': line => `${quoted(line.instance)} runs Jamf Pro ${listOf([line.value])}: new enough`,
  'version-old': line =>
    `${quoted(line.instance)} runs Jamf Pro ${listOf([line.value])}: too old, ${listOf(line.names)} or later is needed`,
  'version-unclear': line => `${quoted(line.instance)} calls its version ${listOf([line.value])}, which is no version`,
  'version-unread': line => unknown(`The version of ${quoted(line.instance)}`, line),
  said: line => listOf([line.value], 300),
  'secret-left': line => `${secret(line)} works for ${days(line.count)} more`,
  'secret-soon': line => `${secret(line)} expires in ${days(line.count)}`,
  'secret-ended': line => `${secret(line)} expired ${days(line.count)} ago`,
  'secret-not-listed': line => `${secret(line)}: Entra lists none, so its end is not known`,
  'secret-unread': line => unknown(secret(line), line),
  'secret-not-used': () => 'There is no manual connection here, so no client secret of yours',
  'apps-unread': line => unknown("Jamf's apps in Entra", line),
  app: line => {
    const missing = line.names.length > 0 ? `; missing: ${listOf(line.names)}` : '';
    const extra = line.others.length > 0 ? `; extra: ${listOf(line.others)}` : '';
    return `App ${listOf([line.instance])}: ${status.apps[line.value as AppState] ?? status.apps.unknown}${missing}${extra}`;
  },
  'apps-not-judged': () => 'Connected by Device Compliance: what its apps must hold is published nowhere',
  'apps-not-used': () => 'Nothing is connected here, so no app needs permissions now',
  'application-id': line => `Intune holds the application ID ${listOf([line.value])}`,
  'application-id-none': () => 'Intune holds no application ID for Jamf',
  'application-id-unread': line => unknown('The application ID in Intune', line),
  'removed-at': line => `Intune removes the Macs on ${moment(line.at)}`,
  'non-compliant-at': line => `Intune marks the Macs as not compliant on ${moment(line.at)}`,
  'removal-none': () => 'Intune shows no date on which Macs are removed',
  'removal-unread': line => unknown('The date on which Macs are removed', line),
  'clock-left': line =>
    `${listOf([line.value])} runs: its 24 hours end ${moment(line.at)}, ${duration(line.count, 'en')} left`,
  'clock-over': line => `${listOf([line.value])} runs: its 24 hours were over at ${moment(line.at)}`,
  'clock-none': () => 'No 24 hours are running in a change of mine',
};
