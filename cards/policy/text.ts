import { actInLine, actName, some } from '../acts.js';
import { duration } from '../age.js';
import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import type { GroupFacts, PolicyData, RuleFacts } from './data.js';

const rolesEn = { requester: 'Requesters', approver: 'Approvers', auditor: 'Auditors', operator: 'Operators' };
const proposalsEn = {
  unlock: 'Free a lock',
  'start-writes': 'Let the bot write again',
  deviation: 'A way around a step',
};

function groupEn({ name, people }: GroupFacts): string {
  if (people === -1) return `${name} (${symbols.unknown} not read)`;
  return `${name} (${people === 1 ? '1 person' : `${people} people`})`;
}

const groupsEn = (groups: readonly GroupFacts[]): string =>
  groups.length === 0 ? `${symbols.open} no group` : escapeMarkdown(some(groups.map(groupEn), 'en', 3), 180);

function stagesEn({ stages }: RuleFacts): string {
  const said = stages.map(({ name, quorum, groups }) => {
    const who = `${quorum} of ${some(groups, 'en', 2)}`;
    return name === '' ? who : `${name}: ${who}`;
  });
  return escapeMarkdown(said.join(', then '), 200);
}

function whereEn({ conversations, teams, askedHere }: RuleFacts): string {
  if (conversations === 0 && teams === 0) return 'everywhere';
  const places = [
    conversations === 0 ? '' : `${conversations} ${conversations === 1 ? 'conversation' : 'conversations'}`,
    teams === 0 ? '' : `${teams} ${teams === 1 ? 'team' : 'teams'}`,
  ].filter(place => place !== '');
  return `${places.join(', ')}; ${askedHere ? 'this is one' : 'not here'}`;
}

const ticketEn = ({ ticket, ticketPattern }: RuleFacts): string => {
  const form = ticketPattern === '' ? '' : ` of the form ${escapeMarkdown(ticketPattern, 80)}`;
  return { none: '', required: `required${form}`, 'optional-pattern': `if given,${form}` }[ticket];
};

const stepUpEn = {
  asked: "each approver signs in anew on Microsoft's page",
  'not-asked': '',
  cannot: `${symbols.warning} would be asked, but is not set up`,
};

const runnersEn = 'requesters, approvers, operators';

export const en = (data: PolicyData) => ({
  title: '📋 The rules here',
  file: escapeMarkdown(`${data.file} · ${data.fingerprint}`, 120),
  roles: data.roles.map(({ role, groups }) => ({ title: rolesEn[role], value: groupsEn(groups) })),
  rules: rows(
    data.rules.map(rule => ({
      name: `${actName(rule.act, 'en')}${rule.takesAway ? ` · ${symbols.warning} takes something away` : ''}`,
      facts: facts(
        ['Approval by', stagesEn(rule)],
        ['Expires after', duration(rule.expiryMinutes, 'en')],
        ['Asked', whereEn(rule)],
        ['Ticket', ticketEn(rule)],
        ['Fresh sign-in', stepUpEn[rule.stepUp]],
        ['Steps that write', rule.requesterMayRun ? runnersEn : `${runnersEn}, but never who asked for it`],
      ),
    })),
  ),
  proposals: data.proposals.map(({ act, quorum, expiryMinutes }) => ({
    title: proposalsEn[act],
    value: `${quorum} more ${act !== 'start-writes' ? (quorum === 1 ? 'approver' : 'approvers') : quorum === 1 ? 'operator' : 'operators'}, within ${duration(expiryMinutes, 'en')}`,
  })),
  notAllowed:
    data.notAllowed.length === 0
      ? ''
      : `Allowed to nobody: ${data.notAllowed.map(act => actInLine(act, 'en')).join(', ')}.`,
  note: 'Who asks never approves. The rules stand in a file that the operator keeps; they are not changed in a chat.',
  whoAmI: 'Who am I',
  again: 'Read again',
  help: 'Help',
  speak: `The policy allows ${data.rules.length} ${data.rules.length === 1 ? 'kind' : 'kinds'} of change.`,
  fallback: `Rules of ${plain(data.file, 80)}: ${data.rules.map(({ act }) => actName(act, 'en')).join(', ')}.`,
});

