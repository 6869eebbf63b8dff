import { downloadKinds } from '../../downloads/kinds.js';
import { beginSignIn } from '../../downloads/sign-in.js';
import { isRandom } from '../../one-time.js';
import type { Parts } from '../../parts.js';
import { isExpectedFailure } from '../../problem.js';
import { rememberBrowser } from '../browser.js';
import type { HtmlAnswer, PageHeaders } from '../html.js';
import { ledTo } from '../led-to.js';
import { languageFor, page } from './page.js';

/** The link was opened: from here the browser goes on to Microsoft's page. */
export async function open(parts: Parts, token: string, headers: PageHeaders): Promise<HtmlAnswer> {
  const { pageSignIn, settings, log } = parts;
  const nobody = languageFor(parts, undefined, headers);
  if (!pageSignIn || !isRandom(token)) return page({ code: 'not-valid', language: nobody });
  const begun = await beginSignIn(parts, token, downloadKinds);
  const language = languageFor(parts, begun.link, headers);
  if (!begun.ok) return page({ code: 'not-valid', language });
  const { ask, link } = begun;
  try {
    const address = await pageSignIn.address({ ...ask, choosesAccount: link.choosesAccount });
    const cookie = rememberBrowser(ask.state, settings.publicUrl);
    return { status: 302, location: ledTo(address, settings.routes), headers: { 'set-cookie': cookie } };
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    log.warn({ doing: error.message, code: error.code, ...error.facts }, 'no sign-in page could be had');
    return page({ code: 'microsoft-unreachable', language });
  }
}
