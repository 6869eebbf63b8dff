import { secretKinds } from '../../downloads/kinds.js';
import { beginSignIn, lookUp } from '../../downloads/sign-in.js';
import { isRandom } from '../../one-time.js';
import type { Parts } from '../../parts.js';
import { isExpectedFailure } from '../../problem.js';
import { rememberBrowser } from '../browser.js';
import type { HtmlAnswer, PageHeaders } from '../html.js';
import { ledTo } from '../led-to.js';
import { microsoftsPages } from './microsofts-pages.js';
import { languageFor, refusalPage, startPage } from './page.js';

/** The link was opened: a page with a button, and nothing more has happened. */
export async function open(parts: Parts, token: string, headers: PageHeaders): Promise<HtmlAnswer> {
  const nobody = languageFor(parts, undefined, headers);
  if (!parts.secretSignIn || !isRandom(token)) return refusalPage({ code: 'not-valid', language: nobody });
  const found = await lookUp(parts, token, secretKinds);
  if (!found.ok) return refusalPage({ code: 'not-valid', language: languageFor(parts, found.link, headers) });
  return startPage(found.link, microsoftsPages(parts.settings));
}

/** The button was pressed: from here the browser goes on to Microsoft's page. */
export async function begin(parts: Parts, token: string, headers: PageHeaders): Promise<HtmlAnswer> {
  const { secretSignIn, settings, log } = parts;
  const nobody = languageFor(parts, undefined, headers);
  if (!secretSignIn || !isRandom(token) || isFromElsewhere(headers)) {
    return refusalPage({ code: 'not-valid', language: nobody });
  }
  const begun = await beginSignIn(parts, token, secretKinds);
  const language = languageFor(parts, begun.link, headers);
  if (!begun.ok) return refusalPage({ code: 'not-valid', language });
  const { ask, link } = begun;
  try {
    const address = await secretSignIn.address({ ...ask, choosesAccount: link.choosesAccount });
    const cookie = rememberBrowser(ask.state, settings.publicUrl);
    return { status: 303, location: ledTo(address, settings.routes), headers: { 'set-cookie': cookie } };
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    log.warn({ doing: error.message, code: error.code, ...error.facts }, 'no sign-in page could be had');
    return refusalPage({ code: 'microsoft-unreachable', language });
  }
}

/**
 * The form of another site, in the browser of whoever looks at it. Browsers say so themselves
 * (https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header); one that does not say it is not kept out for that.
 */
const isFromElsewhere = (headers: PageHeaders): boolean =>
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site']);
