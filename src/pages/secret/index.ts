import type { Parts } from '../../parts.js';
import type { SecretPages } from '../html.js';
import { done, type MakeSecret } from './done.js';
import { begin, open } from './open.js';

export type { MakeSecret } from './done.js';

/**
 * A link from the bot opens here: a button, Microsoft's sign-in, and the page with the secret. The token that makes it
 * lives as long as the request that comes back; the secret stands in its answer and nowhere else.
 */
export const createSecretPages = (options: {
  readonly parts: Parts;
  readonly makeSecret: MakeSecret;
}): SecretPages => ({
  open: (token, headers) => open(options.parts, token, headers),
  begin: (token, headers) => begin(options.parts, token, headers),
  done: (query, headers) => done(options.parts, options.makeSecret, query, headers),
});
