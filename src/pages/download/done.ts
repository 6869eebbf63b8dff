import { type DownloadKind, downloadKinds } from '../../downloads/kinds.js';
import type { Link } from '../../downloads/link.js';
import { recordRefusedFetch, useLink } from '../../downloads/links.js';
import { endSignIn } from '../../downloads/sign-in.js';
import { isRandom } from '../../one-time.js';
import type { Parts } from '../../parts.js';
import { forgetBrowser, isSameBrowser } from '../browser.js';
import type { FileAnswer, HtmlAnswer, PageHeaders, Query } from '../html.js';
import { languageFor, page } from './page.js';
import type { Producers } from './producers.js';
import { type Admitted, admit, type Refusal } from './who.js';

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
  const { publicUrl } = parts.settings;
  const admitted: Admitted = isSameBrowser(headers, state, publicUrl)
    ? await admit(parts, ended, query)
    : { ok: false, code: 'another-browser' };
  const answer = admitted.ok ? await fetched(parts, producers, link) : await refused(parts, link, admitted);
  return { ...answer, headers: { ...answer.headers, 'set-cookie': forgetBrowser(state, publicUrl) } };
}

/** The link is used before the file is made: of two windows, one makes it. */
async function fetched(parts: Parts, producers: Producers, link: Link<DownloadKind>): Promise<HtmlAnswer | FileAnswer> {
  if (!(await useLink(parts, link))) return refused(parts, link, { code: 'not-valid' });
  const { person, language, kind } = link;
  const made = await producers[kind](link.about, parts, { person, language });
  return 'notMade' in made ? refused(parts, link, { code: made.notMade }) : made;
}

async function refused(parts: Parts, link: Link, refusal: Omit<Refusal, 'ok'>): Promise<HtmlAnswer> {
  const { code, microsofts, signedIn } = refusal;
  const facts = { reason: code, ...(microsofts ? { code: microsofts } : {}), ...(signedIn ? { signedIn } : {}) };
  await recordRefusedFetch(parts, link, facts);
  return page({ code, language: link.language, microsofts });
}
