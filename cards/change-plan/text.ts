import { some } from '../acts.js';
import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { plannedLine } from '../steps.js';
import { symbols } from '../symbols.js';
import { day, when } from '../when.js';
import type { ChangePlanData } from './data.js';

const kicker = (data: ChangePlanData) =>
  `CR-${data.number} · ${escapeMarkdown(data.instance)} · ${escapeMarkdown(data.host)}`;
const wish = (data: ChangePlanData) =>
  data.wish.map(({ title, value }): [string, string] => [escapeMarkdown(title), escapeMarkdown(value, 300)]);
const names = (list: readonly string[]) => list.map(name => escapeMarkdown(name, 60)).join(', ');

const approvers = (data: ChangePlanData, and: string, more: string) =>
  `${names(data.mayApprove)}${data.moreApprovers > 0 ? ` ${and} ${data.moreApprovers} ${more}` : ''}`;

function policyNames(data: ChangePlanData, more: string): string {
  const rest = data.policies - data.policyNames.length;
  return `${names(data.policyNames)}${rest > 0 ? ` ${more} ${rest}` : ''}`;
}

/** -1: could not be read; -2: not looked at, and then not shown. */
const counted = (count: number, unread: string): string =>
  count === -2 ? '' : count < 0 ? `${symbols.unknown} ${unread}` : String(count);
const registered = ({ registered: count, registeredOf }: ChangePlanData, of: string, unread: string): string =>
  count < 0 ? counted(count, unread) : `${count} ${of} ${registeredOf}`;
const dateOf = (date: string): string => (date === '' ? '' : day(date));
/** More would not fit beside the warnings. */
const mostLasting = 4;

const notesEn: { readonly [note in ChangePlanData['note']]: string } = {
  none: '',
  'own-request': `${symbols.info} You asked for this yourself, so somebody else decides.`,
  voted: `${symbols.done} Your vote is counted.`,
  'no-vote': `${symbols.info} You can look, but you have no vote on this.`,
};

export const en = (data: ChangePlanData) => ({
  kicker: kicker(data),
  title: escapeMarkdown(data.title),
  state: `${symbols.waiting} Waits for approval: ${data.approvals} of ${data.quorum}`,
  facts: facts(
    ['Asked by', escapeMarkdown(data.requester, 80)],
    ['Reason', escapeMarkdown(data.reason, 500)],
    ['Ticket', escapeMarkdown(data.ticket, 100)],
    ['Tenant', escapeMarkdown(data.tenant, 80)],
    ['Jamf Pro server', `${escapeMarkdown(data.instance)} (${escapeMarkdown(data.host)})`],
    ...wish(data),
    ['Command', escapeMarkdown(data.command)],
  ),
  planTitle: `${symbols.plan} The plan`,
  steps: rows(data.steps.map(step => plannedLine(step, 'en'))),
  touchesTitle: '🎯 What it touches',
  touches: facts(
    ['Macs in Jamf Pro', data.macs < 0 ? `${symbols.unknown} could not be read` : String(data.macs)],
    [
      'Users in Intune groups',
      data.allUsers ? 'all users' : data.users < 0 ? `${symbols.unknown} could not be read` : String(data.users),
    ],
    [
      'Conditional Access',
      data.policies < 0
        ? `${symbols.unknown} could not be read`
        : data.policies === 0
          ? 'no policy asks for a compliant device'
          : `${data.policies === 1 ? '1 policy asks' : `${data.policies} policies ask`} for a compliant device: ${policyNames(data, 'and')}`,
    ],
    ['Macs that Intune has from Jamf', counted(data.managedMacs, 'could not be read')],
    ['Registered Macs', registered(data, 'of', 'could not be read')],
    ['Other servers on the same record', escapeMarkdown(some(data.others, 'en'), 300)],
    ['Macs become non-compliant on', dateOf(data.nonCompliantDate)],
    ['Macs leave Intune on', dateOf(data.removalDate)],
    ['Undo', escapeMarkdown(data.undo, 300)],
  ),
  warnings: rows([
    ...data.irreversible
      .slice(0, mostLasting)
      .map(line => `${symbols.stopped} Cannot be undone: ${escapeMarkdown(line, 300)}`),
    ...data.warnings.map(warning => `${symbols.warning} ${escapeMarkdown(warning, 400)}`),
  ]),
  instead: 'Device Compliance instead…',
  decisionTitle: '🗳️ The decision',
  decision: facts(
    ['Approvals', `${data.approvals} of ${data.quorum}`],
    ['Stage', data.stage ? `${data.stage.number} of ${data.stage.of}: ${escapeMarkdown(data.stage.name, 60)}` : ''],
    ['Who may approve', `${approvers(data, 'and', 'more')}; never the person who asked`],
    ['Fresh sign-in', data.stepUp ? "each approver signs in anew on Microsoft's page" : ''],
    ['Plan expires', when(data.expiresAt)],
    ['Both sides read', when(data.takenAt)],
    ['Plan fingerprint', escapeMarkdown(data.fingerprint)],
  ),
  votes: rows(
    data.votes.map(({ name, decision }) =>
      decision === 'approve'
        ? `${symbols.done} ${escapeMarkdown(name, 60)} approved`
        : `${symbols.stopped} ${escapeMarkdown(name, 60)} rejected`,
    ),
  ),
  note: notesEn[data.note],
  typed: `Or type: approve CR-${data.number} · reject CR-${data.number} and why · withdraw CR-${data.number}`,
  approve: 'Approve',
  reject: 'Reject…',
  rejectLabel: 'Why not? The requester reads this.',
  rejectError: 'Give a reason, so that the requester knows what to change.',
  rejectNow: 'Reject',
  review: 'Review and decide',
  withdraw: 'Withdraw',
  history: 'Details',
  speak: `Change ${data.number} waits for approval: ${plain(data.title)}, asked by ${plain(data.requester, 80)}.`,
  fallback: `CR-${data.number} waits for approval: ${plain(data.title)}. Type: approve CR-${data.number}, or reject CR-${data.number} and why.`,
});

