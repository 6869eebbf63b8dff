import { escapeMarkdown, plain } from '../escape.js';
import { openStates } from '../open-states.js';
import { symbols } from '../symbols.js';
import type { ChangesData } from './data.js';
import { changeLines, endSigns, type LineWords } from './lines.js';

const longestUser = 60;
const isFiltered = (data: ChangesData): boolean =>
  data.instance !== '' || data.days > 0 || data.user !== '' || data.limit > 0;

/** The parts that are there: "Changes of acme", "last 7 days", "by Bram". */
const joined = (...parts: readonly string[]) => parts.filter(part => part !== '').join(', ');

const soughtEn = (data: ChangesData, name: (text: string) => string) =>
  joined(
    data.instance === '' ? 'Changes' : `Changes of ${name(data.instance)}`,
    data.days === 0 ? '' : data.days === 1 ? 'last 24 hours' : `last ${data.days} days`,
    data.user === '' ? '' : `by ${name(data.user)}`,
    data.limit === 0 ? '' : `the last ${data.limit}`,
    data.page === 1 ? '' : `page ${data.page}`,
  );

const markdown = (text: string) => escapeMarkdown(text, longestUser);
const bare = (text: string) => plain(text, longestUser);

const linesEn: LineWords = {
  states: {
    ...openStates.en,
    done: `${endSigns.done} Done and verified`,
    failed: `${endSigns.failed} Failed`,
    rejected: `${endSigns.rejected} Rejected`,
    withdrawn: `${endSigns.withdrawn} Withdrawn`,
    expired: `${endSigns.expired} Expired`,
    outdated: `${endSigns.outdated} Outdated`,
  },
  endedBy: (state, name) => `${state} by ${name}`,
  askedBy: name => `Asked by ${name}`,
  voted: (name, decision) => `${name} ${decision === 'approve' ? 'approved' : 'rejected'}`,
  moreVotes: count => `and ${count} more`,
  asked: at => `Asked ${at}`,
  ended: at => `ended ${at}`,
  open: number => `History CR-${number}`,
};

function noneEn(data: ChangesData): string {
  if (data.page > 1) return `There is nothing on page ${data.page}: the list is shorter. Turn back, or type: history`;
  if (!isFiltered(data)) return 'No change has been asked for yet. To ask for the first, type: connect jamf';
  const servers =
    data.user !== '' && data.servers.length > 0
      ? ` I looked for a person of that name; the servers are ${data.servers.map(markdown).join(', ')}.`
      : '';
  return `No change fits that.${servers} Look further back (history 90d), or leave something out.`;
}

export const en = (data: ChangesData) => ({
  title: `${symbols.plan} ${soughtEn(data, markdown)}`,
  none: noneEn(data),
  changes: changeLines(data, linesEn),
  typed:
    data.changes.length === 0
      ? 'Or type, for example: history acme 30d · history of Bram'
      : `Or type: history CR-${data.changes[0]?.number} · history acme 7d · history of Bram · history page 2`,
  isFiltered: isFiltered(data),
  newer: 'Newer',
  older: 'Older',
  all: 'All changes',
  waiting: 'What is open',
  speak: `${soughtEn(data, bare)}: ${data.changes.length === 0 ? 'none' : `${data.changes.length} on this page`}.`,
  fallback:
    data.changes
      .map(line => `CR-${line.number}: ${plain(line.title, 80)}, ${linesEn.states[line.status]}`)
      .join('; ') || 'No change was found. Type: history',
});

const soughtNl: typeof soughtEn = (data, name) =>
  joined(
    data.instance === '' ? 'Wijzigingen' : `Wijzigingen van ${name(data.instance)}`,
    data.days === 0 ? '' : data.days === 1 ? 'laatste 24 uur' : `laatste ${data.days} dagen`,
    data.user === '' ? '' : `door ${name(data.user)}`,
    data.limit === 0 ? '' : `de laatste ${data.limit}`,
    data.page === 1 ? '' : `pagina ${data.page}`,
  );

const linesNl: LineWords = {
  states: {
    ...openStates.nl,
    done: `${endSigns.done} Klaar en gecontroleerd`,
    failed: `${endSigns.failed} Mislukt`,
    rejected: `${endSigns.rejected} Afgewezen`,
    withdrawn: `${endSigns.withdrawn} Ingetrokken`,
    expired: `${endSigns.expired} Verlopen`,
    outdated: `${endSigns.outdated} Achterhaald`,
  },
  endedBy: (state, name) => `${state} door ${name}`,
  askedBy: name => `Aangevraagd door ${name}`,
  voted: (name, decision) => `${name} ${decision === 'approve' ? 'keurde goed' : 'wees af'}`,
  moreVotes: count => `en nog ${count}`,
  asked: at => `Aangevraagd ${at}`,
  ended: at => `afgerond ${at}`,
  open: number => `Geschiedenis CR-${number}`,
};

function noneNl(data: ChangesData): string {
  if (data.page > 1)
    return `Op pagina ${data.page} staat niets: de lijst is korter. Blader terug, of typ: geschiedenis`;
  if (!isFiltered(data)) return 'Er is nog geen wijziging aangevraagd. De eerste aanvragen? Typ: koppel jamf';
  const servers =
    data.user !== '' && data.servers.length > 0
      ? ` Ik zocht naar iemand met die naam; de servers zijn ${data.servers.map(markdown).join(', ')}.`
      : '';
  return `Geen enkele wijziging past daarbij.${servers} Kijk verder terug (geschiedenis 90 dagen), of laat iets weg.`;
}

export const nl: typeof en = data => ({
  title: `${symbols.plan} ${soughtNl(data, markdown)}`,
  none: noneNl(data),
  changes: changeLines(data, linesNl),
  typed:
    data.changes.length === 0
      ? 'Of typ bijvoorbeeld: geschiedenis acme 30 dagen · geschiedenis van Bram'
      : `Of typ: geschiedenis CR-${data.changes[0]?.number} · geschiedenis acme 7 dagen · geschiedenis van Bram · geschiedenis pagina 2`,
  isFiltered: isFiltered(data),
  newer: 'Nieuwere',
  older: 'Oudere',
  all: 'Alle wijzigingen',
  waiting: 'Wat er openstaat',
  speak: `${soughtNl(data, bare)}: ${data.changes.length === 0 ? 'geen' : `${data.changes.length} op deze pagina`}.`,
  fallback:
    data.changes
      .map(line => `CR-${line.number}: ${plain(line.title, 80)}, ${linesNl.states[line.status]}`)
      .join('; ') || 'Geen wijziging gevonden. Typ: geschiedenis',
});
