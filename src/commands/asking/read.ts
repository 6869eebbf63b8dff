import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { gap } from '../phrase.js';
import { instanceWord, isFiller, isName, looksLikeHost, takeReason, wordsOf } from '../words.js';
import { nothingWanted, type Wanted } from './input.js';
import { once, type Reader, unended } from './readers.js';

/**
 * The rest of a line that asks for a change: the server, what is wished, a reason and a ticket, in any order and in
 * either language. Undefined: a word makes no sense here.
 */
export function readAsked(
  rest: string,
  context: ParseContext,
  readers: readonly Reader[],
): Record<string, Json> | undefined {
  const { body, reason } = takeReason(rest);
  const wanted: Wanted = { ...nothingWanted };
  let left = body.trim();
  while (left !== '') {
    const first = wordsOf(left)[0] ?? '';
    const reader = isAlias(first, context) ? undefined : readers.find(({ words }) => words.test(left));
    const found = reader?.words.exec(left);
    const word = found?.[0] ?? first;
    const understood = reader && found ? reader.set(wanted, found) : readWord(word, wanted, context, readers);
    if (!understood) return undefined;
    left = left.slice(word.length).replace(/^[\s,;.()]+/u, '');
  }
  return { ...wanted, ...withTicket(reason, wanted.ticket) };
}

const isAlias = (word: string, { instances }: ParseContext) =>
  instances.some(({ alias }) => alias.toLowerCase() === word.toLowerCase());

function readWord(word: string, wanted: Wanted, context: ParseContext, readers: readonly Reader[]): boolean {
  if (isFiller(word)) return true;
  if (wanted.instance !== null) return isSecondAddress(word, wanted, context, readers);
  if (!isName(word)) return false;
  const instance = instanceWord(word, context.instances);
  const declared = context.instances.some(({ alias }) => alias === instance);
  // "... koppelen" may close any sentence, and "zet ... over" hold any: there, only a name we know or an address counts as an instance.
  if (!declared && context.phrase.includes(gap) && !looksLikeHost(word)) return false;
  wanted.instance = instance;
  return true;
}

/** An address after the instance can only be the landing page; another server would be a second instance. */
function isSecondAddress(word: string, wanted: Wanted, context: ParseContext, readers: readonly Reader[]): boolean {
  if (!readers.some(({ of }) => of === 'landingPage')) return false;
  if (!/^https?:\/\//iu.test(word) || instanceWord(word, context.instances) === wanted.instance) return false;
  return once(wanted, 'landingPage', 'custom') && once(wanted, 'customUrl', unended(word));
}

/** A ticket may also close the reason: "because we migrate, ticket CHG0042". */
function withTicket(reason: string | null, ticket: string | null): Pick<Wanted, 'reason' | 'ticket'> {
  const found = /^(.*?)[\s,;(]+(?:ticket|rfc)[\s:=#]+([\p{L}\p{N}][\p{L}\p{N}._/-]{0,49})\)?$/isu.exec(reason ?? '');
  if (!found || ticket !== null) return { reason, ticket };
  return { reason: found[1] ?? null, ticket: found[2] ?? null };
}