const rolesNl: typeof rolesEn = {
  requester: 'Aanvragers',
  approver: 'Goedkeurders',
  auditor: 'Auditors',
  operator: 'Beheerders',
};
const proposalsNl: typeof proposalsEn = {
  unlock: 'Een vergrendeling opheffen',
  'start-writes': 'De bot weer laten schrijven',
  deviation: 'Een uitweg bij een stap',
};

const groupNl: typeof groupEn = ({ name, people }) => {
  if (people === -1) return `${name} (${symbols.unknown} niet gelezen)`;
  return `${name} (${people === 1 ? '1 persoon' : `${people} mensen`})`;
};

const groupsNl: typeof groupsEn = groups =>
  groups.length === 0 ? `${symbols.open} geen groep` : escapeMarkdown(some(groups.map(groupNl), 'nl', 3), 180);

const stagesNl: typeof stagesEn = ({ stages }) => {
  const said = stages.map(({ name, quorum, groups }) => {
    const who = `${quorum} van ${some(groups, 'nl', 2)}`;
    return name === '' ? who : `${name}: ${who}`;
  });
  return escapeMarkdown(said.join(', daarna '), 200);
};

const whereNl: typeof whereEn = ({ conversations, teams, askedHere }) => {
  if (conversations === 0 && teams === 0) return 'overal';
  const places = [
    conversations === 0 ? '' : `${conversations} ${conversations === 1 ? 'gesprek' : 'gesprekken'}`,
    teams === 0 ? '' : `${teams} ${teams === 1 ? 'team' : 'teams'}`,
  ].filter(place => place !== '');
  return `${places.join(', ')}; ${askedHere ? 'dit is er een van' : 'niet hier'}`;
};

const ticketNl: typeof ticketEn = ({ ticket, ticketPattern }) => {
  const form = ticketPattern === '' ? '' : ` in de vorm ${escapeMarkdown(ticketPattern, 80)}`;
  return { none: '', required: `verplicht${form}`, 'optional-pattern': `indien opgegeven,${form}` }[ticket];
};

const stepUpNl: typeof stepUpEn = {
  asked: 'elke goedkeurder meldt zich opnieuw aan op de pagina van Microsoft',
  'not-asked': '',
  cannot: `${symbols.warning} zou gevraagd worden, maar is niet ingericht`,
};

const runnersNl = 'aanvragers, goedkeurders, beheerders';

export const nl: typeof en = data => ({
  ...en(data),
  title: '📋 De regels hier',
  roles: data.roles.map(({ role, groups }) => ({ title: rolesNl[role], value: groupsNl(groups) })),
  rules: rows(
    data.rules.map(rule => ({
      name: `${actName(rule.act, 'nl')}${rule.takesAway ? ` · ${symbols.warning} neemt iets weg` : ''}`,
      facts: facts(
        ['Goedkeuring door', stagesNl(rule)],
        ['Verloopt na', duration(rule.expiryMinutes, 'nl')],
        ['Te vragen', whereNl(rule)],
        ['Ticket', ticketNl(rule)],
        ['Verse aanmelding', stepUpNl[rule.stepUp]],
        ['Stappen die schrijven', rule.requesterMayRun ? runnersNl : `${runnersNl}; niet wie het vroeg`],
      ),
    })),
  ),
  proposals: data.proposals.map(({ act, quorum, expiryMinutes }) => ({
    title: proposalsNl[act],
    value: `nog ${quorum} ${act !== 'start-writes' ? (quorum === 1 ? 'goedkeurder' : 'goedkeurders') : quorum === 1 ? 'beheerder' : 'beheerders'}, binnen ${duration(expiryMinutes, 'nl')}`,
  })),
  notAllowed:
    data.notAllowed.length === 0
      ? ''
      : `Aan niemand toegestaan: ${data.notAllowed.map(act => actInLine(act, 'nl')).join(', ')}.`,
  note: 'Wie vraagt, keurt nooit goed. De regels staan in een bestand van de beheerder; in een chat veranderen ze niet.',
  whoAmI: 'Wie ben ik',
  again: 'Opnieuw lezen',
  speak: `Het beleid staat ${data.rules.length} ${data.rules.length === 1 ? 'soort wijziging' : 'soorten wijzigingen'} toe.`,
  fallback: `Regels uit ${plain(data.file, 80)}: ${data.rules.map(({ act }) => actName(act, 'nl')).join(', ')}.`,
});
