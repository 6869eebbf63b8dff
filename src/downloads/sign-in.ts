import { challengeOf, hashOf, oidcNonceOf, type Random, random } from '../one-time.js';
import type { PageAsk, Parts } from '../parts.js';
import type { LinkKind } from './kinds.js';
import { isOpen, type Link, linkOf } from './link.js';

type SignInParts = Pick<Parts, 'database' | 'clock'>;

/** Absent link: nothing is known of it. */
export type NotOpen<Kind extends LinkKind = LinkKind> = { readonly ok: false; readonly link?: Link<Kind> };

export type EndedSignIn<Kind extends LinkKind = LinkKind> = {
  readonly link: Link<Kind>;
  readonly nonce: string;
  readonly verifier: string;
};

/** So many windows may be on their way to Microsoft for one link; more of them push out the oldest. */
const windows = 10;

/** A link by what opens it. Looking uses nothing up, and begins nothing. */
export async function lookUp<Kind extends LinkKind>(
  parts: SignInParts,
  token: string,
  kinds: readonly Kind[],
): Promise<{ readonly ok: true; readonly link: Link<Kind> } | NotOpen<Kind>> {
  const row = await parts.database.kysely
    .selectFrom('download')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  const link = row && linkOf(row, kinds);
  return link && isOpen(link, parts.clock.now()) ? { ok: true, link } : { ok: false, link };
}

/** The link was opened in a browser. Nothing is used up by that: programs that look at every link do it, too. */
export async function beginSignIn<Kind extends LinkKind>(
  parts: SignInParts,
  token: string,
  kinds: readonly Kind[],
  fresh: Random = random,
): Promise<{ readonly ok: true; readonly link: Link<Kind>; readonly ask: PageAsk } | NotOpen<Kind>> {
  const now = parts.clock.now();
  const found = await lookUp(parts, token, kinds);
  if (!found.ok) return found;
  const { link } = found;
  const [state, verifier] = [fresh(), fresh()];
  await parts.database.transaction(async trx => {
    const newest = trx
      .selectFrom('download_sign_in')
      .select('state_hash')
      .where('download_id', '=', link.id)
      .orderBy('created_at', 'desc')
      .limit(windows - 1);
    await trx
      .deleteFrom('download_sign_in')
      .where('download_id', '=', link.id)
      .where('state_hash', 'not in', newest)
      .execute();
    await trx
      .insertInto('download_sign_in')
      .values({ state_hash: hashOf(state), download_id: link.id, verifier, created_at: now })
      .execute();
  });
  return { ok: true, link, ask: { state, nonce: oidcNonceOf(state), challenge: challengeOf(verifier) } };
}

/** Microsoft sent the browser back. A state works once; whether the link is still open is for its use to find. */
export async function endSignIn<Kind extends LinkKind>(
  parts: SignInParts,
  state: string,
  kinds: readonly Kind[],
): Promise<({ readonly ok: true } & EndedSignIn<Kind>) | { readonly ok: false }> {
  const taken = await parts.database.kysely
    .deleteFrom('download_sign_in')
    .where('state_hash', '=', hashOf(state))
    .returningAll()
    .executeTakeFirst();
  if (!taken) return { ok: false };
  const row = await parts.database.kysely
    .selectFrom('download')
    .selectAll()
    .where('id', '=', taken.download_id)
    .executeTakeFirst();
  const link = row && linkOf(row, kinds);
  return link ? { ok: true, link, nonce: oidcNonceOf(state), verifier: taken.verifier } : { ok: false };
}
