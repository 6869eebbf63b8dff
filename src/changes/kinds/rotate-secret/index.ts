import { jamfPartner } from '../../../snapshot/connection.js';
import { valueIn } from '../../../snapshot/reading.js';
import { partnersRegistration, type Snapshot } from '../../../snapshot/snapshot.js';
import { blastRadius, blastReads } from '../../steps/blast-radius.js';
import { legacyPlatform } from '../../steps/legacy-platform.js';
import { judgeKept } from '../../steps/manual/client-secret.js';
import { refusalUnless } from '../../steps/manual/refusal.js';
import { secretFacts } from '../../steps/manual/secret-words.js';
import type { Kind, PlanRefusal } from '../kind.js';
import { connectedRegistration, isRegistrationRead, oldSecret, unexplained } from './before.js';
import { steps } from './steps.js';
import { text } from './text.js';
import { wish } from './wish.js';

/** A new client secret for a manual connection, while the old one goes on working. */
export const rotateSecret: Kind = {
  name: 'rotate-secret',
  act: 'rotate-secret',
  platform: 'pdm',
  wish,
  text,
  planReads: [...blastReads, 'partner-app', 'service-plans', 'jamf-version', 'jamf-notifications'],
  steps,
  // Until it starts, what the plan rests on is looked up anew; from then on the pinned one is read, whatever Intune says.
  names({ plan, startedAt }) {
    const pinned = plan?.baseline['registration'];
    return { registrations: [startedAt && typeof pinned === 'string' ? pinned : partnersRegistration] };
  },
  refusal(snapshot) {
    const connection = refusalUnless('manual', snapshot);
    if (connection)
      return connection.code === 'connector-in-place' ? { ...connection, code: 'no-secret-of-ours' } : connection;
    const isMissing = isRegistrationRead(snapshot) && !connectedRegistration(snapshot);
    return isMissing ? { code: 'registration-missing', facts: {} } : undefined;
  },
  warnings: snapshot => [...legacyPlatform(snapshot), ...aboutSecrets(snapshot)],
  blastRadius,
  baseline(snapshot) {
    const registration = connectedRegistration(snapshot);
    const old = registration && oldSecret(registration, snapshot.takenAt);
    return {
      registration: registration?.objectId ?? '',
      appName: registration?.displayName ?? '',
      applicationId: registration?.appId ?? '',
      keyIds: registration?.secrets.map(({ keyId }) => keyId) ?? [],
      oldKeyId: old?.keyId ?? '',
      old: old ? secretFacts(old) : null,
      oldEnds: old?.endsAt ?? '',
      jamfNotifications: valueIn(snapshot.jamf.notifications)?.map(one => `${one.type}/${one.id}`) ?? null,
      partnerState: jamfPartner(snapshot)?.state ?? 'none',
    };
  },
  atEnd: {
    reads: ['registrations'],
    facts(snapshot, subject) {
      const kept = judgeKept(snapshot, subject);
      const secretEnds = kept.done === 'yes' ? (kept.evidence['endsAt'] ?? null) : null;
      return { secretEnds, oldEnds: subject.plan?.baseline['oldEnds'] ?? null };
    },
  },
};

/** What an approver must know of the secrets there are: until when the old one works, and those nobody can explain. */
function aboutSecrets(snapshot: Snapshot): readonly PlanRefusal[] {
  const registration = connectedRegistration(snapshot);
  if (!registration) return [];
  const old = oldSecret(registration, snapshot.takenAt);
  const others = unexplained(registration, snapshot.takenAt);
  const oldOne: PlanRefusal = old
    ? { code: 'old-secret-stays', facts: { secret: secretFacts(old) } }
    : { code: 'no-good-secret', facts: {} };
  return others.length === 0
    ? [oldOne]
    : [oldOne, { code: 'unexplained-secrets', facts: { secrets: others.map(secretFacts) } }];
}
