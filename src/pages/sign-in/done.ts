import { append } from '../../audit/store.js';
import { subjectOf } from '../../changes/step-up/about.js';
import type { AskedVote } from '../../changes/step-up/asked.js';
import { takeStepUp } from '../../changes/step-up/store.js';
import type { Facts } from '../../kinds.js';
import { isRandom } from '../../one-time.js';
import { forgetBrowser } from '../browser.js';
import type { HtmlAnswer, PageHeaders, Query } from '../html.js';
import { languageFor, lookAt, type PageParts } from './about.js';
import { type Ended, endSignIn } from './end.js';
import type { CastProven } from './index.js';
import { page } from './page.js';

/** Microsoft's page leads back here: with a code that proves who signed in, or with the word that nobody did. */
export async function done<P extends PageParts>(
  parts: P,
  vote: CastProven<P>,
  query: Query,
  headers: PageHeaders,
): Promise<HtmlAnswer> {
  const { stepUp, settings } = parts;
  const nobody = languageFor(parts, undefined, headers);
  const state = query['state'];
  if (!stepUp) return page({ code: 'not-available', language: nobody });
  if (!isRandom(state)) return page({ code: 'unknown', language: nobody });
  const taken = await takeStepUp(parts, state);
  const { asked } = taken;
  const language = languageFor(parts, asked, headers);
  const { said } = await lookAt(parts, asked);
  if (!taken.ok) return page({ code: taken.reason, language, said });
  const ended = await endSignIn(parts, stepUp, vote, taken, { query, headers });
  if (!ended.voted) await recordFailure(parts, taken.asked, ended);
  const shown = page({ code: ended.code, language, said: { ...said, ...ended.said } });
  return { ...shown, headers: { 'set-cookie': forgetBrowser(state, settings.publicUrl) } };
}

/** A vote that was cast, or refused, is recorded where votes are. */
async function recordFailure(parts: PageParts, asked: AskedVote, { code, facts }: Ended): Promise<void> {
  const { person, proposal, decision } = asked;
  const recorded: Facts = { ...facts, decision, reason: code };
  await parts.database.transaction(async trx => {
    const change = await subjectOf(trx, proposal);
    await append(trx, { event: 'step-up-failed', person, change, facts: recorded }, parts.clock.now());
  });
}
