import type { Parts } from '../../parts.js';
import type { DownloadPages } from '../html.js';
import { done } from './done.js';
import { open } from './open.js';
import type { Producers } from './producers.js';

/**
 * A link from the bot opens here, leads to Microsoft's sign-in, and comes back with the file. Whose link it is stands
 * in its row, who signed in says Microsoft; the address alone gives nothing to anybody.
 */
export const createDownloadPages = (options: {
  readonly parts: Parts;
  readonly producers: Producers;
}): DownloadPages => ({
  open: (token, headers) => open(options.parts, token, headers),
  done: (query, headers) => done(options.parts, options.producers, query, headers),
});
