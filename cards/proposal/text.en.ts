import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { EndCode, LockState, ProposalData } from './data.js';
import { cr, names, signs } from './shown.js';

export const lockStatesEn: { readonly [state in LockState]: string } = {
  drafting: 'its plan is being made',
  planned: 'waits for approval',
  approved: 'approved, about to start',
  running: 'under way',
  waiting: 'under way, waits for a step',
  verifying: 'being verified',
  stuck: 'stuck',
  none: 'no change holds it any more',
};

const notesEn: { readonly [note in ProposalData['note']]: string } = {
  none: '',
  'own-request': `${symbols.info} You asked for this yourself, so somebody else decides.`,
  'own-change': `${symbols.info} The change it is about is yours, so somebody else decides.`,
  voted: `${symbols.done} Your vote is counted.`,
  'no-vote': `${symbols.info} You can look, but you have no vote on this.`,
};

const titleEn = (data: ProposalData) =>
  data.kind === 'start-writes'
    ? 'Let me write again'
    : data.kind === 'deviation'
      ? wayEn(data)
      : data.changeNumber === 0
        ? 'Free a lock'
        : `End ${cr(data.changeNumber)} and free its lock`;

const wayEn = ({ way, changeNumber }: ProposalData) =>
  way === 'terminate'
    ? `Let Intune end the connection, for ${cr(changeNumber)}`
    : `Let ${cr(changeNumber)} go on without Terminated`;

const stateEn = (data: ProposalData): string =>
  ({
    open: `Waits for approval: ${data.approvals} of ${data.quorum}`,
    approved: 'Approved and done',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
    outdated: 'Outdated',
  })[data.status];

const consequenceEn = (data: ProposalData): string => {
  if (data.kind === 'start-writes') return 'When approved: I write again at once in approved changes that wait for it.';
  if (data.kind === 'deviation') {
    return data.way === 'terminate'
      ? `When approved: Intune is told through Microsoft Graph to end the connection to Jamf, for all servers of the tenant. That cannot be taken back. Then ${cr(data.changeNumber)} goes on.`
      : `When approved: ${cr(data.changeNumber)} goes on although Intune does not show Terminated. It is recorded as not seen.`;
  }
  if (data.changeState === 'none') return 'When approved: the lock is freed. No change ends.';
  return `When approved: ${cr(data.changeNumber)} ends as failed and its lock is free for others. What it has done stays as it is; nothing is undone.`;
};

const causesEn: { readonly [code in EndCode]: (data: ProposalData) => string } = {
  applied: data =>
    data.kind === 'start-writes'
      ? `I write again.${data.goOn.length > 0 ? ` Going on: ${data.goOn.map(cr).join(', ')}.` : ''}`
      : data.kind === 'deviation'
        ? `${cr(data.changeNumber)} goes on this way.`
        : data.changeState === 'none'
          ? 'The lock is free.'
          : `${cr(data.changeNumber)} has ended as failed and its lock is free. ${
              data.done.length === 0 ? 'No step had been done.' : `Done by then, and not undone: ${names(data.done)}.`
            }`,
  rejected: data => `${escapeMarkdown(data.endedBy, 80)} rejected it: ${escapeMarkdown(data.endReason, 500)}`,
  withdrawn: data => `${escapeMarkdown(data.endedBy, 80)} withdrew it.`,
  'nobody-decided': () => 'Nobody decided within the time that was set.',
  'world-changed': () =>
    'What it rested on has changed since it was asked. Look again, and ask anew if it is still needed.',
  'votes-lost': () => 'Somebody who asked or approved has lost the right to. Ask anew.',
  'policy-changed': () => 'The policy was changed after this was asked, so the votes are void. Ask anew.',
};

const basisEn = (data: ProposalData) =>
  data.kind === 'start-writes'
    ? facts(
        ['Stopped by', escapeMarkdown(data.stoppedBy, 80)],
        ['Stopped since', when(data.since)],
        ['Reason then', data.stopReason === '' ? 'none given' : escapeMarkdown(data.stopReason, 500)],
      )
    : data.kind === 'deviation'
      ? facts(
          ['Change', `${cr(data.changeNumber)} · ${escapeMarkdown(data.changeTitle)}`],
          ['Jamf Pro server', escapeMarkdown(data.instance)],
          ['Requested by', escapeMarkdown(data.changeRequester, 80)],
          ['Waits at', escapeMarkdown(data.step)],
          ['Intune shows', escapeMarkdown(data.partnerState)],
        )
      : facts(
          ['Change', data.changeNumber === 0 ? '' : `${cr(data.changeNumber)} · ${escapeMarkdown(data.changeTitle)}`],
          ['Jamf Pro server', escapeMarkdown(data.instance)],
          ['Requested by', escapeMarkdown(data.changeRequester, 80)],
          ['Stands at', lockStatesEn[data.changeState]],
          ['Step', escapeMarkdown(data.step)],
          ['Locked since', when(data.since)],
        );

const basisTitlesEn: { readonly [kind in ProposalData['kind']]: string } = {
  unlock: `${symbols.lock} The lock`,
  'start-writes': `${symbols.stopped} The stop`,
  deviation: `${symbols.waiting} The step`,
};

const mayEn = (data: ProposalData) =>
  `${names(data.mayApprove)}${data.moreApprovers > 0 ? ` and ${data.moreApprovers} more` : ''}; never the person who asked`;

export const en = (data: ProposalData) => ({
  kicker: cr(data.number),
  title: titleEn(data),
  state: `${signs[data.status]} ${stateEn(data)}`,
  asked: facts(['Asked by', escapeMarkdown(data.requester, 80)], ['Reason', escapeMarkdown(data.reason, 500)]),
  consequence: data.status === 'open' ? consequenceEn(data) : data.endCode === '' ? '' : causesEn[data.endCode](data),
  basisTitle: basisTitlesEn[data.kind],
  basis: basisEn(data),
  decisionTitle: '🗳️ The decision',
  decision: facts(
    ['Approvals', `${data.approvals} of ${data.quorum}`],
    ['Who may approve', data.status === 'open' ? mayEn(data) : ''],
    ['Expires', data.status === 'open' ? when(data.expiresAt) : ''],
    ['Ended', data.endedAt === '' ? '' : when(data.endedAt)],
    ['Fingerprint', escapeMarkdown(data.fingerprint)],
  ),
  votes: rows(
    data.votes.map(({ name, decision }) =>
      decision === 'approve'
        ? `${symbols.done} ${escapeMarkdown(name, 60)} approved`
        : `${symbols.stopped} ${escapeMarkdown(name, 60)} rejected`,
    ),
  ),
  note: notesEn[data.note],
  typed:
    data.status === 'open'
      ? `Or type: approve ${cr(data.number)} · reject ${cr(data.number)} and why · withdraw ${cr(data.number)}`
      : `Or type: locks · history ${cr(data.number)}`,
  approve: 'Approve',
  reject: 'Reject…',
  rejectLabel: 'Why not? The person who asked reads this.',
  rejectError: 'Give a reason, so that the person who asked knows what to do.',
  rejectNow: 'Reject',
  review: 'Review and decide',
  withdraw: 'Withdraw',
  history: 'Details',
  speak: `${cr(data.number)}: ${titleEn(data)}. ${stateEn(data)}. Asked by ${plain(data.requester, 80)}.`,
  fallback: `${cr(data.number)}: ${titleEn(data)}. ${stateEn(data)}. Type: show ${cr(data.number)}`,
});
