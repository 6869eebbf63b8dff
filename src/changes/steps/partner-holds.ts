import { whyNot } from '../../checks/check.js';
import { valueIn } from '../../snapshot/reading.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { type Judgement, type Kept, no, type Subject, unknown, yes } from '../step.js';
import { partnerRow } from './partner.js';

/* What shows that a connection by the old platform stands, by cloud connector and by hand alike. */

/** Jamf's own message that its connection to Intune fails (Jamf Pro API, notification types). */
const connectionError = 'CONDITIONAL_ACCESS_CONNECTION_ERROR';

export function judgeEnabled(snapshot: Snapshot): Judgement {
  const found = partnerRow(snapshot);
  if (found.is === 'unknown') return found.why;
  if (found.is === 'none') return no('no-partner-row');
  const { state } = found.row;
  return state === 'enabled' ? yes({ state }) : no('partner-not-enabled', { state });
}

function judgeNoRemoval(snapshot: Snapshot): Judgement {
  const found = partnerRow(snapshot);
  if (found.is === 'unknown') return found.why;
  const date = found.is === 'row' ? found.row.devicesRemovedAt : undefined;
  return date ? no('removal-date', { date }) : yes({ removalDate: null });
}

/** An API client may not see notifications at all: an empty list proves nothing then, and the evidence says so. */
export function judgeNoNewError(snapshot: Snapshot, subject: Subject): Judgement {
  const reading = snapshot.jamf.notifications;
  const seen = valueIn(reading);
  if (reading.is === 'unreachable' || reading.is === 'stale') return unknown('jamf-not-read', whyNot(reading));
  if (!seen) return yes({ notifications: 'not-readable' });
  const before = subject.plan?.baseline['jamfNotifications'];
  if (!Array.isArray(before)) return yes({ notifications: 'no-baseline' });
  const known: readonly unknown[] = before;
  const fresh = seen
    .filter(one => one.type === connectionError)
    .filter(one => !known.includes(`${one.type}/${one.id}`));
  if (fresh.length > 0) return no('jamf-connection-error', { count: fresh.length });
  return yes({
    notifications: seen.length === 0 && snapshot.jamf.signIn === 'api-client' ? 'not-readable' : 'no-error',
  });
}

/** What both sides show of a connection that stands. */
export const connectionShown = (snapshot: Snapshot, subject: Subject): readonly Judgement[] => [
  judgeEnabled(snapshot),
  judgeNoRemoval(snapshot),
  judgeNoNewError(snapshot, subject),
];

/** What of it must stay true; Jamf's messages come and go. */
export const connectionKept: readonly Kept[] = [
  { name: 'partner-enabled', scope: 'shared', holds: judgeEnabled },
  { name: 'no-removal-date', scope: 'shared', holds: judgeNoRemoval },
];
