import type { No } from '../../changes/no.js';
import { judgeProof } from '../../changes/step-up/judge.js';
import { giveBackStepUp, type Taken } from '../../changes/step-up/store.js';
import type { Facts } from '../../kinds.js';
import type { StepUp, StepUpProof } from '../../parts.js';
import { isExpectedFailure, Problem } from '../../problem.js';
import { isSameBrowser } from '../browser.js';
import type { PageHeaders, Query } from '../html.js';
import { codeOfMicrosoft, microsoftsNo } from '../microsofts-no.js';
import type { PageParts } from './about.js';
import type { CastProven } from './index.js';
import { type PageCode, pageForRefusal, type Said } from './said.js';

/** How it ended: what the page says, and what goes on record. */
export type Ended = {
  readonly code: PageCode;
  readonly said?: Said;
  readonly facts?: Facts;
  /** A vote was put to those who count votes, whatever they made of it. */
  readonly voted?: boolean;
};

/** From Microsoft's answer to the vote. What is nobody's fault uses nothing up. */
export async function endSignIn<P extends PageParts>(
  parts: P,
  stepUp: StepUp,
  vote: CastProven<P>,
  taken: Taken,
  came: { readonly query: Query; readonly headers: PageHeaders },
): Promise<Ended> {
  const { query, headers } = came;
  if (!isSameBrowser(headers, taken.state, parts.settings.publicUrl)) return { code: 'another-browser' };
  const no = microsoftsNo(query);
  if (no) return no;
  const proof = await redeemed(parts, stepUp, taken, query['code'] ?? '');
  if ('code' in proof) return proof;
  const { asked } = taken;
  const context = parts.settings.authenticationContext;
  const judged = judgeProof({ proof, asked, context, now: parts.clock.now() });
  if (!judged.ok) {
    const facts = judged.reason === 'somebody-else' ? { signedIn: proof.identity.objectId } : undefined;
    return { code: judged.reason, said: { context }, facts };
  }
  return voted(parts, vote, taken, proof);
}

async function redeemed(parts: PageParts, stepUp: StepUp, taken: Taken, code: string): Promise<StepUpProof | Ended> {
  try {
    return await stepUp.redeem({ code, nonce: taken.nonce, verifier: taken.verifier });
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    noted(parts, error);
    // Also a code that belongs to another sign-in ends here: it fits neither this verifier nor this nonce.
    if (error.code === 'sign-in-failed') return refusedSignIn(error.facts['code'], parts);
    await giveBackStepUp(parts, taken);
    return { code: 'microsoft-unreachable' };
  }
}

async function voted<P extends PageParts>(
  parts: P,
  vote: CastProven<P>,
  taken: Taken,
  proof: StepUpProof,
): Promise<Ended> {
  const { person, proposal, decision, reason } = taken.asked;
  const { authenticatedAt } = proof;
  try {
    const cast = await vote(parts, { person, proposal, decision, reason, authenticatedAt });
    if (!cast.ok) return { ...refusal(cast), voted: true };
    return {
      code: decision === 'approve' ? 'approve-counted' : 'reject-counted',
      said: { name: person.name },
      voted: true,
    };
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'rights-unreadable')) throw error;
    noted(parts, error);
    await giveBackStepUp(parts, taken);
    return { code: 'rights-unreadable' };
  }
}

const refusal = ({ reason, facts }: No): Ended => {
  const status = facts['status'];
  return { code: pageForRefusal(reason), said: typeof status === 'string' ? { status } : {} };
};

function refusedSignIn(code: unknown, { settings }: PageParts): Ended {
  if (code === 'context-not-satisfied') {
    return { code: 'context-missing', said: { context: settings.authenticationContext } };
  }
  if (code === 'foreign-tenant') return { code: 'somebody-else' };
  const microsofts = codeOfMicrosoft(code);
  if (!microsofts) return { code: 'sign-in-refused' };
  return { code: 'sign-in-refused', said: { code: microsofts }, facts: { code: microsofts } };
}

const noted = (parts: PageParts, error: Problem): void =>
  parts.log.warn({ doing: error.message, code: error.code, facts: error.facts }, 'a sign-in for a vote did not end');
