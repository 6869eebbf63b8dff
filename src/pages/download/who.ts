import { isOpen, type Link } from '../../downloads/link.js';
import type { Identity, Parts } from '../../parts.js';
import { rightsOf } from '../../people/groups.js';
import { samePerson } from '../../person.js';
import { isExpectedFailure, Problem } from '../../problem.js';
import type { Query } from '../html.js';
import { microsoftsNo } from '../microsofts-no.js';
import type { PageCode } from './said.js';

export type Refusal = {
  readonly ok: false;
  readonly code: PageCode;
  /** Microsoft's own code of what went wrong with the sign-in. */
  readonly microsofts?: string;
  /** Object id of who signed in instead: for the record alone. */
  readonly signedIn?: string;
};
export type Admitted = { readonly ok: true } | Refusal;

/** A page waits longer than a button in Teams does. */
const groupsLimitMs = 5000;

type Ended = { readonly link: Link; readonly nonce: string; readonly verifier: string };

/** May whoever came back from Microsoft's page have the file? Uses nothing up. */
export async function admit(parts: Parts, ended: Ended, query: Query): Promise<Admitted> {
  const { link } = ended;
  const no = microsoftsNo(query);
  if (no) return { ok: false, code: no.code, ...('said' in no ? { microsofts: no.said?.code } : {}) };
  const came = await signedIn(parts, ended, query['code'] ?? '');
  if ('ok' in came) return came;
  if (!samePerson(came, link.person)) return { ok: false, code: 'somebody-else', signedIn: came.objectId };
  if (!isOpen(link, parts.clock.now())) return { ok: false, code: 'not-valid' };
  return hasARole(parts, link);
}

async function signedIn(parts: Parts, { nonce, verifier }: Ended, code: string): Promise<Identity | Refusal> {
  const { pageSignIn } = parts;
  if (!pageSignIn) return { ok: false, code: 'not-valid' };
  try {
    return await pageSignIn.redeem({ code, nonce, verifier });
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

/** By the groups of this moment: a role that was taken away since the link was made is no role. */
async function hasARole(parts: Parts, { person }: Link): Promise<Admitted> {
  try {
    const rights = await rightsOf(parts.graph, parts.policy, person, groupsLimitMs);
    return rights.roles.length > 0 ? { ok: true } : { ok: false, code: 'not-allowed' };
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'rights-unreadable')) throw error;
    noted(parts, error);
    return { ok: false, code: 'rights-unreadable' };
  }
}

const noted = (parts: Parts, error: Problem): void =>
  parts.log.warn({ doing: error.message, code: error.code, facts: error.facts }, 'a file could not be given');
