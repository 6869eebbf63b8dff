import { hours, minutes } from '../../../clock.js';
import type { Registration, RegistrationSecret } from '../../../snapshot/snapshot.js';
import type { Subject } from '../../step.js';

export const secretStepName = 'client-secret';

/** What a secret of a change is called in Entra: there the bot knows its own by it, even one whose answer was lost. */
export const markerOf = (number: number, count: number): string => `${prefixOf({ number })}${count}`;
const prefixOf = ({ number }: Pick<Subject, 'number'>): string => `connector-bot CR-${number}/`;

/** Keys that were made in this change and handed over, oldest first. */
export const givenKeys = ({ written }: Subject): readonly string[] =>
  (written[secretStepName] ?? []).flatMap(({ state, facts }) =>
    state === 'did' && typeof facts['keyId'] === 'string' ? [facts['keyId']] : [],
  );

/** The key that counts: the last that was handed over, else the one that a person made by hand. */
export function keptKey(subject: Subject): string | undefined {
  const seen = subject.latched[secretStepName]?.evidence['keyId'];
  return givenKeys(subject).at(-1) ?? (typeof seen === 'string' ? seen : undefined);
}

export const keyIn = ({ secrets }: Registration, keyId: string | undefined): RegistrationSecret | undefined =>
  secrets.find(secret => secret.keyId === keyId);

/** Keys that were there when the plan was made, as it pinned them. */
export function keysBefore({ plan }: Pick<Subject, 'plan'>): readonly unknown[] {
  const before = plan?.baseline['keyIds'];
  return Array.isArray(before) ? before : [];
}

/** Somebody made one by hand in Entra meanwhile: the newest that is no key of ours. */
export function madeByHand(registration: Registration, subject: Subject): RegistrationSecret | undefined {
  const since = Date.parse(subject.plan?.takenAt ?? '') - minutes(5);
  return registration.secrets
    .filter(one => !keysBefore(subject).includes(one.keyId) && !one.displayName.startsWith(prefixOf(subject)))
    .filter(one => Date.parse(one.startsAt ?? '') >= since)
    .sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))
    .at(-1);
}

/** Keys of this change that nobody holds: of a press whose answer was lost, or of one before the last. */
export const lostSecrets = (registration: Registration, subject: Subject): readonly RegistrationSecret[] =>
  registration.secrets.filter(one => isOfThisChange(one, subject) && one.keyId !== keptKey(subject));

/** An earlier installation may have had a change of this number: its secrets are older. */
const isOfThisChange = (secret: RegistrationSecret, subject: Subject): boolean =>
  secret.displayName.startsWith(prefixOf(subject)) &&
  !keysBefore(subject).includes(secret.keyId) &&
  Date.parse(secret.startsAt ?? '') >= Date.parse(subject.createdAt) - hours(1);

export const isValid = ({ endsAt }: RegistrationSecret, takenAt: string): boolean =>
  endsAt !== undefined && Date.parse(endsAt) > Date.parse(takenAt);
