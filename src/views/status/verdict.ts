import type { Because, JamfState, MicrosoftState, Verdict } from '../../../cards/status/data.js';

export type Judged = { readonly verdict: Verdict; readonly because: Because };

const agree = (because: Because): Judged => ({ verdict: 'agree', because });
const disagree = (because: Because): Judged => ({ verdict: 'disagree', because });
const cannotTell = (because: Because): Judged => ({ verdict: 'cannot-tell', because });

/*
 * Every pair of states, read as a table: the row is what Microsoft shows, the column what comes from Jamf.
 * A side that was not read is never taken for anything: with one of them the verdict is "cannot tell".
 */
const table: { readonly [microsoft in MicrosoftState]: { readonly [jamf in JamfState]: Judged } } = {
  connected: {
    alive: agree('both-connected'),
    complains: disagree('jamf-complains'),
    overdue: disagree('heartbeat-overdue'),
    'not-yet': cannotTell('first-heartbeat-pending'),
    silent: cannotTell('microsoft-unread'),
    unread: cannotTell('jamf-unread'),
  },
  shared: {
    alive: cannotTell('shared-record'),
    complains: disagree('jamf-complains'),
    overdue: disagree('heartbeat-overdue'),
    'not-yet': cannotTell('first-heartbeat-pending'),
    silent: cannotTell('microsoft-unread'),
    unread: cannotTell('jamf-unread'),
  },
  'apps-differ': {
    alive: disagree('apps-differ'),
    complains: disagree('apps-differ'),
    overdue: disagree('apps-differ'),
    'not-yet': disagree('apps-differ'),
    silent: cannotTell('microsoft-unread'),
    unread: cannotTell('jamf-unread'),
  },
  fault: {
    alive: disagree('record-fault'),
    complains: disagree('record-fault'),
    overdue: disagree('record-fault'),
    'not-yet': disagree('record-fault'),
    silent: cannotTell('microsoft-unread'),
    unread: cannotTell('jamf-unread'),
  },
  ended: {
    alive: disagree('jamf-goes-on'),
    complains: disagree('jamf-goes-on'),
    overdue: agree('both-ended'),
    'not-yet': agree('both-ended'),
    silent: cannotTell('microsoft-unread'),
    unread: cannotTell('jamf-unread'),
  },
  none: {
    alive: disagree('jamf-goes-on'),
    complains: disagree('jamf-goes-on'),
    overdue: agree('both-none'),
    'not-yet': agree('both-none'),
    silent: cannotTell('microsoft-unread'),
    unread: cannotTell('jamf-unread'),
  },
  several: {
    alive: cannotTell('several-records'),
    complains: cannotTell('several-records'),
    overdue: cannotTell('several-records'),
    'not-yet': cannotTell('several-records'),
    silent: cannotTell('several-records'),
    unread: cannotTell('jamf-unread'),
  },
  unread: {
    alive: cannotTell('microsoft-unread'),
    complains: cannotTell('microsoft-unread'),
    overdue: cannotTell('microsoft-unread'),
    'not-yet': cannotTell('microsoft-unread'),
    silent: cannotTell('microsoft-unread'),
    unread: cannotTell('both-unread'),
  },
};

/** Do the two sides tell the same? One verdict for every pair of states. */
export const verdictOf = (microsoft: MicrosoftState, jamf: JamfState): Judged => table[microsoft][jamf];
