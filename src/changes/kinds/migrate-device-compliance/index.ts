import { hours } from '../../../clock.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import { blastRadius, blastReads } from '../../steps/blast-radius.js';
import { usersConcerned } from '../../steps/device-compliance/concerned.js';
import { oldPlatform } from '../../steps/device-compliance/old-platform.js';
import { connectingBaseline, connectingReads, connectingWarnings } from '../../steps/device-compliance/plan.js';
import { obstacle, prerequisites } from '../../steps/device-compliance/prerequisites.js';
import { registrationAtEnd, registrationReads } from '../../steps/device-compliance/registration.js';
import { connectingSteps } from '../../steps/device-compliance/steps.js';
import { askedIn, wish } from '../../steps/device-compliance/wish.js';
import type { Kind } from '../kind.js';
import { removeOldGroups, untickOld } from './old-steps.js';
import { text } from './text.js';

/** From the platform under Conditional Access to Device Compliance: the old one goes, the new one comes; one approval. */
export const migrateDeviceCompliance: Kind = {
  name: 'migrate-device-compliance',
  act: 'migrate',
  platform: 'pcm',
  alsoLocks: ['pdm'],
  wish,
  text,
  planReads: [...new Set([...blastReads, ...connectingReads])],
  steps: () => [
    prerequisites({ label: '1', oldPlatform: 'removed-here' }),
    removeOldGroups,
    untickOld,
    ...connectingSteps(4),
  ],
  refusal(snapshot, subject) {
    const old = oldPlatform(snapshot);
    if (old.is === 'none' || old.is === 'ended')
      return { code: 'no-old-connection', facts: { state: old.is, instance: subject.instance } };
    return obstacle(snapshot, subject);
  },
  warnings(snapshot, subject) {
    const others = [...subject.others];
    const shared = others.length > 0 ? [{ code: 'others-on-old-platform', facts: { others } }] : [];
    return [...shared, ...connectingWarnings(snapshot, subject)];
  },
  blastRadius: (snapshot, subject) => ({
    ...blastRadius(snapshot, subject),
    ...usersConcerned(snapshot, { groups: askedIn(subject.wish).userGroups, all: false }),
  }),
  baseline: (snapshot, subject) => ({
    ...connectingBaseline(snapshot, subject),
    oldPartnerId: jamfPartner(snapshot)?.id ?? '',
    oldPartnerState: jamfPartner(snapshot)?.state ?? 'none',
  }),
  ends: () => [
    { platform: 'pdm', scope: 'instance' },
    { platform: 'pdm', scope: 'shared' },
  ],
  atEnd: { reads: registrationReads, facts: registrationAtEnd },
  // Where only a person's word stands for the end of the old platform, Intune has to show it sooner or later.
  afterwards: [
    {
      name: 'old-platform-ended',
      reads: ['partners'],
      after: [hours(1), hours(24)],
      early: 'wait',
      platform: 'pdm',
      expects: 'ended',
      holds(snapshot) {
        const old = oldPlatform(snapshot);
        return old.is === 'unread' ? 'unknown' : old.is === 'in-place' ? 'no' : 'yes';
      },
    },
  ],
  opposite: () => ({ kind: 'disconnect-device-compliance', wish: {} }),
};
