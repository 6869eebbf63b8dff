import { whyNot } from '../../../checks/check.js';
import { minutes } from '../../../clock.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, unknown, yes } from '../../step.js';
import { terminatedName } from '../../steps/terminated/index.js';

/** Jamf's own message that its connection to Intune fails (Jamf Pro API, notification types). */
const connectionError = 'CONDITIONAL_ACCESS_CONNECTION_ERROR';

/** States of a record that is in use: it can become enabled again by itself, without anybody having pressed Confirm. */
const inUse: readonly unknown[] = ['enabled', 'unresponsive', 'rejected'];

/**
 * Confirm in Jamf. The first instance shows in Intune: the partner becomes enabled, and was not in use when the
 * plan was made. A further instance shows nowhere: the shared record is in use already, so only a person's word counts.
 */
export const confirmInJamf = (label: string): Step => ({
  name: 'jamf-confirm',
  label,
  actor: 'person',
  reads: ['partners'],
  attestable: true,
  lag: minutes(10),
  done(snapshot, subject) {
    const enabled = judgeEnabled(snapshot);
    if (enabled.done !== 'yes') return enabled;
    // Before the approval nothing of this change was confirmed yet, whatever an earlier connection left behind.
    if (!subject.plan) return no('jamf-confirm-open');
    const attested = subject.attested.includes('jamf-confirm');
    const wasInUse = inUse.includes(subject.plan.baseline['partnerState']) && !sawTerminated(subject);
    if (!attested && wasInUse) return no('jamf-confirm-open');
    return yes({ ...enabled.evidence, how: wasInUse ? 'attested' : 'read' });
  },
  basis: snapshot => ({ state: jamfPartner(snapshot)?.state ?? 'none' }),
});

/** A connection before this one was seen to end in this very change: enabled is new, then. */
const sawTerminated = ({ latched }: Subject): boolean => latched[terminatedName]?.evidence['state'] === 'terminated';

/** Both sides agree. What of it must stay true is kept from here on. */
export const verified = (label: string): Step => ({
  name: 'verified',
  label,
  actor: 'bot',
  reads: ['partners', 'jamf-notifications'],
  lag: minutes(10),
  done(snapshot, subject) {
    const shown = [judgeEnabled(snapshot), judgeNoRemoval(snapshot), judgeNoNewError(snapshot, subject)];
    const failing = shown.find(judgement => judgement.done !== 'yes');
    if (failing) return failing;
    if (!subject.plan) return no('not-verified-yet');
    return yes(Object.assign({}, ...shown.map(judgement => (judgement.done === 'yes' ? judgement.evidence : {}))));
  },
  basis: () => ({}),
  kept: [
    { name: 'partner-enabled', scope: 'shared', holds: judgeEnabled },
    { name: 'no-removal-date', scope: 'shared', holds: judgeNoRemoval },
  ],
});

export function judgeEnabled(snapshot: Snapshot): Judgement {
  const rows = valueIn(snapshot.partners);
  if (!rows) return unknown('partner-not-read', whyNot(snapshot.partners));
  if (rows.length > 1) return unknown('several-partner-rows', { count: rows.length });
  const partner = jamfPartner(snapshot);
  if (!partner) return no('no-partner-row');
  return partner.state === 'enabled'
    ? yes({ state: partner.state })
    : no('partner-not-enabled', { state: partner.state });
}

export function judgeNoRemoval(snapshot: Snapshot): Judgement {
  const rows = valueIn(snapshot.partners);
  if (!rows) return unknown('partner-not-read', whyNot(snapshot.partners));
  const date = jamfPartner(snapshot)?.devicesRemovedAt;
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
