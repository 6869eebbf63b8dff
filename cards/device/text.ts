import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { AccountState, ComplianceWord, DeviceData, DeviceHit } from './data.js';

const signs: { readonly [state in AccountState]: string } = {
  ACTIVATED: symbols.done,
  DEACTIVATED: symbols.wrong,
  UNRESPONSIVE: symbols.warning,
  UNKNOWN: symbols.unknown,
};

/** A Mac may have many local accounts. */
const mostAccounts = 4;
/** However many servers cannot be asked, they leave room for the Macs. */
const mostNotRead = 5;

/** The words that differ between languages; the rest is put together once. */
type Words = {
  readonly title: (asked: string) => string;
  readonly found: (count: number, more: number) => string;
  readonly none: string;
  readonly moreNotRead: (count: number) => string;
  readonly notKnown: string;
  readonly elsewhere: string;
  readonly labels: {
    readonly account: string;
    readonly lastSeen: string;
    readonly user: string;
    readonly serialNumber: string;
    readonly managed: string;
  };
  readonly states: { readonly [state in AccountState]: string };
  readonly compliance: { readonly [word in ComplianceWord]: string };
  readonly noAccounts: string;
  readonly never: string;
  readonly unmanaged: string;
  readonly fine: string;
  readonly typed: string;
};

const draw = (words: Words, data: DeviceData) => {
  const line = lineOf(words, data);
  return {
    title: `${symbols.watch} ${words.title(escapeMarkdown(data.asked, 80))}`,
    line,
    hits: rows(data.hits.map(hit => hitText(words, hit))),
    notRead: notReadText(words, data.notRead),
    typed: data.state === 'elsewhere' ? '' : words.typed,
    speak: plain(line, 300),
    fallback: plain(
      [line, ...data.hits.map(hit => `${plain(hit.name, 60)}: ${hit.advice || words.fine}`)].join(' '),
      500,
    ),
  };
};

function notReadText(words: Words, notRead: DeviceData['notRead']): string {
  const lines = notRead.slice(0, mostNotRead).map(one => `${symbols.unknown} ${escapeMarkdown(one, 200)}`);
  const more = notRead.length - lines.length;
  return [...lines, ...(more > 0 ? [`${symbols.unknown} ${words.moreNotRead(more)}`] : [])].join('\n\n');
}

function lineOf(words: Words, { state, hits, more, notRead }: DeviceData): string {
  if (state === 'elsewhere') return words.elsewhere;
  if (hits.length > 0) return words.found(hits.length, more);
  // Not found is said only where everybody could be asked.
  return notRead.length > 0 ? words.notKnown : words.none;
}

function hitText(words: Words, hit: DeviceHit) {
  const { labels } = words;
  const accounts = hit.accounts
    .slice(0, mostAccounts)
    .map(({ username, state }) => `${signs[state]} ${escapeMarkdown(username, 50)}: ${words.states[state]}`);
  return {
    name: `${escapeMarkdown(hit.name, 80)} · ${escapeMarkdown(hit.instance, 40)}`,
    facts: facts(
      [labels.account, accounts.join(', ') || words.noAccounts],
      [labels.lastSeen, hit.lastSeen === '' ? words.never : when(hit.lastSeen)],
      ['macOS', escapeMarkdown(hit.osVersion, 20)],
      [labels.user, escapeMarkdown(hit.username, 60)],
      [labels.serialNumber, escapeMarkdown(hit.serialNumber, 40)],
      [labels.managed, hit.managed ? '' : `${symbols.warning} ${words.unmanaged}`],
      ['Jamf Pro → Intune', words.compliance[hit.jamf]],
      ['Entra', words.compliance[hit.entra]],
    ),
    advice: hit.advice === '' ? `${symbols.done} ${words.fine}` : escapeMarkdown(hit.advice, 500),
  };
}

const english: Words = {
  title: asked => `Mac ${asked}`,
  found: (count, more) =>
    `${count === 1 ? 'One Mac has' : `${count} Macs have`} that name, serial number or user.${more > 0 ? ` There are ${more} more: a serial number names one.` : ''}`,
  moreNotRead: count => `${count} more ${count === 1 ? 'server' : 'servers'} could not be asked.`,
  none: 'No Mac has that name, serial number or user. It must be exact.',
  notKnown: 'Not known: I could not ask.',
  elsewhere: 'Here others read along. Ask me in our own chat: what I show of a Mac names people.',
  labels: {
    account: 'Accounts',
    lastSeen: 'Last check-in',
    user: 'User',
    serialNumber: 'Serial number',
    managed: 'Management',
  },
  states: {
    ACTIVATED: 'activated',
    DEACTIVATED: 'deactivated',
    UNRESPONSIVE: 'unresponsive',
    UNKNOWN: 'not registered',
  },
  compliance: {
    compliant: 'compliant',
    'not-compliant': 'not compliant',
    calculating: 'not known yet; Jamf Pro may still be working it out',
    'not-applicable': 'this Mac is not in the applicable group',
    none: 'does not know this Mac',
    'not-read': 'could not be read',
    '': '',
  },
  noAccounts: 'no data; inventory collection of Jamf Pro leaves local accounts out',
  never: 'never',
  unmanaged: 'not managed by Jamf Pro',
  fine: 'Nothing is the matter with it.',
  typed: 'Or type: check device and another name or serial number · check devices',
};

const dutch: Words = {
  title: asked => `Mac ${asked}`,
  found: (count, more) =>
    `${count === 1 ? 'Eén Mac heeft' : `${count} Macs hebben`} die naam, dat serienummer of die gebruiker.${more > 0 ? ` Er zijn er nog ${more}: met een serienummer is er maar één.` : ''}`,
  moreNotRead: count => `Nog ${count} ${count === 1 ? 'server' : 'servers'} kon ik niet bevragen.`,
  none: 'Geen Mac heeft die naam, dat serienummer of die gebruiker. Het moet precies kloppen.',
  notKnown: 'Niet bekend: ik kon het niet vragen.',
  elsewhere: 'Hier lezen anderen mee. Vraag het in onze eigen chat: wat ik van een Mac laat zien, noemt mensen.',
  labels: {
    account: 'Accounts',
    lastSeen: 'Laatste check-in',
    user: 'Gebruiker',
    serialNumber: 'Serienummer',
    managed: 'Beheer',
  },
  states: {
    ACTIVATED: 'geactiveerd',
    DEACTIVATED: 'gedeactiveerd',
    UNRESPONSIVE: 'reageert niet',
    UNKNOWN: 'niet geregistreerd',
  },
  compliance: {
    compliant: 'compatibel',
    'not-compliant': 'niet compatibel',
    calculating: 'nog niet bekend; misschien is Jamf Pro er nog mee bezig',
    'not-applicable': 'deze Mac zit niet in de groep waarvoor het geldt',
    none: 'kent deze Mac niet',
    'not-read': 'kon niet worden gelezen',
    '': '',
  },
  noAccounts: 'geen gegevens; Jamf Pro verzamelt geen lokale accounts',
  never: 'nooit',
  unmanaged: 'niet beheerd door Jamf Pro',
  fine: 'Er is niets mee aan de hand.',
  typed: 'Of typ: controleer apparaat met een andere naam of een serienummer · controleer apparaten',
};

export const en = (data: DeviceData) => draw(english, data);
export const nl: typeof en = data => draw(dutch, data);
