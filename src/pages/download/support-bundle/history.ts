import type { Attempt, Attestation, Change, Ended, Latch, Plan } from '../../../changes/change.js';

/** What a change may have, whatever its status; empty where it has not come so far. */
export type StartedParts = {
  readonly plan?: Plan;
  readonly latches: readonly Latch[];
  readonly attempts: readonly Attempt[];
  readonly attestations: readonly Attestation[];
  readonly end?: Ended['end'];
};

export const startedIn = (change: Change): StartedParts => ({
  plan: 'plan' in change ? change.plan : undefined,
  latches: ('latches' in change && change.latches) || [],
  attempts: ('attempts' in change && change.attempts) || [],
  attestations: ('attestations' in change && change.attestations) || [],
  end: 'end' in change ? change.end : undefined,
});

/** A change without the words of people: codes, ids and times. Whoever did something stands there by object id. */
export function changeLine(change: Change) {
  const { plan, latches, attempts, attestations, end } = startedIn(change);
  return {
    number: change.number,
    kind: change.kind,
    instance: change.instance,
    status: change.status,
    createdAt: change.createdAt,
    requester: change.requester.objectId,
    steps: (plan?.steps ?? []).map(({ step, actor, done }) => ({ step, actor, wasDone: done })),
    warnings: (plan?.warnings ?? []).map(({ code, facts }) => ({ code, facts })),
    seenDone: latches.map(({ step, at, how, by }) => ({ step, at, how, by: by?.objectId })),
    writes: attempts.map(({ step, at, state, facts, by }) => ({ step, at, state, facts, by: by?.objectId })),
    confirmed: attestations.map(({ step, at, by }) => ({ step, at, by: by.objectId })),
    ...(change.status === 'waiting' ? { waiting: causeOf(change.waiting) } : {}),
    ...(change.status === 'stuck' ? { stuck: causeOf(change.stuck) } : {}),
    ...(end && 'endedAt' in change ? { end: { ...causeOf(end), at: change.endedAt, by: end.by?.objectId } } : {}),
  };
}

const causeOf = ({ code, step, facts }: Pick<Ended['end'], 'code' | 'step' | 'facts'>) => {
  // Why somebody rejected or stopped it is what they typed.
  const { reason: _typed, ...coded } = facts;
  return { code, step, facts: coded };
};