const notesNl: typeof notesEn = {
  none: '',
  'own-request': `${symbols.info} Je hebt dit zelf aangevraagd, dus iemand anders beslist.`,
  voted: `${symbols.done} Je stem is geteld.`,
  'no-vote': `${symbols.info} Je kunt meekijken, maar je hebt hier geen stem.`,
};

export const nl: typeof en = data => ({
  kicker: kicker(data),
  title: escapeMarkdown(data.title),
  state: `${symbols.waiting} Wacht op goedkeuring: ${data.approvals} van ${data.quorum}`,
  facts: facts(
    ['Aangevraagd door', escapeMarkdown(data.requester, 80)],
    ['Reden', escapeMarkdown(data.reason, 500)],
    ['Ticket', escapeMarkdown(data.ticket, 100)],
    ['Tenant', escapeMarkdown(data.tenant, 80)],
    ['Jamf Pro-server', `${escapeMarkdown(data.instance)} (${escapeMarkdown(data.host)})`],
    ...wish(data),
    ['Opdracht', escapeMarkdown(data.command)],
  ),
  planTitle: `${symbols.plan} Het plan`,
  steps: rows(data.steps.map(step => plannedLine(step, 'nl'))),
  touchesTitle: '🎯 Wie en wat het raakt',
  touches: facts(
    ['Macs in Jamf Pro', data.macs < 0 ? `${symbols.unknown} kon niet worden gelezen` : String(data.macs)],
    [
      'Gebruikers in Intune-groepen',
      data.allUsers
        ? 'alle gebruikers'
        : data.users < 0
          ? `${symbols.unknown} kon niet worden gelezen`
          : String(data.users),
    ],
    [
      'Voorwaardelijke toegang',
      data.policies < 0
        ? `${symbols.unknown} kon niet worden gelezen`
        : data.policies === 0
          ? 'geen beleidsregel eist een compatibel apparaat'
          : `${data.policies === 1 ? '1 beleidsregel eist' : `${data.policies} beleidsregels eisen`} een compatibel apparaat: ${policyNames(data, 'en nog')}`,
    ],
    ['Macs die Intune van Jamf heeft', counted(data.managedMacs, 'kon niet worden gelezen')],
    ['Geregistreerde Macs', registered(data, 'van', 'kon niet worden gelezen')],
    ['Andere servers op dezelfde partner', escapeMarkdown(some(data.others, 'nl'), 300)],
    ['Macs voldoen niet meer vanaf', dateOf(data.nonCompliantDate)],
    ['Macs verdwijnen uit Intune op', dateOf(data.removalDate)],
    ['Terugdraaien', escapeMarkdown(data.undo, 300)],
  ),
  warnings: rows([
    ...data.irreversible
      .slice(0, mostLasting)
      .map(line => `${symbols.stopped} Niet terug te draaien: ${escapeMarkdown(line, 300)}`),
    ...data.warnings.map(warning => `${symbols.warning} ${escapeMarkdown(warning, 400)}`),
  ]),
  instead: 'Liever Device Compliance…',
  decisionTitle: '🗳️ Het besluit',
  decision: facts(
    ['Akkoord', `${data.approvals} van ${data.quorum}`],
    ['Ronde', data.stage ? `${data.stage.number} van ${data.stage.of}: ${escapeMarkdown(data.stage.name, 60)}` : ''],
    ['Wie mag goedkeuren', `${approvers(data, 'en nog', 'anderen')}; nooit de aanvrager zelf`],
    ['Verse aanmelding', data.stepUp ? 'elke goedkeurder meldt zich opnieuw aan op de pagina van Microsoft' : ''],
    ['Plan verloopt', when(data.expiresAt)],
    ['Beide kanten gelezen', when(data.takenAt)],
    ['Vingerafdruk van het plan', escapeMarkdown(data.fingerprint)],
  ),
  votes: rows(
    data.votes.map(({ name, decision }) =>
      decision === 'approve'
        ? `${symbols.done} ${escapeMarkdown(name, 60)} is akkoord`
        : `${symbols.stopped} ${escapeMarkdown(name, 60)} wijst af`,
    ),
  ),
  note: notesNl[data.note],
  typed: `Of typ: keur CR-${data.number} goed · wijs CR-${data.number} af: met de reden · trek CR-${data.number} in`,
  approve: 'Goedkeuren',
  reject: 'Afwijzen…',
  rejectLabel: 'Waarom niet? De aanvrager krijgt dit te lezen.',
  rejectError: 'Geef een reden, zodat de aanvrager weet wat er anders moet.',
  rejectNow: 'Afwijzen',
  review: 'Bekijken en beslissen',
  withdraw: 'Intrekken',
  history: 'Details',
  speak: `Wijziging ${data.number} wacht op goedkeuring: ${plain(data.title)}, aangevraagd door ${plain(data.requester, 80)}.`,
  fallback: `CR-${data.number} wacht op goedkeuring: ${plain(data.title)}. Typ: keur CR-${data.number} goed, of wijs CR-${data.number} af: met de reden.`,
});
