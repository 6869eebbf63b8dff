import type {
  AppState,
  Because,
  CredentialFacts,
  Holder,
  JamfState,
  MicrosoftState,
  NextDate,
  NotReadWhy,
  Verdict,
} from './data.js';

const verdicts: { readonly [verdict in Verdict]: string } = {
  agree: 'The two sides agree',
  disagree: 'The two sides disagree',
  'cannot-tell': 'I cannot tell',
};

const becauses: { readonly [because in Because]: string } = {
  'both-connected': 'Intune shows an active connection, and Jamf Pro gives regular signs of life.',
  'shared-record':
    "Intune's record is active and hears from Jamf, but all servers of this tenant share it. Whether this one is connected cannot be read.",
  'both-none': 'Intune holds no connection, and nothing from Jamf Pro says otherwise.',
  'both-ended': 'The connection was ended, and no more signs of life come from Jamf Pro.',
  'first-heartbeat-pending':
    'Intune shows an active connection, but has never had a heartbeat from Jamf Pro. The first one can take a day.',
  'heartbeat-overdue': 'Intune shows an active connection, but Jamf Pro has given no sign of life for more than a day.',
  'jamf-complains': 'Intune shows an active connection, but Jamf Pro itself reports that its connection fails.',
  'jamf-too-old': 'Intune shows an active connection that this version of Jamf Pro is too old for.',
  'version-unclear':
    'Jamf Pro calls its version something that is no version, so I cannot hold it against what is needed.',
  'apps-differ': "Intune shows an active connection, but Jamf's apps in Entra are not as they should be.",
  'record-fault': 'Intune itself says that the connection does not work.',
  'record-unclear': 'Intune gives its record of Jamf a state that says neither connected nor not connected.',
  'two-platforms':
    'Intune shows a connection by Conditional Access and one by Device Compliance. Which of them this server uses cannot be read.',
  'jamf-goes-on': 'Intune holds no working connection, while Jamf Pro still tries to use one.',
  'several-records': 'Intune lists more than one partner that could be Jamf. I do not guess which one counts.',
  'messages-unread': "I could not read Jamf Pro's own messages, and they may report that the connection fails.",
  'microsoft-unread': 'I could not read the Microsoft side. That says nothing about the connection itself.',
  'jamf-unread': 'I could not read the Jamf side. That says nothing about the connection itself.',
  'both-unread': 'I could read neither side. That says nothing about the connection itself.',
};

/** The same where there is room for one line only. */
const short: { readonly [because in Because]: string } = {
  'both-connected': 'active, heard from Jamf Pro',
  'shared-record': "the record is active, but not this server's alone",
  'both-none': 'not connected',
  'both-ended': 'the connection was ended',
  'first-heartbeat-pending': 'active, no heartbeat yet',
  'heartbeat-overdue': 'active, no heartbeat for more than a day',
  'jamf-complains': 'Jamf Pro reports a failing connection',
  'jamf-too-old': 'Jamf Pro is too old for this connection',
  'version-unclear': 'version of Jamf Pro not clear',
  'apps-differ': 'apps in Entra not as they should be',
  'record-fault': 'Intune says the connection fails',
  'record-unclear': "state of Intune's record not clear",
  'two-platforms': 'Conditional Access and Device Compliance side by side',
  'jamf-goes-on': 'no connection in Intune, Jamf Pro goes on',
  'several-records': 'several records in Intune',
  'messages-unread': 'messages of Jamf Pro not read',
  'microsoft-unread': 'Microsoft not read',
  'jamf-unread': 'Jamf Pro not read',
  'both-unread': 'neither side read',
};

const microsoft: { readonly [state in MicrosoftState]: string } = {
  connected: 'Connected',
  shared: 'Connected, shared record',
  'apps-differ': 'Connected, apps differ',
  fault: 'Connection fails',
  ended: 'Ended',
  none: 'Not connected',
  unclear: 'State not clear',
  both: 'Connected twice',
  several: 'Several records',
  unread: 'Not read',
};

