import { actInLine, actName, some } from '../acts.js';
import { escapeMarkdown, plain } from '../escape.js';
import { type Fact, facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { ActFacts, RoleBy, WhoAmIData } from './data.js';

const yes = symbols.done;
const no = symbols.stopped;

const rolesEn = { requester: 'Requester', approver: 'Approver', auditor: 'Auditor', operator: 'Operator' };

const namesEn = (groups: readonly string[], most = 4): string => escapeMarkdown(some(groups, 'en', most), 160);
const givenByEn = (groups: readonly string[]): string =>
  groups.length === 0 ? 'the policy gives that to no group' : `for members of ${namesEn(groups, 2)}`;

const roleEn = ({ role, groups }: RoleBy): Fact => ({
  title: rolesEn[role],
  value: `${yes} through ${namesEn(groups)}`,
});
const lackingEn = ({ role, groups }: RoleBy): Fact => ({
  title: rolesEn[role],
  value: `${no} no; ${givenByEn(groups)}`,
});

function askEn({ ask, askGroups }: ActFacts): string {
  if (ask === 'yes') return `${yes} yes, here`;
  return ask === 'other-place'
    ? `${no} not here: the policy names other conversations`
    : `${no} no; ${givenByEn(askGroups)}`;
}

function approveEn({ approve, stages, approveGroups }: ActFacts): string {
  if (approve === 'no-role') return `${no} no; ${givenByEn(approveGroups)}`;
  const named = stages.filter(name => name !== '');
  const where = named.length === 0 ? '' : ` (stage ${namesEn(named)})`;
  return `${yes} yes${where}, never what you asked for yourself`;
}

const runEn = {
  yes: `${yes} yes`,
  'of-others': `${yes} yes, but not in what you asked for yourself: two people`,
  'no-role': `${no} no; that takes a role`,
};
const withdrawEn = { any: `${yes} yes, of anybody`, own: `${yes} what you asked for yourself` };

const notReadEn = ({ permission, status }: WhoAmIData): string => {
  if (permission !== '') {
    return `I could not read your groups just now: Microsoft answered ${status}, and the reading needs ${permission}. Until I can, nothing counts as your right.`;
  }
  return 'I could not read your groups just now: there was no answer in time. Until I can, nothing counts as your right. Try again in a minute.';
};

export const en = (data: WhoAmIData) => ({
  title: '👤 What you may do here',
  person: `${escapeMarkdown(data.name, 80)} · ${escapeMarkdown(data.objectId, 40)}`,
  notRead: data.read === 'no' ? escapeMarkdown(notReadEn(data), 400) : '',
  read: `Your groups, read ${when(data.readAt)}`,
  roles: [...data.roles.map(roleEn), ...data.lacking.map(lackingEn)],
  acts: rows(
    (data.read === 'yes' ? data.acts : []).map(one => ({
      name: `${actName(one.act, 'en')}${one.takesAway ? ` · ${symbols.warning} takes something away` : ''}`,
      facts: facts(
        ['Ask', askEn(one)],
        ['Approve', approveEn(one)],
        ['Do its steps', runEn[one.run]],
        ['Withdraw', withdrawEn[one.withdraw]],
      ),
    })),
  ),
  notAllowed:
    data.notAllowed.length === 0
      ? ''
      : `The policy allows nobody: ${data.notAllowed.map(act => actInLine(act, 'en')).join(', ')}.`,
  typed: 'Or type: policy',
  again: 'Read again',
  policy: 'The rules',
  help: 'Help',
  speak: data.read === 'yes' ? spokenEn(data) : plain(notReadEn(data), 400),
  fallback: data.read === 'yes' ? spokenEn(data) : plain(notReadEn(data), 400),
});

const spokenEn = ({ roles }: WhoAmIData): string =>
  roles.length === 0
    ? 'You have no role here; you may look and ask for help.'
    : `Your roles here: ${roles.map(({ role }) => rolesEn[role].toLowerCase()).join(', ')}.`;

const rolesNl: typeof rolesEn = {
  requester: 'Aanvrager',
  approver: 'Goedkeurder',
  auditor: 'Auditor',
  operator: 'Beheerder',
};

const namesNl = (groups: readonly string[], most = 4): string => escapeMarkdown(some(groups, 'nl', most), 160);
const givenByNl = (groups: readonly string[]): string =>
  groups.length === 0 ? 'het beleid geeft dat aan geen enkele groep' : `voor leden van ${namesNl(groups, 2)}`;

const roleNl = ({ role, groups }: RoleBy): Fact => ({ title: rolesNl[role], value: `${yes} via ${namesNl(groups)}` });
const lackingNl = ({ role, groups }: RoleBy): Fact => ({
  title: rolesNl[role],
  value: `${no} nee; ${givenByNl(groups)}`,
});

function askNl({ ask, askGroups }: ActFacts): string {
  if (ask === 'yes') return `${yes} ja, hier`;
  return ask === 'other-place'
    ? `${no} niet hier: het beleid noemt andere gesprekken`
    : `${no} nee; ${givenByNl(askGroups)}`;
}

function approveNl({ approve, stages, approveGroups }: ActFacts): string {
  if (approve === 'no-role') return `${no} nee; ${givenByNl(approveGroups)}`;
  const named = stages.filter(name => name !== '');
  const where = named.length === 0 ? '' : ` (ronde ${namesNl(named)})`;
  return `${yes} ja${where}, nooit wat je zelf hebt gevraagd`;
}

const runNl: typeof runEn = {
  yes: `${yes} ja`,
  'of-others': `${yes} ja, maar niet in wat je zelf hebt gevraagd: twee mensen`,
  'no-role': `${no} nee; daar is een rol voor nodig`,
};
const withdrawNl: typeof withdrawEn = { any: `${yes} ja, van iedereen`, own: `${yes} wat je zelf hebt gevraagd` };

const notReadNl: typeof notReadEn = ({ permission, status }) => {
  if (permission !== '') {
    return `Ik kon je groepen nu niet lezen: Microsoft antwoordde ${status}, en voor het lezen is ${permission} nodig. Zolang ik ze niet lees, telt niets als jouw recht.`;
  }
  return 'Ik kon je groepen nu niet lezen: er kwam niet op tijd antwoord. Zolang ik ze niet lees, telt niets als jouw recht. Probeer het over een minuut opnieuw.';
};

export const nl: typeof en = data => ({
  ...en(data),
  title: '👤 Wat je hier mag',
  notRead: data.read === 'no' ? escapeMarkdown(notReadNl(data), 400) : '',
  read: `Je groepen, gelezen ${when(data.readAt)}`,
  roles: [...data.roles.map(roleNl), ...data.lacking.map(lackingNl)],
  acts: rows(
    (data.read === 'yes' ? data.acts : []).map(one => ({
      name: `${actName(one.act, 'nl')}${one.takesAway ? ` · ${symbols.warning} neemt iets weg` : ''}`,
      facts: facts(
        ['Vragen', askNl(one)],
        ['Goedkeuren', approveNl(one)],
        ['Stappen doen', runNl[one.run]],
        ['Intrekken', withdrawNl[one.withdraw]],
      ),
    })),
  ),
  notAllowed:
    data.notAllowed.length === 0
      ? ''
      : `Het beleid staat niemand toe: ${data.notAllowed.map(act => actInLine(act, 'nl')).join(', ')}.`,
  typed: 'Of typ: beleid',
  again: 'Opnieuw lezen',
  policy: 'De regels',
  speak: data.read === 'yes' ? spokenNl(data) : plain(notReadNl(data), 400),
  fallback: data.read === 'yes' ? spokenNl(data) : plain(notReadNl(data), 400),
});

const spokenNl: typeof spokenEn = ({ roles }) =>
  roles.length === 0
    ? 'Je hebt hier geen rol; je mag kijken en om hulp vragen.'
    : `Jouw rollen hier: ${roles.map(({ role }) => rolesNl[role].toLowerCase()).join(', ')}.`;
