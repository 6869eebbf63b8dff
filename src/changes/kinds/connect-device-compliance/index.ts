import { concerned } from '../../steps/device-compliance/concerned.js';
import { namesUsers, oldPlatform } from '../../steps/device-compliance/old-platform.js';
import { connectingBaseline, connectingReads, connectingWarnings } from '../../steps/device-compliance/plan.js';
import { obstacle, prerequisites } from '../../steps/device-compliance/prerequisites.js';
import { registrationAtEnd, registrationReads } from '../../steps/device-compliance/registration.js';
import { connectingSteps } from '../../steps/device-compliance/steps.js';
import { askedIn, wish } from '../../steps/device-compliance/wish.js';
import type { Kind } from '../kind.js';
import { text } from './text.js';

/** Connect a Jamf Pro server by Device Compliance, the successor of the platform under Conditional Access. */
export const connectDeviceCompliance: Kind = {
  name: 'connect-device-compliance',
  act: 'connect',
  platform: 'pcm',
  wish,
  text,
  planReads: connectingReads,
  steps: () => [prerequisites({ label: '1', oldPlatform: 'gone' }), ...connectingSteps(2)],
  refusal(snapshot, subject) {
    const old = oldPlatform(snapshot);
    if (old.is === 'in-place') return { code: 'legacy-in-place', facts: old.facts };
    return obstacle(snapshot, subject);
  },
  warnings(snapshot, subject) {
    const old = oldPlatform(snapshot);
    const left = old.is === 'ended' && namesUsers(old.partner);
    return [...(left ? [{ code: 'old-groups-left', facts: {} }] : []), ...connectingWarnings(snapshot, subject)];
  },
  blastRadius: (snapshot, subject) =>
    concerned(snapshot, subject, { groups: askedIn(subject.wish).userGroups, all: false }),
  baseline: connectingBaseline,
  atEnd: { reads: registrationReads, facts: registrationAtEnd },
  opposite: () => ({ kind: 'disconnect-device-compliance', wish: {} }),
};
