import { minutes } from '../../../clock.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import { no, type Step, type Subject, yes } from '../../step.js';
import { connectionKept, connectionShown, judgeEnabled } from '../../steps/partner-holds.js';
import { terminatedName } from '../../steps/terminated/index.js';
import { verifiedStep } from '../../steps/verified.js';

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

export const verified = (label: string): Step =>
  verifiedStep(label, {
    reads: ['partners', 'jamf-notifications'],
    shown: connectionShown,
    kept: connectionKept,
  });
