import type { Language } from '../../src/language.js';
import { ago } from '../age.js';
import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import { agoInSeconds } from './age.js';
import type { AppState, NotReadWhy, StatusData } from './data.js';
import {
  appSigns,
  credentialLine,
  findingSigns,
  isSharedWord,
  jamfSigns,
  microsoftSigns,
  verdictSigns,
} from './signs.js';
import { statusWords, type Words } from './words.js';

const textWith = (words: Words, language: Language) => (data: StatusData) => ({
  kicker: [data.instance, data.host, data.tenant]
    .filter(Boolean)
    .map(name => escapeMarkdown(name))
    .join(' · '),
  title: words.title,
  state: `${verdictSigns[data.verdict]} ${words.verdicts[data.verdict]}`,
  because: words.becauses[data.because],
  microsoft: {
    name: words.microsoftName,
    state: `${microsoftSigns[data.microsoft]} ${words.microsoft[data.microsoft]}`,
    read: readLine(words, language, data.microsoftReadAt, data.microsoftAgeSeconds, data.microsoftNotRead),
  },
  jamf: {
    name: words.jamfName,
    state: isSharedWord(data)
      ? `${symbols.unknown} ${words.sharedWord}`
      : `${jamfSigns[data.jamf]} ${words.jamf[data.jamf]}`,
    read: readLine(words, language, data.jamfReadAt, data.jamfAgeSeconds, data.jamfNotRead),
  },
  facts: factsOf(words, language, data),
  findingsTitle: words.findingsTitle,
  findings: rows(
    data.findings.map(({ outcome, cause, fix, who }) => ({
      cause: `${findingSigns[outcome]} ${escapeMarkdown(cause, 220)}`,
      fix: [escapeMarkdown(fix, 200), who === '' ? '' : words.who(escapeMarkdown(who, 60))].filter(Boolean).join(' '),
    })),
  ),
  more: data.moreFindings === 0 ? '' : words.more(data.moreFindings),
  typed: words.typed(escapeMarkdown(data.instance)),
  refresh: words.refresh,
  all: words.all,
  show: words.show(data.openChangeNumber),
  connect: words.connect,
  help: words.help,
  speak: `${words.verdicts[data.verdict]}. ${words.becauses[data.because]}`,
  fallback: `${plain(data.instance)}: ${words.verdicts[data.verdict]}. ${words.becauses[data.because]}`,
});

function readLine(words: Words, language: Language, at: string, seconds: number, why: NotReadWhy): string {
  const age = agoInSeconds(seconds, language);
  return why === '' ? words.read(age, when(at)) : words.tried(age, when(at), words.whys[why]);
}

function factsOf(words: Words, language: Language, data: StatusData) {
  const unclear = data.connection === 'cannot-tell' ? `${symbols.unknown} ` : '';
  return facts(
    [
      words.writes,
      data.writesStoppedAt === '' ? '' : `${symbols.stopped} ${words.stopped(when(data.writesStoppedAt))}`,
    ],
    [words.connection, `${unclear}${words.connections[data.connection]}`],
    [words.partnerState, escapeMarkdown(data.partnerState)],
    [
      words.heartbeat,
      data.heartbeatAt === '' ? '' : `${ago(data.heartbeatMinutes, language)} (${when(data.heartbeatAt)})`,
    ],
    ...appFacts(words, data),
    [words.missing, escapeMarkdown(data.missing.join(', '))],
    [words.extra, escapeMarkdown(data.extra.join(', '))],
    [words.version, versionOf(words, data)],
    [words.messages, data.jamfMessagesReadable ? '' : `${symbols.unknown} ${words.messagesNotReadable}`],
    [words.openChange, openChange(words, language, data)],
    [words.nextDate, data.next === 'none' ? '' : `${symbols.waiting} ${when(data.nextAt)}: ${words.next[data.next]}`],
    [words.credentialsTitle, data.credentials.map(one => credentialLine(one, words)).join(' · ')],
  );
}

/** A manual connection has one app, of the tenant's own; the cloud connector has two of Jamf's that can be judged. */
function appFacts(words: Words, data: StatusData): readonly (readonly [string, string])[] {
  const said = (state: AppState) => `${appSigns[state]} ${words.apps[state]}`;
  if (data.connection === 'manual') return [[words.manualApp, said(data.manualApp)]];
  if (data.connection === 'device-compliance') return [];
  return [
    [words.connectorApp, said(data.connectorApp)],
    [words.registrationApp, said(data.registrationApp)],
  ];
}

function versionOf(words: Words, { jamfVersion, jamfVersionNeeded }: StatusData): string {
  const version = escapeMarkdown(jamfVersion, 60);
  return jamfVersionNeeded === ''
    ? version
    : `${symbols.wrong} ${version} (${words.needed(escapeMarkdown(jamfVersionNeeded, 20))})`;
}

function openChange(words: Words, language: Language, data: StatusData): string {
  if (data.openChangeId === '') return '';
  const by = escapeMarkdown(data.openChangeBy, 80);
  const change = words.change(data.openChangeNumber, by, ago(data.openChangeMinutes, language));
  return data.openChangeLocks ? `${symbols.lock} ${change}${words.locks}` : `${symbols.plan} ${change}`;
}

export const en = textWith(statusWords.en, 'en');
export const nl: typeof en = textWith(statusWords.nl, 'nl');
