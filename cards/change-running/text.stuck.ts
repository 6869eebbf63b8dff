import { duration } from '../age.js';
import { escapeMarkdown } from '../escape.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { ChangeRunningData } from './data.js';

/* What stands on the card beside the steps: what holds when a change is stuck, and the clock between two connections. */

const list = (lines: readonly string[]) => lines.map(line => escapeMarkdown(line, 120)).join(' · ');

export const stuckEn = (data: ChangeRunningData): readonly string[] =>
  stuck(data, {
    holds: lines => `${symbols.done} Holds, as last seen: ${lines}`,
    nothing: `${symbols.open} Nothing of it has been seen done yet.`,
    open: line => `${symbols.wrong} Does not hold: ${line}`,
    unseen: lines => `${symbols.unknown} Written, but not seen since: ${lines}`,
    undo: name => `Continue reads again and goes on from here. Start over makes a new plan. Undo asks for: ${name}`,
    noUndo: 'Continue reads again and goes on from here. Start over makes a new plan. No single change undoes this.',
  });

export const stuckNl: typeof stuckEn = data =>
  stuck(data, {
    holds: lines => `${symbols.done} Klopt, zoals laatst gezien: ${lines}`,
    nothing: `${symbols.open} Er is nog niets van gezien.`,
    open: line => `${symbols.wrong} Klopt niet: ${line}`,
    unseen: lines => `${symbols.unknown} Geschreven, maar sindsdien niet gezien: ${lines}`,
    undo: name =>
      `Verdergaan leest opnieuw en gaat vanaf hier door. Opnieuw beginnen maakt een nieuw plan. Terugdraaien vraagt aan: ${name}`,
    noUndo:
      'Verdergaan leest opnieuw en gaat vanaf hier door. Opnieuw beginnen maakt een nieuw plan. Er is niet één wijziging die dit terugdraait.',
  });

type Words = {
  holds(lines: string): string;
  readonly nothing: string;
  open(line: string): string;
  unseen(lines: string): string;
  undo(name: string): string;
  readonly noUndo: string;
};

function stuck({ status, holds, unseen, stuckStep, opposite }: ChangeRunningData, words: Words): readonly string[] {
  if (status !== 'stuck') return [];
  return [
    holds.length > 0 ? words.holds(list(holds)) : words.nothing,
    ...(stuckStep === '' ? [] : [words.open(escapeMarkdown(stuckStep, 160))]),
    ...(unseen.length > 0 ? [words.unseen(list(unseen))] : []),
    opposite === '' ? words.noUndo : words.undo(escapeMarkdown(opposite, 100)),
  ];
}

/** Times are shown to the minute: within one, from and to would read the same. */
const isOneMinute = ({ earliest, latest }: NonNullable<ChangeRunningData['clock']>): boolean =>
  earliest.slice(0, 16) === latest.slice(0, 16);

export function clockEn({ clock }: ChangeRunningData): string {
  if (!clock) return '';
  const ended = isOneMinute(clock)
    ? `the old connection ended at ${when(clock.latest)}`
    : `the old connection ended between ${when(clock.earliest)} and ${when(clock.latest)}`;
  return clock.minutesLeft < 0
    ? `${symbols.wrong} The 24 hours were over at ${when(clock.deadline)}: ${ended}, and the next one does not stand yet. Macs may have stopped reporting; connect now.`
    : `${symbols.waiting} Connect before ${when(clock.deadline)}: ${duration(clock.minutesLeft, 'en')} left (${ended})`;
}

export const clockNl: typeof clockEn = ({ clock }) => {
  if (!clock) return '';
  const ended = isOneMinute(clock)
    ? `de oude koppeling eindigde op ${when(clock.latest)}`
    : `de oude koppeling eindigde tussen ${when(clock.earliest)} en ${when(clock.latest)}`;
  return clock.minutesLeft < 0
    ? `${symbols.wrong} De 24 uur waren om op ${when(clock.deadline)}: ${ended}, en de volgende staat nog niet. Misschien melden Macs niets meer; koppel nu.`
    : `${symbols.waiting} Koppel voor ${when(clock.deadline)}: nog ${duration(clock.minutesLeft, 'nl')} (${ended})`;
};

/** What one types to decide. */
export function decisionsEn(data: ChangeRunningData): readonly string[] {
  const { number, secret, ways } = data;
  return [
    ...(secret === 'none' ? [] : [`secret CR-${number}${secret === 'another' ? ', if it was lost' : ''}`]),
    ...ways.map(way => `way out CR-${number} ${way === 'go-on' ? 'go on' : way} and why`),
    ...(data.status === 'stuck' && data.mayDecide ? [`continue CR-${number}`, `start over CR-${number}`] : []),
    ...(data.status === 'stuck' && data.opposite !== '' ? [`undo CR-${number} and why`] : []),
    ...(data.status === 'stuck' ? [`history CR-${number}`] : []),
  ];
}

export const decisionsNl: typeof decisionsEn = data => {
  const { number, secret, ways } = data;
  return [
    ...(secret === 'none' ? [] : [`geheim CR-${number}${secret === 'another' ? ', als het kwijt is' : ''}`]),
    ...ways.map(way => `uitweg CR-${number} ${way === 'go-on' ? 'doorgaan' : 'beëindigen'} en waarom`),
    ...(data.status === 'stuck' && data.mayDecide
      ? [`ga verder met CR-${number}`, `begin opnieuw met CR-${number}`]
      : []),
    ...(data.status === 'stuck' && data.opposite !== '' ? [`maak CR-${number} ongedaan omdat …`] : []),
    ...(data.status === 'stuck' ? [`geschiedenis CR-${number}`] : []),
  ];
};
