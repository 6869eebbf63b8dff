import type { LinkKind } from '../downloads/kinds.js';
import { isOpen } from '../downloads/link.js';
import type { EndedSignIn } from '../downloads/sign-in.js';
import type { Identity, PageAnswer, Parts } from '../parts.js';
import { rightsOf } from '../people/groups.js';
import { type Person, samePerson } from '../person.js';
import { isExpectedFailure, Problem } from '../problem.js';
import { isSameBrowser } from './browser.js';
import type { PageHeaders, Query } from './html.js';
import { codeOfMicrosoft, microsoftsNo } from './microsofts-no.js';

/** Why whoever came back from Microsoft's sign-in does not get what the link leads to. */
export type NotAdmitted = {
  readonly ok: false;
  readonly code:
    | 'not-valid'
    | 'another-browser'
    | 'cancelled'
    | 'sign-in-refused'
    | 'microsoft-unreachable'
    | 'rights-unreadable'
    | 'somebody-else'
    | 'not-allowed';
  /** Microsoft's own code of what went wrong with the sign-in. */
  readonly microsofts?: string;
  /** Object id of who signed in instead: for the record alone. */
  readonly signedIn?: string;
};

/** What Microsoft's answer was redeemed for: at the least, who signed in. */
type Proof = { readonly identity: Identity };

export type CameBack<P extends Proof> = {
  /** The link that was opened, with what Microsoft's answer must fit to. */
  readonly ended: EndedSignIn<LinkKind>;
  readonly state: string;
  readonly query: Query;
  readonly headers: PageHeaders;
  /** Absent where nobody can sign in on a page. */
  readonly redeem: ((answer: PageAnswer) => Promise<P>) | undefined;
};

/** A page waits longer than a button in Teams does. */
export const groupsLimitMs = 5000;

/** Is it the person whom the link is for who came back, in the browser that left, and with a role? Uses nothing up. */
export async function whoCameBack<P extends Proof>(
  parts: Parts,
  came: CameBack<P>,
): Promise<{ readonly ok: true; readonly proof: P } | NotAdmitted> {
  const { state, query, headers } = came;
  const { link } = came.ended;
  if (!isSameBrowser(headers, state, parts.settings.publicUrl)) return { ok: false, code: 'another-browser' };
  const no = microsoftsNo(query);
  if (no) return { ok: false, code: no.code, ...('said' in no ? { microsofts: no.said?.code } : {}) };
  const proven = await redeemed(parts, came);
  if (!proven.ok) return proven;
  const { identity } = proven.proof;
  if (!samePerson(identity, link.person)) return { ok: false, code: 'somebody-else', signedIn: identity.objectId };
  if (!isOpen(link, parts.clock.now())) return { ok: false, code: 'not-valid' };
  const lacking = await lacksRole(parts, link.person);
  return lacking ? { ok: false, code: lacking } : proven;
}

async function redeemed<P extends Proof>(
  parts: Parts,
  { ended: { nonce, verifier }, query, redeem }: CameBack<P>,
): Promise<{ readonly ok: true; readonly proof: P } | NotAdmitted> {
  if (!redeem) return { ok: false, code: 'not-valid' };
  try {
    return { ok: true, proof: await redeem({ code: query['code'] ?? '', nonce, verifier }) };
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    noted(parts, error);
    return error.code === 'sign-in-failed'
      ? refusedSignIn(error.facts['code'])
      : { ok: false, code: 'microsoft-unreachable' };
  }
}

function refusedSignIn(code: unknown): NotAdmitted {
  if (code === 'foreign-tenant') return { ok: false, code: 'somebody-else' };
  const microsofts = codeOfMicrosoft(code);
  return { ok: false, code: 'sign-in-refused', ...(microsofts ? { microsofts } : {}) };
}

/** By the groups of this moment: a role that was taken away since the link was made is no role. */
async function lacksRole(parts: Parts, person: Person): Promise<'not-allowed' | 'rights-unreadable' | undefined> {
  try {
    const rights = await rightsOf(parts.graph, parts.policy, person, groupsLimitMs);
    return rights.roles.length > 0 ? undefined : 'not-allowed';
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'rights-unreadable')) throw error;
    noted(parts, error);
    return 'rights-unreadable';
  }
}

const noted = (parts: Parts, error: Problem): void =>
  parts.log.warn(
    { doing: error.message, code: error.code, facts: error.facts },
    'whoever opened a link did not get what it leads to',
  );
