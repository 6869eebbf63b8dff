import type { Facts } from '../kinds.js';
import type { Plan } from './change.js';
import { differingSteps, type Planning } from './plan.js';
import type { Quorum } from './quorum.js';

/** What keeps an approved change from starting: it ends as outdated, or is looked at again soon. */
export type NotNow =
  | { readonly do: 'outdate'; readonly code: string; readonly facts: Facts }
  | { readonly do: 'later' };

/** Are the votes those that the policy of today asks for? Pure. */
export function whyVotesDoNotStart(quorum: Quorum): NotNow | undefined {
  if (quorum.is === 'unread') return { do: 'later' };
  const { valid, quorum: needed } = quorum;
  if (quorum.ruleChanged) return { do: 'outdate', code: 'policy-changed', facts: { valid, quorum: needed } };
  return quorum.is === 'lost' ? { do: 'outdate', code: 'votes-lost', facts: { valid, quorum: needed } } : undefined;
}

/** Is the world the one that was voted on? `present`: the plan, made again from a fresh look. Pure. */
export function whyPlanDoesNotStart(
  approved: Pick<Plan, 'fingerprint' | 'steps'>,
  present: Planning,
): NotNow | undefined {
  if (present.is === 'unread') return { do: 'later' };
  if (present.is === 'refused') return { do: 'outdate', ...present.refusal };
  if (present.plan.fingerprint === approved.fingerprint) return undefined;
  const steps = differingSteps(approved, present.plan);
  // The same steps on the same world: then it is the operator's settings that changed.
  return { do: 'outdate', code: 'world-changed', facts: { steps: steps.length > 0 ? steps : ['settings'] } };
}
