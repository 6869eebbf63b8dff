import type { SecretKind } from '../../downloads/kinds.js';
import { isOpen } from '../../downloads/link.js';
import type { EndedSignIn } from '../../downloads/sign-in.js';
import type { Parts, SignedIn } from '../../parts.js';
import { rightsOf } from '../../people/groups.js';
import { samePerson } from '../../person.js';
import { isExpectedFailure, Problem } from '../../problem.js';
import type { Query } from '../html.js';
import { microsoftsNo } from '../microsofts-no.js';
import type { SecretLink } from './page.js';
import type { PageCode } from './said.js';

export type Refusal = {
  readonly ok: false;
  readonly code: PageCode;
  /** Microsoft's own code of what went wrong with the sign-in. */
  readonly microsofts?: string;
  /** Object id of who signed in instead: for the record alone. */
  readonly signedIn?: string;
};
export type Admitted = { readonly ok: true; readonly signedIn: SignedIn } | Refusal;

/** A page waits longer than a button in Teams does. */
const groupsLimitMs = 5000;

/** May whoever came back from Microsoft's page have a secret made? Uses nothing up. */
export async function admit(parts: Parts, ended: EndedSignIn<SecretKind>, query: Query): Promise<Admitted> {
  const { link } = ended;
  const no = microsoftsNo(query);
  if (no) return { ok: false, code: no.code, ...('said' in no ? { microsofts: no.said?.code } : {}) };
  const came = await signedIn(parts, ended, query['code'] ?? '');
  if ('ok' in came) return came;
  const { identity } = came;
  if (!samePerson(identity, link.person)) return { ok: false, code: 'somebody-else', signedIn: identity.objectId };
  if (!isOpen(link, parts.clock.now())) return { ok: false, code: 'not-valid' };
  const lacking = await lacksRole(parts, link);
  return lacking ? { ok: false, code: lacking } : { ok: true, signedIn: came };
}

async function signedIn(
  parts: Parts,
  { nonce, verifier }: EndedSignIn<SecretKind>,
  code: string,
): Promise<SignedIn | Refusal> {
  const { secretSignIn } = parts;
  if (!secretSignIn) return { ok: false, code: 'not-valid' };
  try {
    return await secretSignIn.redeem({ code, nonce, verifier });
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    noted(parts, error);
    return error.code === 'sign-in-failed'
      ? refusedSignIn(error.facts['code'])
      : { ok: false, code: 'microsoft-unreachable' };
  }
}

/** Only what has the form of a code is shown and kept. */
function refusedSignIn(code: unknown): Refusal {
  if (code === 'foreign-tenant') return { ok: false, code: 'somebody-else' };
  const isCode = typeof code === 'string' && /^[\w-]{1,60}$/.test(code);
  return { ok: false, code: 'sign-in-refused', ...(isCode ? { microsofts: code } : {}) };
}

/** By the groups of this moment. Whether this very step may be run is for whoever makes the secret to say. */
async function lacksRole(
  parts: Parts,
  { person }: SecretLink,
): Promise<'not-allowed' | 'rights-unreadable' | undefined> {
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
  parts.log.warn({ doing: error.message, code: error.code, facts: error.facts }, 'a secret could not be made');
