import type { Facts } from '../kinds.js';
import type { Attestation, Change } from './change.js';
import type { Subject } from './step.js';

/** The part of a change that its steps may look at. */
export function subjectOf(change: Change): Subject {
  const started = 'latches' in change ? change : undefined;
  return {
    id: change.id,
    number: change.number,
    instance: change.instance,
    tenantId: change.tenantId,
    wish: change.wish,
    createdAt: change.createdAt,
    startedAt: started?.startedAt,
    plan: 'plan' in change ? change.plan : undefined,
    inputs: started?.inputs ?? {},
    accepted: acceptedIn(started?.attestations ?? []),
    attested: (started?.attestations ?? []).map(attestation => attestation.step),
  };
}

const acceptedIn = (attestations: readonly Attestation[]): { readonly [step: string]: Facts } =>
  Object.fromEntries(attestations.flatMap(({ step, accepted }) => (accepted ? [[step, accepted]] : [])));
