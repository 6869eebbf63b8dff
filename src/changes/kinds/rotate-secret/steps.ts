import { whyNot } from '../../../checks/check.js';
import type { SnapshotPart } from '../../../snapshot/snapshot.js';
import { partnersRegistration } from '../../../snapshot/snapshot.js';
import type { Step } from '../../step.js';
import { no, unknown } from '../../step.js';
import { clientSecret, removeLost } from '../../steps/manual/client-secret.js';
import { connectionUnread } from '../../steps/manual/refusal.js';
import type { Shaping } from '../kind.js';
import { connectedRegistration, isRegistrationRead } from './before.js';
import { jamfUpdated } from './jamf-updated.js';
import { removeOld } from './remove-old.js';

const planReads: readonly SnapshotPart[] = ['partners', 'partner-app', 'registrations'];

export const steps = ({ appsWrite, wish }: Shaping): readonly Step[] => [
  newSecret('1'),
  jamfUpdated('2'),
  removeLost('3', appsWrite),
  ...(wish['old'] === 'remove' ? [removeOld('4', appsWrite)] : []),
];

/** The approval rests on the registration and on the secrets that it has now. */
function newSecret(label: string): Step {
  const step = clientSecret(label);
  return {
    ...step,
    reads: planReads,
    done(snapshot, subject) {
      if (subject.plan) return step.done(snapshot, subject);
      if (isRegistrationRead(snapshot)) return connectionUnread(snapshot) ?? no('secret-open');
      const reading = snapshot.registrations[partnersRegistration];
      return unknown('registration-not-read', reading ? whyNot(reading) : {});
    },
    basis(snapshot, subject) {
      const registration = connectedRegistration(snapshot);
      return {
        ...step.basis(snapshot, subject),
        registration: registration?.objectId ?? null,
        applicationId: registration?.appId ?? null,
        keyIds: registration?.secrets.map(({ keyId }) => keyId).sort() ?? [],
      };
    },
  };
}
