import { escapeMarkdown, plain } from '../escape.js';
import { type Fixer, fixerNames } from '../fixers.js';
import { rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { ChecksData, ChecksLine, ChecksOutcome, ChecksTitle, GrantRow } from './data.js';

const signs: { readonly [outcome in ChecksOutcome]: string } = {
  fail: symbols.wrong,
  error: symbols.unknown,
  warn: symbols.warning,
  skipped: symbols.info,
  pass: symbols.done,
};

/** More would not fit into a message; they are counted. */
const mostLines = 7;
const mostGrants = 14;
const mostQuiet = 12;
/** Of the names of what is in order, in one paragraph. */
const mostLetters = 800;

const ofOutcome = ({ lines }: ChecksData, ...outcomes: readonly ChecksOutcome[]) =>
  lines.filter(line => outcomes.includes(line.outcome));
const worth = (data: ChecksData) => ofOutcome(data, 'fail', 'error', 'warn');
const more = (data: ChecksData) => Math.max(0, worth(data).length - mostLines);

const where = (line: ChecksLine, { instance }: ChecksData) =>
  line.instance === '' || line.instance === instance ? '' : `${escapeMarkdown(line.instance, 40)} · `;

type Words = {
  readonly titles: { readonly [title in ChecksTitle]: string };
  readonly outcomes: { readonly [outcome in ChecksOutcome]: string };
  readonly fixers: { readonly [who in Fixer]: string };
  readonly consoles: { readonly [place in ChecksLine['console']]: string };
  readonly states: { readonly [state in GrantRow['state']]: readonly [expected: string, actual: string] };
  readonly types: { readonly [type in GrantRow['type']]: string };
  readonly who: string;
  readonly read: (what: string, at: string) => string;
  readonly source: string;
  readonly allWell: string;
  readonly andMore: (count: number) => string;
};

const wordsEn: Words = {
  fixers: fixerNames.en,
  titles: {
    all: 'Everything checked',
    prerequisites: 'What must be in place',
    permissions: "Permissions of Jamf's apps",
    policies: 'Compliance and Conditional Access',
    network: 'Network, from where I run',
  },
  outcomes: {
    fail: 'not in order',
    error: 'could not be read',
    warn: 'to look at',
    skipped: 'not looked at',
    pass: 'in order',
  },
  consoles: { jamf: 'Open Jamf Pro', intune: 'Open Intune', entra: 'Open Entra', '': '' },
  states: {
    ok: ['yes', `${symbols.done} granted`],
    missing: ['yes', `${symbols.wrong} missing`],
    extra: ['no', `${symbols.warning} granted`],
    'one-user': ['yes', `${symbols.wrong} for one user only`],
    unread: ['yes', `${symbols.unknown} not read`],
  },
  types: { delegated: 'delegated', application: 'application' },
  who: 'Who can',
  read: (what, at) => `Read ${at}: ${what}`,
  source: 'Source',
  allWell: 'All in order',
  andMore: count => `and ${count} more`,
};

const wordsNl: Words = {
  fixers: fixerNames.nl,
  titles: {
    all: 'Alles gecontroleerd',
    prerequisites: 'Wat in orde moet zijn',
    permissions: 'Machtigingen van de Jamf-apps',
    policies: 'Naleving en voorwaardelijke toegang',
    network: 'Netwerk, vanaf waar ik draai',
  },
  outcomes: {
    fail: 'niet in orde',
    error: 'niet te lezen',
    warn: 'om naar te kijken',
    skipped: 'niet bekeken',
    pass: 'in orde',
  },
  consoles: { jamf: 'Open Jamf Pro', intune: 'Open Intune', entra: 'Open Entra', '': '' },
  states: {
    ok: ['ja', `${symbols.done} verleend`],
    missing: ['ja', `${symbols.wrong} ontbreekt`],
    extra: ['nee', `${symbols.warning} verleend`],
    'one-user': ['ja', `${symbols.wrong} voor één gebruiker`],
    unread: ['ja', `${symbols.unknown} niet gelezen`],
  },
  types: { delegated: 'gedelegeerd', application: 'toepassing' },
  who: 'Wie dat kan',
  read: (what, at) => `Gelezen ${at}: ${what}`,
  source: 'Bron',
  allWell: 'Alles in orde',
  andMore: count => `en nog ${count}`,
};

function verdict(data: ChecksData, words: Words): string {
  const counted = (['fail', 'error', 'warn'] as const)
    .map(outcome => ({ outcome, count: ofOutcome(data, outcome).length }))
    .filter(({ count }) => count > 0);
  if (counted.length === 0) return words.allWell;
  return counted.map(({ outcome, count }) => `${count} ${words.outcomes[outcome]}`).join(', ');
}

const verdictSign = (data: ChecksData) =>
  signs[(['fail', 'error', 'warn'] as const).find(outcome => ofOutcome(data, outcome).length > 0) ?? 'pass'];

/** What it rests on, who can mend it and where: the small print of a line. */
function smallPrint(line: ChecksLine, words: Words): string {
  const link = line.consoleUrl === '' ? '' : `[${words.consoles[line.console]}](${line.consoleUrl})`;
  const source = line.sourceUrl === '' ? '' : `[${words.source}](${line.sourceUrl})`;
  const who = words.fixers[line.who] === '' ? '' : `${words.who}: ${words.fixers[line.who]}`;
  const read = line.read === '' ? '' : words.read(escapeMarkdown(line.read, 120), when(line.readAt));
  return [who, link, source, read].filter(text => text !== '').join(' · ');
}

const lineOf = (line: ChecksLine, data: ChecksData, words: Words) => ({
  title: `${signs[line.outcome]} ${where(line, data)}${escapeMarkdown(line.title, 80)} · ${words.outcomes[line.outcome]}`,
  cause: escapeMarkdown(line.cause, 260),
  fix: line.fix === '' ? '' : `→ ${escapeMarkdown(line.fix, 220)}`,
  small: smallPrint(line, words),
});

/** What is in order or was not looked at, a line each; where those would be many, only by name. */
function quiet(data: ChecksData, words: Words): readonly string[] {
  const lines = [...ofOutcome(data, 'skipped'), ...ofOutcome(data, 'pass')];
  if (data.title !== 'all' && lines.length <= mostQuiet) {
    return lines.map(
      line =>
        `${signs[line.outcome]} ${where(line, data)}${escapeMarkdown(line.title, 60)}: ${escapeMarkdown(line.cause, 200)}`,
    );
  }
  return (['pass', 'skipped'] as const).flatMap(outcome => {
    const titles = [...new Set(ofOutcome(data, outcome).map(line => line.title))];
    return titles.length === 0 ? [] : [`${signs[outcome]} ${words.outcomes[outcome]}: ${inShort(titles, words)}`];
  });
}

/** As many whole names as fit; the others are counted. */
function inShort(titles: readonly string[], words: Words): string {
  const fitting = titles.filter((_, index) => titles.slice(0, index + 1).join(' · ').length <= mostLetters);
  const left = titles.length - fitting.length;
  return [...fitting.map(title => escapeMarkdown(title, 80)), ...(left > 0 ? [words.andMore(left)] : [])].join(' · ');
}

const grantOf = (row: GrantRow, words: Words) => ({
  permission: `${escapeMarkdown(row.permission, 60)} (${words.types[row.type]}, ${escapeMarkdown(row.api, 30)}) · ${escapeMarkdown(row.app, 50)}`,
  expected: words.states[row.state][0],
  actual: words.states[row.state][1],
});

function common(data: ChecksData, words: Words) {
  return {
    state: `${verdictSign(data)} ${verdict(data, words)}`,
    title: words.titles[data.title],
    lines: rows(
      worth(data)
        .slice(0, mostLines)
        .map(line => lineOf(line, data, words)),
    ),
    quiet: rows(quiet(data, words).map(line => ({ line }))),
    grants: rows(data.grants.slice(0, mostGrants).map(row => grantOf(row, words))),
    speak: `${words.titles[data.title]}: ${verdict(data, words)}.`,
    fallback: `${words.titles[data.title]}: ${verdict(data, words)}. ${plain(
      worth(data)
        .slice(0, mostLines)
        .map(line => line.title)
        .join(', '),
      400,
    )}`,
  };
}

const command = ({ title, instance }: ChecksData) =>
  ['check', title === 'all' ? '' : title, escapeMarkdown(instance, 40)].filter(word => word !== '').join(' ');
const commandNl = ({ title, instance }: ChecksData) => {
  const named = {
    all: '',
    prerequisites: 'vereisten',
    permissions: 'machtigingen',
    policies: 'beleid',
    network: 'netwerk',
  };
  return ['controleer', named[title], escapeMarkdown(instance, 40)].filter(word => word !== '').join(' ');
};

const repairLine = ({ repairFinding, repairApp, repairInstance }: ChecksData, verb: string, why: string) =>
  repairFinding === ''
    ? ''
    : ` · ${[verb, escapeMarkdown(repairInstance, 40), repairFinding, escapeMarkdown(repairApp, 40), why].filter(word => word !== '').join(' ')}`;

const serversEn = ({ instance, servers }: ChecksData) =>
  instance !== '' ? escapeMarkdown(instance) : servers === 1 ? '1 Jamf Pro server' : `${servers} Jamf Pro servers`;
const serversNl = ({ instance, servers }: ChecksData) =>
  instance !== '' ? escapeMarkdown(instance) : servers === 1 ? '1 Jamf Pro-server' : `${servers} Jamf Pro-servers`;

export const en = (data: ChecksData) => ({
  ...common(data, wordsEn),
  kicker: [serversEn(data), escapeMarkdown(data.tenant)].filter(text => text !== '').join(' · '),
  read: `Read ${when(data.at)}${data.age > 0 ? `, ${data.age} s ago` : ''}`,
  more:
    more(data) === 0
      ? ''
      : `And ${more(data)} more. Ask for less at once: ${command(data)}${data.instance === '' ? ' and the name of a server' : ''}`,
  macs: data.title === 'all' ? 'The Macs themselves are not in here. Type: check devices' : '',
  grantsTitle: 'What they must hold, and what they hold',
  grantColumns: { permission: 'Permission', expected: 'Needed', actual: 'Found' },
  firewallTitle: 'What the firewall must let through. Select all and copy.',
  firewallLabel: 'For the firewall team',
  typed: `Or type: ${command(data)} · refresh: ${command(data)} refresh${repairLine(data, 'repair', 'because …')}`,
  again: 'Read again',
  firewall: 'For the firewall team',
  repairIt: 'Repair…',
  repair: 'How to repair',
  repairWords:
    'No change of mine puts this right. Do what stands behind the arrow above, as the person named there, and press "Read again": I look whether it holds.',
  help: 'Help',
});

export const nl: typeof en = data => ({
  ...common(data, wordsNl),
  kicker: [serversNl(data), escapeMarkdown(data.tenant)].filter(text => text !== '').join(' · '),
  read: `Gelezen ${when(data.at)}${data.age > 0 ? `, ${data.age} s geleden` : ''}`,
  more:
    more(data) === 0
      ? ''
      : `En nog ${more(data)}. Vraag minder tegelijk: ${commandNl(data)}${data.instance === '' ? ' en de naam van een server' : ''}`,
  macs: data.title === 'all' ? 'De Macs zelf staan hier niet bij. Typ: controleer apparaten' : '',
  grantsTitle: 'Wat ze moeten hebben, en wat ze hebben',
  grantColumns: { permission: 'Machtiging', expected: 'Nodig', actual: 'Gevonden' },
  firewallTitle: 'Wat de firewall moet doorlaten. Selecteer alles en kopieer.',
  firewallLabel: 'Voor het firewallteam',
  typed: `Of typ: ${commandNl(data)} · verversen: ${commandNl(data)} ververs${repairLine(data, 'herstel', 'omdat …')}`,
  again: 'Opnieuw lezen',
  firewall: 'Voor het firewallteam',
  repairIt: 'Herstellen…',
  repair: 'Hoe te herstellen',
  repairWords:
    'Met geen van mijn wijzigingen is dit op te lossen. Doe wat hierboven achter de pijl staat, als de persoon die daar genoemd is, en druk op "Opnieuw lezen": ik kijk of het klopt.',
  help: 'Help',
});
