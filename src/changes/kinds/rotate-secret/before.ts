import { isKnown, valueIn } from '../../../snapshot/reading.js';
import {
  partnersRegistration,
  type Registration,
  type RegistrationSecret,
  type Snapshot,
} from '../../../snapshot/snapshot.js';
import { isValid } from '../../steps/manual/secrets.js';

/** The registration behind the application id in Intune, while the plan is made; from then on it is pinned by its id. */
export function connectedRegistration(snapshot: Snapshot): Registration | undefined {
  const reading = snapshot.registrations[partnersRegistration];
  return reading && valueIn(reading);
}

export const isRegistrationRead = (snapshot: Snapshot): boolean => {
  const reading = snapshot.registrations[partnersRegistration];
  return reading !== undefined && isKnown(reading);
};

/** The secret that Jamf most likely uses: the newest that is still good. Nothing shows which one it is. */
export const oldSecret = (registration: Registration, takenAt: string): RegistrationSecret | undefined =>
  registration.secrets
    .filter(secret => isValid(secret, takenAt))
    .sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))
    .at(-1);

/** All others that are still good: nobody here knows who uses them. */
export function unexplained(registration: Registration, takenAt: string): readonly RegistrationSecret[] {
  const old = oldSecret(registration, takenAt)?.keyId;
  return registration.secrets.filter(secret => secret.keyId !== old && isValid(secret, takenAt));
}
