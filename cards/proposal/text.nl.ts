import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { EndCode, LockState, ProposalData } from './data.js';
import { cr, names, signs } from './shown.js';
import type { en } from './text.en.js';

export const lockStatesNl: { readonly [state in LockState]: string } = {
  drafting: 'het plan wordt gemaakt',
  planned: 'wacht op goedkeuring',
  approved: 'goedgekeurd, begint zo',
  running: 'wordt uitgevoerd',
  waiting: 'wordt uitgevoerd, wacht op een stap',
  verifying: 'wordt gecontroleerd',
  stuck: 'vastgelopen',
  none: 'er is geen wijziging meer bij',
};

const notesNl: { readonly [note in ProposalData['note']]: string } = {
  none: '',
  'own-request': `${symbols.info} Je hebt dit zelf gevraagd, dus iemand anders beslist.`,
  'own-change': `${symbols.info} De wijziging waar het om gaat is van jou, dus iemand anders beslist.`,
  voted: `${symbols.done} Je stem is geteld.`,
  'no-vote': `${symbols.info} Je kunt meekijken, maar je hebt hier geen stem.`,
};

const titleNl = (data: ProposalData) =>
  data.kind === 'start-writes'
    ? 'Mij weer laten schrijven'
    : data.kind === 'deviation'
      ? wayNl(data)
      : data.changeNumber === 0
        ? 'Een vergrendeling opheffen'
        : `${cr(data.changeNumber)} beëindigen en de vergrendeling opheffen`;

const wayNl = ({ way, changeNumber }: ProposalData) =>
  way === 'terminate'
    ? `Intune de koppeling laten beëindigen, voor ${cr(changeNumber)}`
    : `${cr(changeNumber)} laten doorgaan zonder Terminated`;

const stateNl = (data: ProposalData): string =>
  ({
    open: `Wacht op goedkeuring: ${data.approvals} van ${data.quorum}`,
    approved: 'Goedgekeurd en gedaan',
    rejected: 'Afgewezen',
    withdrawn: 'Ingetrokken',
    expired: 'Verlopen',
    outdated: 'Achterhaald',
  })[data.status];

const consequenceNl = (data: ProposalData): string => {
  if (data.kind === 'start-writes')
    return 'Na goedkeuring: ik schrijf meteen weer in goedgekeurde wijzigingen die daarop wachten.';
  if (data.kind === 'deviation') {
    return data.way === 'terminate'
      ? `Na goedkeuring: Intune krijgt via Microsoft Graph opdracht de koppeling met Jamf te beëindigen, voor alle servers van de tenant. Dat is niet terug te draaien. Daarna gaat ${cr(data.changeNumber)} verder.`
      : `Na goedkeuring: ${cr(data.changeNumber)} gaat verder hoewel Intune geen Terminated toont. Dat wordt vastgelegd als niet gezien.`;
  }
  if (data.changeState === 'none') return 'Na goedkeuring: de vergrendeling gaat eraf. Er eindigt geen wijziging.';
  return `Na goedkeuring: ${cr(data.changeNumber)} eindigt als mislukt en de vergrendeling gaat eraf. Wat al is gedaan, blijft zo; er wordt niets teruggedraaid.`;
};

const causesNl: { readonly [code in EndCode]: (data: ProposalData) => string } = {
  applied: data =>
    data.kind === 'start-writes'
      ? `Ik schrijf weer.${data.goOn.length > 0 ? ` Wat verdergaat: ${data.goOn.map(cr).join(', ')}.` : ''}`
      : data.kind === 'deviation'
        ? `${cr(data.changeNumber)} gaat zo verder.`
        : data.changeState === 'none'
          ? 'De vergrendeling is eraf.'
          : `${cr(data.changeNumber)} is als mislukt beëindigd en de vergrendeling is eraf. ${
              data.done.length === 0
                ? 'Er was nog geen stap gedaan.'
                : `Toen al gedaan, en niet teruggedraaid: ${names(data.done)}.`
            }`,
  rejected: data => `${escapeMarkdown(data.endedBy, 80)} wees het af: ${escapeMarkdown(data.endReason, 500)}`,
  withdrawn: data => `${escapeMarkdown(data.endedBy, 80)} trok het in.`,
  'nobody-decided': () => 'Niemand heeft binnen de gestelde tijd beslist.',
  'world-changed': () =>
    'Waar het op rustte, is veranderd sinds het werd gevraagd. Kijk opnieuw, en vraag het zo nodig nog eens.',
  'votes-lost': () => 'Iemand die dit vroeg of goedkeurde, mag dat niet meer. Vraag het opnieuw.',
  'policy-changed': () =>
    'Het beleid is gewijzigd nadat dit werd gevraagd, dus de stemmen tellen niet meer. Vraag het opnieuw.',
};

