import { whyNot } from '../../../checks/check.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { connectorAppName, registrationAppName } from '../../../well-known.js';
import { no, type Step, type Subject, unknown, yes } from '../../step.js';
import { foreignAppsNamed } from './apps.js';

/** Object ids of Jamf's two apps as they are now. */
export function connectorApps(snapshot: Snapshot, subject: Pick<Subject, 'tenantId'>): readonly string[] {
  return [connectorAppName, registrationAppName]
    .flatMap(name => foreignAppsNamed(snapshot, name, subject))
    .map(app => app.objectId);
}

/**
 * In the Jamf console, up to and including Connect. No API shows the console's settings, so it counts as done
 * when one of the two apps appears that was not there before the approval, or when a person says so.
 */
export const connectInJamf = (label: string): Step => ({
  name: 'jamf-connect',
  label,
  actor: 'person',
  journey: 'jamf-connect',
  reads: ['jamf-apps'],
  attestable: true,
  done(snapshot, subject) {
    if (subject.attested.includes('jamf-connect')) return yes({ how: 'attested' });
    if (!subject.plan) return no('jamf-connect-open');
    if (!valueIn(snapshot.jamfApps)) return unknown('apps-not-read', whyNot(snapshot.jamfApps));
    const before = subject.plan.baseline['connectorApps'];
    const known = Array.isArray(before) ? before : [];
    const appeared = connectorApps(snapshot, subject).filter(id => !known.includes(id));
    return appeared.length > 0 ? yes({ appeared: [...appeared] }) : no('jamf-connect-open');
  },
  basis: (_snapshot, subject) => ({ instance: subject.instance }),
});
