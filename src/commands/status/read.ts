import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { looksLikeHost, onlyInstance } from '../words.js';

const everyone = /^(?:all|everything|alle|alles)$/iu;
const atPage = /(?:^|\s)(?:page|pagina|blz\.?)\s*(\d{1,3})(?=\s|$)/iu;
/** Of those, what is no word of a sentence about a server. */
const asked = /(?:^|\s)(?:refresh|ververs)(?=\s|$)/iu;
const anew = /(?:^|\s)(?:again|opnieuw|now|nu|refresh|ververs)(?=\s|$)/iu;

/** `status`, `status acme`, `status page 2`, `status acme again`, `hoe staat het met acme`; null is every instance. */
export function readStatus(rest: string, { phrase, instances }: ParseContext): Record<string, Json> | undefined {
  const page = Number(atPage.exec(rest)?.[1] ?? 0);
  const named = onlyInstance(rest.replace(atPage, ' ').replace(asked, ' ').trim().replace(everyone, ''), instances);
  if (named === undefined) return undefined;
  if (page > 0 && named !== null) return undefined;
  const known = named !== null && (instances.some(({ alias }) => alias === named) || looksLikeHost(named));
  // "how is ..." may go on in any way; only the word status itself is enough for a name that we do not know.
  if (named !== null && !known && !phrase.includes('status')) return undefined;
  return { instance: named, ...(page > 0 ? { page } : {}), ...(anew.test(rest) ? { fresh: true } : {}) };
}