const jamf: { readonly [state in JamfState]: string } = {
  alive: 'Gives signs of life',
  complains: 'Reports a failing connection',
  'too-old': 'Too old for this connection',
  'version-unclear': 'Version not clear',
  overdue: 'Heartbeat overdue',
  'not-yet': 'No heartbeat yet',
  unheard: 'Messages not read',
  silent: 'Heartbeat not read',
  unread: 'Not read',
};

const whys: { readonly [why in NotReadWhy]: string } = {
  '': '',
  denied: 'access was denied',
  unreachable: 'no answer',
  stale: 'only an older reading',
};

const apps: { readonly [state in AppState]: string } = {
  ok: 'as it should be',
  missing: 'missing',
  changed: 'permissions changed',
  disabled: 'switched off',
  several: 'more than one of this name',
  unknown: 'not read',
  'not-used': 'not there, not needed now',
};

const next: { readonly [date in NextDate]: string } = {
  none: '',
  'devices-removed': 'Macs are removed from Intune',
  'devices-non-compliant': 'Macs become non-compliant',
  'plan-expires': 'the open plan expires',
  'reader-ends': "the reader's credential ends",
  'writer-ends': "the writer's credential ends",
  'bot-ends': "the bot's credential ends",
  'manual-ends': "the client secret of the connection's app ends",
};

const holders: { readonly [holder in Holder]: string } = {
  reader: 'reader',
  writer: 'writer',
  bot: 'bot',
  manual: "the connection's app",
};

const left = (days: number) => (days === 1 ? '1 day left' : `${days} days left`);

const credentials: { readonly [state in CredentialFacts['state']]: (days: number) => string } = {
  good: left,
  soon: left,
  ended: days => (days === -1 ? 'ended a day ago' : `ended ${-days} days ago`),
  renews: () => 'renews itself',
  'not-listed': () => 'end not found in Entra',
  'not-read': () => 'not read',
};

export const words = {
  verdicts,
  becauses,
  short,
  microsoft,
  jamf,
  whys,
  apps,
  next,
  holders,
  credentials,
  title: 'Jamf Pro and Intune',
  microsoftName: 'Microsoft',
  jamfName: 'Jamf Pro',
  sharedWord: 'A server is heard; the record does not tell which',
  read: (ago: string, at: string) => `Read ${ago} (${at})`,
  tried: (ago: string, at: string, why: string) => `Tried ${ago} (${at}): ${why}`,
  connection: 'Connection',
  connections: {
    'cloud-connector': 'Cloud Connector (Conditional Access)',
    manual: 'Manual (Conditional Access)',
    'device-compliance': 'Device Compliance',
    none: 'None',
    'cannot-tell': 'cannot be told',
  },
  partnerState: "Intune's word",
  heartbeat: 'Heartbeat',
  connectorApp: 'Cloud Connector app',
  registrationApp: 'Registration app',
  manualApp: 'App of the connection',
  missing: 'Missing permissions',
  extra: 'Extra permissions',
  version: 'Jamf Pro version',
  needed: (version: string) => `${version} or later is needed`,
  messages: 'Jamf messages',
  messagesNotReadable: 'not readable with this sign-in',
  openChange: 'Open change',
  change: (number: number, by: string, ago: string) => `CR-${number} by ${by}, ${ago}`,
  locks: '; others wait for it',
  writes: 'Writes',
  stopped: (at: string) => `stopped since ${at}; type: locks`,
  nextDate: 'Next date',
  credentialsTitle: 'Credentials',
  findingsTitle: 'Worth a look',
  who: (who: string) => `Who can: ${who}.`,
  more: (count: number) => `And ${count} more.`,
  typed: (instance: string) => `Or type: status ${instance} · status ${instance} again`,
  refresh: 'Read again',
  all: 'All servers',
  show: (number: number) => `Show CR-${number}`,
  connect: 'Connect Jamf',
  help: 'Help',
  board: {
    title: 'Jamf Pro and Intune, every server',
    verdicts: { agree: 'agree', disagree: 'disagree', 'cannot-tell': 'cannot tell' },
    openChange: (number: number, by: string, instance: string) => `CR-${number} by ${by} (${instance})`,
    stopped: 'stopped; type: locks',
    page: (page: number) => `status page ${page}`,
    again: (page: number) => (page === 1 ? 'status again' : `status page ${page} again`),
  },
};

export type Words = typeof words;
