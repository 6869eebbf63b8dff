import { type DownloadKind, downloadKinds } from '../../downloads/kinds.js';
import type { Link } from '../../downloads/link.js';
import { recordRefusedFetch, tellUsed, useLink } from '../../downloads/links.js';
import { endSignIn } from '../../downloads/sign-in.js';
import { isRandom } from '../../one-time.js';
import type { PageAnswer, Parts } from '../../parts.js';
import { forgetBrowser } from '../browser.js';
import type { FileAnswer, HtmlAnswer, PageHeaders, Query } from '../html.js';
import { type NotAdmitted, whoCameBack } from '../who-came-back.js';
import { languageFor, page } from './page.js';
import type { Producers } from './producers.js';
import type { PageCode } from './said.js';

/** Microsoft's page leads back here. Whoever signed in, and may have it, gets the file as the answer. */
export async function done(
  parts: Parts,
  producers: Producers,
  query: Query,
  headers: PageHeaders,
): Promise<HtmlAnswer | FileAnswer> {
  const state = query['state'];
  const nobody = languageFor(parts, undefined, headers);
  if (!isRandom(state)) return page({ code: 'not-valid', language: nobody });
  const ended = await endSignIn(parts, state, downloadKinds);
  if (!ended.ok) return page({ code: 'not-valid', language: nobody });
  const { link } = ended;
  const { pageSignIn } = parts;
  const redeem = pageSignIn && (async (answer: PageAnswer) => ({ identity: await pageSignIn.redeem(answer) }));
  const came = await whoCameBack(parts, { ended, state, query, headers, redeem });
  const answer = came.ok ? await fetched(parts, producers, link) : await refused(parts, link, came);
  const cookie = forgetBrowser(state, parts.settings.publicUrl);
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
}

/** The link is used before the file is made: of two windows, one makes it. */
async function fetched(parts: Parts, producers: Producers, link: Link<DownloadKind>): Promise<HtmlAnswer | FileAnswer> {
  if (!(await useLink(parts, link))) return refused(parts, link, { code: 'not-valid' });
  const { person, language, kind } = link;
  const made = await producers[kind](link.about, parts, { person, language });
  if ('notMade' in made) return refused(parts, link, { code: made.notMade });
  await tellUsed(parts, link);
  return made;
}

type Told = Omit<NotAdmitted, 'ok' | 'code'> & { readonly code: PageCode };

async function refused(parts: Parts, link: Link, { code, microsofts, signedIn }: Told): Promise<HtmlAnswer> {
  const facts = { reason: code, ...(microsofts ? { code: microsofts } : {}), ...(signedIn ? { signedIn } : {}) };
  await recordRefusedFetch(parts, link, facts);
  return page({ code, language: link.language, microsofts });
}
