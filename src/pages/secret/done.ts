import { secretKinds } from '../../downloads/kinds.js';
import { recordRefusedFetch, releaseLink, tellUsed, useLink } from '../../downloads/links.js';
import { endSignIn } from '../../downloads/sign-in.js';
import { isRandom } from '../../one-time.js';
import type { Parts, SignedIn } from '../../parts.js';
import { forgetBrowser } from '../browser.js';
import type { HtmlAnswer, PageHeaders, Query } from '../html.js';
import { type NotAdmitted, whoCameBack } from '../who-came-back.js';
import { languageFor, type Made, madePage, refusalPage, type SecretLink } from './page.js';
import { makingRefusals, type PageCode } from './said.js';

/** Makes the secret in the name of whoever signed in. `reason`: one of `makingRefusals`, or one without words here. */
export type MakeSecret = (
  link: SecretLink,
  signedIn: SignedIn,
) => Promise<({ readonly ok: true } & Made) | { readonly ok: false; readonly reason: string }>;

/** Microsoft's page leads back here. Whoever signed in, and may have it, sees the secret on the page that answers. */
export async function done(
  parts: Parts,
  makeSecret: MakeSecret,
  query: Query,
  headers: PageHeaders,
): Promise<HtmlAnswer> {
  const state = query['state'];
  const nobody = languageFor(parts, undefined, headers);
  if (!isRandom(state)) return refusalPage({ code: 'not-valid', language: nobody });
  const ended = await endSignIn(parts, state, secretKinds);
  if (!ended.ok) return refusalPage({ code: 'not-valid', language: nobody });
  const { link } = ended;
  const came = await whoCameBack(parts, { ended, state, query, headers, redeem: parts.secretSignIn?.redeem });
  const answer = came.ok ? await made(parts, makeSecret, link, came.proof) : await refused(parts, link, came);
  const cookie = forgetBrowser(state, parts.settings.publicUrl);
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
}

/** The link is taken before the secret is made, so that of two windows one makes it; and given back when none was. */
async function made(parts: Parts, makeSecret: MakeSecret, link: SecretLink, signedIn: SignedIn): Promise<HtmlAnswer> {
  if (!(await useLink(parts, link))) return refused(parts, link, { code: 'not-valid' });
  let isMade = false;
  try {
    const making = await makeSecret(link, signedIn);
    isMade = making.ok;
    if (making.ok) {
      await tellUsed(parts, link);
      return madePage(link, making);
    }
    const code = makingRefusals.find(known => known === making.reason) ?? 'refused';
    return await refused(parts, link, { code, reason: making.reason });
  } finally {
    if (!isMade) await releaseLink(parts, link);
  }
}

type Told = Omit<NotAdmitted, 'ok' | 'code'> & { readonly code: PageCode; readonly reason?: string };

async function refused(parts: Parts, link: SecretLink, refusal: Told): Promise<HtmlAnswer> {
  const { code, microsofts, signedIn, reason = code } = refusal;
  const facts = { reason, ...(microsofts ? { code: microsofts } : {}), ...(signedIn ? { signedIn } : {}) };
  await recordRefusedFetch(parts, link, facts);
  return refusalPage({ code, language: link.language, microsofts });
}
