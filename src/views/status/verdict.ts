import type { Because, JamfState, MicrosoftState, Verdict } from '../../../cards/status/data.js';

export type Judged = { readonly verdict: Verdict; readonly because: Because };
type Row = { readonly [jamf in JamfState]: Judged };

const agree = (because: Because): Judged => ({ verdict: 'agree', because });
const disagree = (because: Because): Judged => ({ verdict: 'disagree', because });
const cannotTell = (because: Because): Judged => ({ verdict: 'cannot-tell', because });

/** A side that was not read is never taken for anything, whatever the other one shows. */
const untold = { silent: cannotTell('microsoft-unread'), unread: cannotTell('jamf-unread') };

/** What Microsoft itself shows is wrong stays wrong, whatever else Jamf says. */
const itself = (judged: Judged): Row => ({
  alive: judged,
  complains: judged,
  'too-old': judged,
  'version-unclear': judged,
  overdue: judged,
  'not-yet': judged,
  unheard: judged,
  ...untold,
});

/** Nothing is connected in Intune. No connection in place asks for a version: those two do not come up here. */
const withoutConnection = (quiet: Judged): Row => ({
  alive: disagree('jamf-goes-on'),
  complains: disagree('jamf-goes-on'),
  'too-old': cannotTell('jamf-unread'),
  'version-unclear': cannotTell('jamf-unread'),
  overdue: quiet,
  'not-yet': quiet,
  unheard: cannotTell('messages-unread'),
  ...untold,
});

/*
 * Every pair of states, read as a table: the row is what Microsoft shows, the column what comes from Jamf.
 * A Jamf Pro below the version that the connection in place needs cannot have that connection: the sides disagree.
 * Where servers share the record it may be another one's connection, so a version proves nothing there.
 */
const table: { readonly [microsoft in MicrosoftState]: Row } = {
  connected: {
    alive: agree('both-connected'),
    complains: disagree('jamf-complains'),
    'too-old': disagree('jamf-too-old'),
    'version-unclear': cannotTell('version-unclear'),
    overdue: disagree('heartbeat-overdue'),
    'not-yet': cannotTell('first-heartbeat-pending'),
    unheard: cannotTell('messages-unread'),
    ...untold,
  },
  shared: {
    alive: cannotTell('shared-record'),
    complains: disagree('jamf-complains'),
    'too-old': cannotTell('shared-record'),
    'version-unclear': cannotTell('shared-record'),
    overdue: disagree('heartbeat-overdue'),
    'not-yet': cannotTell('first-heartbeat-pending'),
    unheard: cannotTell('messages-unread'),
    ...untold,
  },
  'apps-differ': itself(disagree('apps-differ')),
  fault: itself(disagree('record-fault')),
  ended: withoutConnection(agree('both-ended')),
  none: withoutConnection(agree('both-none')),
  both: itself(cannotTell('two-platforms')),
  unclear: itself(cannotTell('record-unclear')),
  several: { ...itself(cannotTell('several-records')), silent: cannotTell('several-records') },
  unread: { ...itself(cannotTell('microsoft-unread')), unread: cannotTell('both-unread') },
};

/** Do the two sides tell the same? One verdict with one reason for every pair of states. */
export const verdictOf = (microsoft: MicrosoftState, jamf: JamfState): Judged => table[microsoft][jamf];
