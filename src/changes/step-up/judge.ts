import { seconds } from '../../clock.js';
import type { StepUpProof } from '../../parts.js';
import { samePerson } from '../../person.js';
import type { AskedVote } from './asked.js';
import { stepUpMs } from './store.js';

/** How far Microsoft's clock may be from ours. */
export const allowedSkewMs = seconds(60);

export type ProofNo =
  | 'expired'
  | 'somebody-else'
  | 'context-missing'
  | 'signed-in-too-long-ago'
  | 'signed-in-before-the-vote'
  | 'signed-in-in-the-future';

export type ProofJudged = { readonly ok: true } | { readonly ok: false; readonly reason: ProofNo };

/**
 * Does this sign-in prove that the person who pressed the button in Teams is at the browser, now, for this vote? The
 * address with `prompt=login` and the claims passes through the browser, which may alter it: only the answer counts.
 * Nothing is concluded from how they signed in (`amr`): that the context is satisfied is Microsoft's word. Pure.
 */
export function judgeProof(judging: {
  readonly proof: StepUpProof;
  readonly asked: AskedVote;
  /** The authentication context that is configured: `c1`. */
  readonly context: string | undefined;
  readonly now: Date;
}): ProofJudged {
  const { proof, asked, context, now } = judging;
  const signedIn = proof.authenticatedAt.getTime();
  const age = now.getTime() - signedIn;
  if (now >= asked.expiresAt) return no('expired');
  if (!samePerson(proof.identity, asked.person)) return no('somebody-else');
  if (!context || !proof.contexts.includes(context)) return no('context-missing');
  // An unreadable time is no time: every comparison with it is false.
  if (!(age >= -allowedSkewMs)) return no('signed-in-in-the-future');
  if (age > stepUpMs) return no('signed-in-too-long-ago');
  if (signedIn < asked.askedAt.getTime() - allowedSkewMs) return no('signed-in-before-the-vote');
  return { ok: true };
}

const no = (reason: ProofNo): ProofJudged => ({ ok: false, reason });
