import type { Kind } from '../../kinds/kind.js';
import { registrationIn } from './about.js';
import { judgeKept } from './client-secret.js';
import { othersAsked } from './permissions.js';

/** What the card of the end tells: until when the secret is good, and what the registration asks for besides. */
export const manualAtEnd: NonNullable<Kind['atEnd']> = {
  reads: ['registrations', 'named'],
  facts(snapshot, subject) {
    const kept = judgeKept(snapshot, subject);
    const registration = registrationIn(snapshot, subject);
    return {
      secretEnds: kept.done === 'yes' ? (kept.evidence['endsAt'] ?? null) : null,
      otherPermissions: registration.is === 'found' ? othersAsked(snapshot, registration.found) : [],
    };
  },
};
