import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { looksLikeHost, onlyInstance } from '../words.js';

/** `status`, `status acme`, `hoe staat het met acme`; null is every instance. */
export function readStatus(rest: string, { phrase, instances }: ParseContext): Record<string, Json> | undefined {
  const named = onlyInstance(rest.replace(/^(?:all|everything|alle|alles)$/iu, ''), instances);
  if (named === undefined) return undefined;
  const known = named !== null && (instances.some(({ alias }) => alias === named) || looksLikeHost(named));
  // "how is ..." may go on in any way; only the word status itself is enough for a name that we do not know.
  return named === null || known || phrase.includes('status') ? { instance: named } : undefined;
}
