import type { No } from '../../changes/no.js';
import type { ProvenVote } from '../../changes/step-up/cast.js';
import type { SignInPages } from '../html.js';
import type { PageParts } from './about.js';
import { done } from './done.js';
import { start } from './start.js';

/** How such a vote is cast is not the pages' business: it reads the voter's rights afresh, and counts or says no. */
export type CastProven<P> = (parts: P, vote: ProvenVote) => Promise<{ readonly ok: true } | No>;

/**
 * The two pages around a sign-in at Microsoft, before a vote that asks for one. A page knows nobody: whose vote it is
 * stands in the row that the button in Teams made, and who signed in says Microsoft.
 */
export const createSignInPages = <P extends PageParts>(options: {
  readonly parts: P;
  readonly vote: CastProven<P>;
}): SignInPages => ({
  start: (query, headers) => start(options.parts, query, headers),
  done: (query, headers) => done(options.parts, options.vote, query, headers),
});
