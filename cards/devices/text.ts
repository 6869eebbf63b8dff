import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { DeviceFinding, DevicesData } from './data.js';

const signs: { readonly [outcome in DeviceFinding['outcome']]: string } = {
  pass: symbols.done,
  warn: symbols.warning,
  fail: symbols.wrong,
  error: symbols.unknown,
};

/** More names do not help in a card; the file has them all. */
const mostNames = 4;
const worth = ({ findings }: DevicesData) => findings.filter(({ outcome }) => outcome !== 'pass');

/** The words that differ between languages; the rest is put together once. */
type Words = {
  readonly number: (value: number) => string;
  readonly title: string;
  readonly place: (host: string, at: string) => string;
  readonly good: (macs: string) => string;
  readonly bad: (kinds: number, macs: string) => string;
  readonly part: (macs: string, total: string) => string;
  readonly none: string;
  readonly states: readonly [string, string, string, string, string];
  readonly chart: string;
  readonly accounts: (a: string, d: string, u: string) => string;
  readonly who: string;
  readonly such: string;
  readonly more: string;
  readonly passing: string;
  readonly hidden: string;
  readonly typed: (instance: string) => string;
  readonly again: string;
  readonly csv: string;
};

/** A slice for each state that some Mac is in. */
function slicesOf({ states }: Words, { computers, withoutAccounts }: DevicesData) {
  const { activated, deactivated, unresponsive, unknown } = computers;
  const values = [activated, deactivated, unresponsive, unknown, withoutAccounts];
  return values.flatMap((value, index) => (value > 0 ? [{ legend: states[index] ?? '', value }] : []));
}

const draw = (words: Words, data: DevicesData) => {
  const { number } = words;
  const { computers, accounts } = data;
  const verdict = verdictOf(words, data);
  const state = (title: string, value: number) => [title, number(value)] as const;
  const [activated, deactivated, unresponsive, unknown, without] = words.states;
  return {
    title: `${words.title} ${escapeMarkdown(data.instance, 60)}`,
    place: words.place(escapeMarkdown(data.host, 100), when(data.readAt)),
    verdict,
    states: facts(
      state(activated, computers.activated),
      state(deactivated, computers.deactivated),
      state(unresponsive, computers.unresponsive),
      state(unknown, computers.unknown),
      state(without, data.withoutAccounts),
    ),
    chartTitle: words.chart,
    slices: slicesOf(words, data),
    accounts: words.accounts(number(accounts.activated), number(accounts.deactivated), number(accounts.unresponsive)),
    findings: rows(worth(data).map(finding => findingText(words, finding, data.detail))),
    passing: passingOf(words, data),
    hidden: data.detail === 'numbers' && worth(data).length > 0 ? words.hidden : '',
    typed: words.typed(escapeMarkdown(data.instance, 60)),
    again: words.again,
    csv: words.csv,
    speak: plain(verdict, 300),
    fallback: plain([verdict, ...worth(data).map(({ cause }) => cause)].join(' '), 600),
  };
};

function verdictOf(words: Words, data: DevicesData): string {
  const { number } = words;
  if (!data.whole) return `${symbols.unknown} ${words.part(number(data.macs), number(data.total))}`;
  if (data.macs === 0) return `${symbols.info} ${words.none}`;
  const kinds = worth(data).length;
  if (kinds === 0) return `${symbols.done} ${words.good(number(data.macs))}`;
  return `${symbols.warning} ${words.bad(kinds, number(data.macs))}`;
}

function findingText(words: Words, finding: DeviceFinding, detail: DevicesData['detail']) {
  const names = detail === 'all' ? finding.examples.slice(0, mostNames) : [];
  const more = finding.examples.length - names.length;
  const who = finding.who === '' ? '' : ` ${words.who}: ${escapeMarkdown(finding.who, 80)}.`;
  const listed = names.map(name => escapeMarkdown(name, 60)).join(', ');
  return {
    cause: `${signs[finding.outcome]} ${escapeMarkdown(finding.cause, 250)}`,
    fix: finding.fix === '' ? '' : `${escapeMarkdown(finding.fix, 300)}${who}`,
    names: listed === '' ? '' : `${words.such} ${listed}${more > 0 ? `, ${words.more}` : ''}`,
  };
}

function passingOf(words: Words, { findings }: DevicesData): string {
  const titles = findings.filter(({ outcome }) => outcome === 'pass').map(({ title }) => escapeMarkdown(title, 60));
  return titles.length === 0 ? '' : `${symbols.done} ${words.passing}: ${titles.join(' · ')}`;
}

const english: Words = {
  number: value => value.toLocaleString('en-GB'),
  title: 'The Macs of',
  place: (host, at) => `${host} · read ${at}`,
  good: macs => `Nothing is the matter with ${macs} Macs.`,
  bad: (kinds, macs) => `${kinds === 1 ? 'One thing' : `${kinds} things`} to look after among ${macs} Macs.`,
  part: (macs, total) => `Only ${macs} of ${total} Macs were read: every number is a lower bound.`,
  none: 'Jamf Pro has no Macs on this server.',
  chart: 'Macs by state',
  states: ['Activated', 'Deactivated', 'Unresponsive', 'Not registered', 'No account data'],
  accounts: (a, d, u) =>
    `Per Mac: the account that needs attention most. User accounts on Macs: ${a} activated, ${d} deactivated, ${u} unresponsive.`,
  who: 'Who can do it',
  such: 'Such as:',
  more: 'and more',
  passing: 'In order',
  hidden: 'Others read along here, so names are left out. Ask me in our own chat.',
  typed: instance =>
    `Or type: check device and a name or serial number · check devices ${instance} · check devices ${instance} csv`,
  again: 'Check again',
  csv: 'CSV of the affected Macs',
};

const dutch: Words = {
  number: value => value.toLocaleString('nl-NL'),
  title: 'De Macs van',
  place: (host, at) => `${host} · gelezen ${at}`,
  good: macs => `Met ${macs} Macs is niets aan de hand.`,
  bad: (kinds, macs) => `${kinds === 1 ? 'Eén punt' : `${kinds} punten`} van aandacht bij ${macs} Macs.`,
  part: (macs, total) => `Slechts ${macs} van ${total} Macs gelezen: elk aantal is een ondergrens.`,
  none: 'Jamf Pro heeft geen Macs op deze server.',
  chart: 'Macs per toestand',
  states: ['Geactiveerd', 'Gedeactiveerd', 'Reageert niet', 'Niet geregistreerd', 'Geen accountgegevens'],
  accounts: (a, d, u) =>
    `Per Mac telt het account dat de meeste aandacht vraagt. Gebruikersaccounts op Macs: ${a} geactiveerd, ${d} gedeactiveerd, ${u} reageren niet.`,
  who: 'Wie dat kan',
  such: 'Zoals:',
  more: 'en meer',
  passing: 'In orde',
  hidden: 'Hier lezen anderen mee, dus namen staan er niet bij. Vraag het me in onze eigen chat.',
  typed: instance =>
    `Of typ: controleer apparaat met een naam of serienummer · controleer apparaten ${instance} · controleer apparaten ${instance} csv`,
  again: 'Opnieuw controleren',
  csv: 'CSV van deze Macs',
};

export const en = (data: DevicesData) => draw(english, data);
export const nl: typeof en = data => draw(dutch, data);
