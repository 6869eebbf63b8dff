import { hours } from '../../../clock.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, yes } from '../../step.js';
import { registrationIn } from '../../steps/manual/about.js';
import { judgeKept } from '../../steps/manual/client-secret.js';
import { keyIn } from '../../steps/manual/secrets.js';
import { connectedRegistration, oldSecret } from './before.js';
import { updatedName } from './jamf-updated.js';

const name = 'old-secret-removed';
const mayGo = 'old-secret-may-go';
const rest = hours(24);

/**
 * The old secret is gone. Nothing proves that Jamf uses the new one, so it rests for a day. The bot then removes it only
 * when an approver has agreed to exactly this key, and never while the new one is not there and good.
 */
export function removeOld(label: string, by: 'person' | 'bot'): Step {
  const step: Step = {
    name,
    label,
    actor: 'bot',
    // Time does its part first.
    passive: true,
    lag: rest,
    reads: ['registrations'],
    done: (snapshot, subject) => judge(snapshot, subject, by),
    basis: (snapshot, subject) => ({ oldKey: oldKey(subject) ?? keyNow(snapshot) ?? null }),
  };
  if (by === 'person') return step;
  return {
    ...step,
    acceptable: mayGo,
    borrows: 'apps',
    ready: (snapshot, subject) => isAgreed(subject) && whyItStays(snapshot, subject) === undefined,
    async run(write, subject, snapshot) {
      const found = registrationIn(snapshot, subject);
      const keyId = oldKey(subject);
      if (found.is === 'not' || !keyId) throw new Error('the registration or the old secret is gone');
      await write.removeSecret(found.found.objectId, keyId);
      return { removed: keyId };
    },
  };
}

function judge(snapshot: Snapshot, subject: Subject, by: 'person' | 'bot'): Judgement {
  if (!subject.plan) return keyNow(snapshot) ? no('old-secret-there') : yes({ old: 'none' });
  const found = registrationIn(snapshot, subject);
  if (found.is === 'not') return found.why;
  const keyId = oldKey(subject);
  if (!keyId || !keyIn(found.found, keyId)) return yes({ gone: keyId ?? null });
  const stays = whyItStays(snapshot, subject);
  if (stays) return stays;
  return by === 'bot' && !isAgreed(subject) ? no(mayGo, { keyId }) : no('old-secret-open', { keyId });
}

/** It is too early, or the new one is not known to be good. */
function whyItStays(snapshot: Snapshot, subject: Subject): Judgement | undefined {
  const kept = judgeKept(snapshot, subject);
  if (kept.done !== 'yes') return kept;
  if (kept.evidence['keyId'] === oldKey(subject)) return no('secret-gone');
  const since = subject.latched[updatedName]?.at;
  const until = since === undefined ? undefined : Date.parse(since) + rest;
  if (until !== undefined && Date.parse(snapshot.takenAt) >= until) return undefined;
  return no('old-secret-rests', { until: until === undefined ? null : new Date(until).toISOString() });
}

const isAgreed = (subject: Subject): boolean => subject.accepted[name]?.['keyId'] === oldKey(subject);

function oldKey({ plan }: Subject): string | undefined {
  const pinned = plan?.baseline['oldKeyId'];
  return typeof pinned === 'string' && pinned !== '' ? pinned : undefined;
}

function keyNow(snapshot: Snapshot): string | undefined {
  const registration = connectedRegistration(snapshot);
  return registration && oldSecret(registration, snapshot.takenAt)?.keyId;
}
