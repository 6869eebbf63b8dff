import { whyNot } from '../../../checks/check.js';
import { valueIn } from '../../../snapshot/reading.js';
import { no, type Step, unknown, yes } from '../../step.js';
import { complianceApps } from './apps.js';

const name = 'jamf-device-compliance';

/**
 * In the Jamf console, up to and including Save. No API shows the console's settings, so it counts as done when one of the
 * two apps appears that was not there when the plan was made, or when a person says so.
 */
export const enableInJamf = (label: string): Step => ({
  name,
  label,
  actor: 'person',
  journey: 'jamf-device-compliance',
  reads: ['jamf-apps'],
  attestable: true,
  done(snapshot, subject) {
    if (subject.attested.includes(name)) return yes({ how: 'attested' });
    if (!subject.plan) return no('jamf-device-compliance-open');
    if (!valueIn(snapshot.jamfApps)) return unknown('apps-not-read', whyNot(snapshot.jamfApps));
    const before = subject.plan.baseline['complianceApps'];
    const known: readonly unknown[] = Array.isArray(before) ? before : [];
    const appeared = complianceApps(snapshot, subject).filter(id => !known.includes(id));
    return appeared.length > 0 ? yes({ appeared: [...appeared] }) : no('jamf-device-compliance-open');
  },
  basis: (_snapshot, subject) => ({ instance: subject.instance }),
});
