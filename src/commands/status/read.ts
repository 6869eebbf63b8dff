import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { isServer, serversAsked } from '../servers-asked.js';

const atPage = /(?:^|\s)(?:page|pagina|blz\.?)\s*(\d{1,3})(?=\s|$)/iu;

/** `status`, `status acme`, `status page 2`, `status acme again`, `hoe staat het met acme`; null is every instance. */
export function readStatus(rest: string, { phrase, instances }: ParseContext): Record<string, Json> | undefined {
  const page = Number(atPage.exec(rest)?.[1] ?? 0);
  const asked = serversAsked(rest.replace(atPage, ' '), instances);
  if (asked === undefined) return undefined;
  const { instance } = asked;
  if (page > 0 && instance !== null) return undefined;
  // "how is ..." may go on in any way; only the word status itself is enough for a name that we do not know.
  if (instance !== null && !isServer(instance, instances) && !phrase.includes('status')) return undefined;
  return { ...asked, ...(page > 0 ? { page } : {}) };
}
