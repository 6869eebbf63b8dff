import type { Clock } from '../../../src/clock.js';
import { challengeOf } from '../../../src/one-time.js';
import type { Query } from '../../../src/pages/html.js';
import type { Identity, StepUp, StepUpProof } from '../../../src/parts.js';
import { Problem, Unreachable } from '../../../src/problem.js';

type Code = { readonly challenge: string; readonly nonce: string; readonly proof: StepUpProof };

/** Microsoft's side of a sign-in as the bot knows it: a code is worth something once, to whoever holds its verifier. */
export function pretendMicrosoft(clock: Clock) {
  const codes = new Map<string, Code>();
  let reachable = true;
  const stepUp: StepUp = {
    async address(ask) {
      if (!reachable) throw new Unreachable('signing in to Microsoft');
      return `https://login.microsoftonline.com/authorize?${new URLSearchParams(ask)}`;
    },
    async redeem({ code, nonce, verifier }) {
      if (!reachable) throw new Unreachable('signing in to Microsoft');
      const known = codes.get(code);
      codes.delete(code);
      if (known?.challenge !== challengeOf(verifier)) throw refusal('AADSTS501481');
      if (known.nonce !== nonce) throw refusal('nonce-differs');
      return known.proof;
    },
  };
  return {
    stepUp,
    setReachable(now: boolean): void {
      reachable = now;
    },
    /** Somebody signs in on the page that the browser was sent to; the answer is what the browser brings back. */
    signIn(location: string | undefined, identity: Identity, more: Partial<StepUpProof> = {}): Query {
      const asked = new URL(location ?? '').searchParams;
      const code = `code-${codes.size + 1}-${asked.get('state')}`;
      const proof = { identity, authenticatedAt: clock.now(), contexts: ['c1'], ...more };
      codes.set(code, { challenge: asked.get('challenge') ?? '', nonce: asked.get('nonce') ?? '', proof });
      return { code, state: asked.get('state') ?? '' };
    },
  };
}

const refusal = (code: string) => new Problem('sign-in-failed', 'signing in to Microsoft', { code });