const basisNl = (data: ProposalData) =>
  data.kind === 'start-writes'
    ? facts(
        ['Gestopt door', escapeMarkdown(data.stoppedBy, 80)],
        ['Gestopt sinds', when(data.since)],
        ['Reden toen', data.stopReason === '' ? 'niet gegeven' : escapeMarkdown(data.stopReason, 500)],
      )
    : data.kind === 'deviation'
      ? facts(
          ['Wijziging', `${cr(data.changeNumber)} · ${escapeMarkdown(data.changeTitle)}`],
          ['Jamf Pro-server', escapeMarkdown(data.instance)],
          ['Aangevraagd door', escapeMarkdown(data.changeRequester, 80)],
          ['Wacht bij', escapeMarkdown(data.step)],
          ['Intune toont', escapeMarkdown(data.partnerState)],
        )
      : facts(
          [
            'Wijziging',
            data.changeNumber === 0 ? '' : `${cr(data.changeNumber)} · ${escapeMarkdown(data.changeTitle)}`,
          ],
          ['Jamf Pro-server', escapeMarkdown(data.instance)],
          ['Aangevraagd door', escapeMarkdown(data.changeRequester, 80)],
          ['Hoever', lockStatesNl[data.changeState]],
          ['Stap', escapeMarkdown(data.step)],
          ['Vergrendeld sinds', when(data.since)],
        );

const basisTitlesNl: { readonly [kind in ProposalData['kind']]: string } = {
  unlock: `${symbols.lock} De vergrendeling`,
  'start-writes': `${symbols.stopped} De stop`,
  deviation: `${symbols.waiting} De stap`,
};

const mayNl = (data: ProposalData) =>
  `${names(data.mayApprove)}${data.moreApprovers > 0 ? ` en nog ${data.moreApprovers}` : ''}; nooit wie het vroeg`;

export const nl: typeof en = data => ({
  kicker: cr(data.number),
  title: titleNl(data),
  state: `${signs[data.status]} ${stateNl(data)}`,
  asked: facts(['Gevraagd door', escapeMarkdown(data.requester, 80)], ['Reden', escapeMarkdown(data.reason, 500)]),
  consequence: data.status === 'open' ? consequenceNl(data) : data.endCode === '' ? '' : causesNl[data.endCode](data),
  basisTitle: basisTitlesNl[data.kind],
  basis: basisNl(data),
  decisionTitle: '🗳️ Het besluit',
  decision: facts(
    ['Akkoord', `${data.approvals} van ${data.quorum}`],
    ['Wie mag goedkeuren', data.status === 'open' ? mayNl(data) : ''],
    ['Verloopt', data.status === 'open' ? when(data.expiresAt) : ''],
    ['Beëindigd', data.endedAt === '' ? '' : when(data.endedAt)],
    ['Vingerafdruk', escapeMarkdown(data.fingerprint)],
  ),
  votes: rows(
    data.votes.map(({ name, decision }) =>
      decision === 'approve'
        ? `${symbols.done} ${escapeMarkdown(name, 60)} is akkoord`
        : `${symbols.stopped} ${escapeMarkdown(name, 60)} wijst af`,
    ),
  ),
  note: notesNl[data.note],
  typed:
    data.status === 'open'
      ? `Of typ: keur ${cr(data.number)} goed · wijs ${cr(data.number)} af: met de reden · trek ${cr(data.number)} in`
      : `Of typ: vergrendelingen · geschiedenis ${cr(data.number)}`,
  approve: 'Goedkeuren',
  reject: 'Afwijzen…',
  rejectLabel: 'Waarom niet? Wie dit vroeg, krijgt het te lezen.',
  rejectError: 'Geef een reden, zodat wie dit vroeg weet wat er moet gebeuren.',
  rejectNow: 'Afwijzen',
  review: 'Bekijken en beslissen',
  withdraw: 'Intrekken',
  history: 'Details',
  speak: `${cr(data.number)}: ${titleNl(data)}. ${stateNl(data)}. Gevraagd door ${plain(data.requester, 80)}.`,
  fallback: `${cr(data.number)}: ${titleNl(data)}. ${stateNl(data)}. Typ: toon ${cr(data.number)}`,
});
