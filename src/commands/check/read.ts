import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { looksLikeHost, onlyInstance, takeChange } from '../words.js';

const everything = /^(?:all|everything|alle|alles)$/iu;
const anew = /(?:^|\s)(?:refresh|fresh|again|anew|opnieuw|ververs|vers)(?=\s|$)/iu;

/** `check`, `check acme`, `check acme refresh`; null is every server. */
export function readCheck(rest: string, context: ParseContext): Record<string, Json | undefined> | undefined {
  // `check CR-12` goes on with a change.
  if (takeChange(rest)) return undefined;
  const read = readGroupCheck(rest, context);
  const named = read?.['instance'];
  // Any other word may be the start of another sentence.
  if (typeof named === 'string' && !isKnown(named, context) && !looksLikeHost(named)) return undefined;
  return read;
}

/** The same after a phrase that leaves no doubt: a name that we do not know is a server that is not declared. */
export function readGroupCheck(
  rest: string,
  { instances }: ParseContext,
): Record<string, Json | undefined> | undefined {
  const instance = onlyInstance(rest.replace(anew, ' ').trim().replace(everything, ''), instances);
  return instance === undefined ? undefined : { instance, ...(anew.test(rest) ? { fresh: true } : {}) };
}

const isKnown = (name: string, { instances }: ParseContext) => instances.some(({ alias }) => alias === name);
