import { startStepUp } from '../../changes/step-up/store.js';
import { isRandom } from '../../one-time.js';
import { isExpectedFailure } from '../../problem.js';
import { rememberBrowser } from '../browser.js';
import type { HtmlAnswer, PageHeaders, Query } from '../html.js';
import { ledTo } from '../led-to.js';
import { languageFor, lookAt, type PageParts } from './about.js';
import { page } from './page.js';

/** The button in Teams leads here, and from here the browser goes on to Microsoft's page. */
export async function start(parts: PageParts, query: Query, headers: PageHeaders): Promise<HtmlAnswer> {
  const { stepUp, settings, log } = parts;
  const nonce = query['n'];
  if (!stepUp) return page({ code: 'not-available', language: languageFor(parts, undefined, headers) });
  if (!isRandom(nonce)) return page({ code: 'unknown', language: languageFor(parts, undefined, headers) });
  const started = await startStepUp(parts, nonce);
  const { asked } = started;
  const language = languageFor(parts, asked, headers);
  const { said, isOpen } = await lookAt(parts, asked);
  if (!started.ok) return page({ code: started.reason, language, said });
  if (!isOpen) return page({ code: 'not-open', language, said });
  const { state, challenge } = started;
  try {
    const location = ledTo(await stepUp.address({ state, nonce: started.nonce, challenge }), settings.routes);
    return { status: 302, location, headers: { 'set-cookie': rememberBrowser(state, settings.publicUrl) } };
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    log.warn({ doing: error.message, code: error.code, ...error.facts }, 'no sign-in page could be had');
    return page({ code: 'microsoft-unreachable', language, said });
  }
}
