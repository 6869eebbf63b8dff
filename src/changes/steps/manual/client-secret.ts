import { minutes } from '../../../clock.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, yes } from '../../step.js';
import { registrationIn } from './about.js';
import { secretFacts } from './secret-words.js';
import { isValid, keptKey, keyIn, lostSecrets, madeByHand, secretStepName } from './secrets.js';

/** A client secret, made at somebody's press and shown to them once (`changes/secret.ts`); or made by hand in Entra. */
export const clientSecret = (label: string): Step => ({
  name: secretStepName,
  label,
  actor: 'person',
  reads: ['registrations'],
  asks: 'secret',
  done: judgeGiven,
  basis: (_snapshot, subject) => ({ months: subject.wish['secretMonths'] ?? null }),
  kept: [{ name: 'client-secret-valid', scope: 'instance', holds: judgeKept }],
});

function judgeGiven(snapshot: Snapshot, subject: Subject): Judgement {
  if (!subject.plan) return no('secret-open');
  const found = registrationIn(snapshot, subject);
  if (found.is === 'not') return found.why;
  const given = keyIn(found.found, keptKey(subject));
  const secret = given ?? madeByHand(found.found, subject);
  if (secret && isValid(secret, snapshot.takenAt)) return yes({ keyId: secret.keyId, endsAt: secret.endsAt ?? '' });
  if (keptKey(subject)) return no('secret-not-seen');
  return no((subject.written[secretStepName] ?? []).length > 0 ? 'secret-lost' : 'secret-open');
}

/** The secret that Jamf was given is there, and has not ended. */
export function judgeKept(snapshot: Snapshot, subject: Subject): Judgement {
  const found = registrationIn(snapshot, subject);
  if (found.is === 'not') return found.why;
  const secret = keyIn(found.found, keptKey(subject));
  if (!secret) return no('secret-gone');
  if (!isValid(secret, snapshot.takenAt)) return no('secret-ended', { endsAt: secret.endsAt ?? '' });
  return yes({ keyId: secret.keyId, endsAt: secret.endsAt ?? '' });
}

/** Secrets of this change that nobody holds are removed, while the one that counts is there and good. */
export function removeLost(label: string, by: 'person' | 'bot'): Step {
  const step: Step = {
    name: 'lost-secrets',
    label,
    actor: by,
    reads: ['registrations'],
    lag: minutes(10),
    done: judgeLost,
    basis: () => ({}),
  };
  if (by === 'person') return step;
  return {
    ...step,
    borrows: 'apps',
    ready: (snapshot, subject) => judgeKept(snapshot, subject).done === 'yes',
    async run(write, subject, snapshot) {
      const found = registrationIn(snapshot, subject);
      if (found.is === 'not') throw new Error('the registration is gone');
      const keyIds = lostSecrets(found.found, subject).map(({ keyId }) => keyId);
      for (const keyId of keyIds) await write.removeSecret(found.found.objectId, keyId);
      return { removed: keyIds };
    },
  };
}

function judgeLost(snapshot: Snapshot, subject: Subject): Judgement {
  if (!subject.plan) return no('lost-secrets-open');
  const found = registrationIn(snapshot, subject);
  if (found.is === 'not') return found.why;
  const lost = lostSecrets(found.found, subject);
  if (lost.length === 0) return yes({ lost: 0 });
  const kept = judgeKept(snapshot, subject);
  // Without one that is known to be good, none is taken away: it could be the last.
  if (kept.done !== 'yes') return kept;
  return no('lost-secrets-there', { secrets: lost.map(secretFacts) });
}
