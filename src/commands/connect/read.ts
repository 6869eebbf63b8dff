import type { Cloud, Json, LandingPage } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { gap } from '../phrase.js';
import { instanceWord, isFiller, isName, looksLikeHost, takeReason, wordsOf } from '../words.js';

export const modes = ['cloud', 'manual', 'device-compliance'] as const;
export type Mode = (typeof modes)[number];

type Wanted = {
  instance: string | null;
  mode: Mode | null;
  cloud: Cloud | null;
  landingPage: LandingPage | null;
  customUrl: string | null;
  reason: string | null;
  ticket: string | null;
};

type Reader = { readonly words: RegExp; set(wanted: Wanted, found: RegExpExecArray): boolean };

/** Sets a value once; a second, different one makes the line ambiguous. */
function once<Key extends keyof Wanted>(wanted: Wanted, key: Key, value: Wanted[Key]): boolean {
  if (wanted[key] !== null && wanted[key] !== value) return false;
  wanted[key] = value;
  return true;
}

const cloudWords: readonly (readonly [Cloud, string])[] = [
  ['us-gov-high', 'us[- ]gov(?:ernment)?[- ]high|gcc[- ]?high|gcch'],
  ['us-gov-dod', 'us[- ]gov(?:ernment)?[- ]dod|dod'],
  ['china', 'china|21vianet'],
  ['global', 'global|wereldwijd|worldwide|public|commercial'],
];
const landingWords: readonly (readonly [LandingPage, string])[] = [
  ['access-denied', 'access[- ]denied|toegang[- ]geweigerd|geen[- ]toegang'],
  [
    'default',
    '(?:the |de )?(?:default|standaard)(?:[- ]?(?:jamf pro )?(?:device )?(?:registration |registratie)?(?:landing|landings)?[- ]?(?:page|pagina))?|registration page|registratiepagina',
  ],
];
const place = '(?:(?:sovereign |soevereine )cloud[:= ]+|cloud[:=]\\s*)?';
const placeAfter = '(?:[- ](?:sovereign )?cloud)?';
const page = '(?:(?:landing[- ]?page|landingspagina|page|pagina)[:= ]+)?';
const pageAfter = '(?:[- ](?:landing[- ]?)?page|[- ]?(?:landings)?pagina)?';
const end = '(?=[\\s,;.]|$)';
const from = (pattern: string) => new RegExp(`^${pattern}${end}`, 'iu');

/** What may follow `connect jamf`, in any order; the most specific reading of a word comes first. */
const readers: readonly Reader[] = [
  {
    words:
      /^(?:ticket|rfc|incident)(?:\s+(?:number|nummer))?[\s:=#]+([\p{L}\p{N}][\p{L}\p{N}._/-]{0,49})(?=[\s,;.)]|$)/iu,
    set: (wanted, found) => once(wanted, 'ticket', found[1] ?? null),
  },
  {
    words:
      /^(?:(?:landing[- ]?page|landingspagina|page|pagina|custom|aangepast|aangepaste|eigen|own|url)[:=\s]+)+(https?:\/\/\S+)/iu,
    set: (wanted, found) => once(wanted, 'landingPage', 'custom') && once(wanted, 'customUrl', unended(found[1] ?? '')),
  },
  {
    words: from(
      '(?:(?:a |een )?custom|aangepast|aangepaste)(?:[- ](?:landing[- ]?)?(?:page|pagina|landingspagina|url))?',
    ),
    set: wanted => once(wanted, 'landingPage', 'custom'),
  },
  {
    words: from('(?:(?:jamf )?device[- ]compliance|apparaatnaleving)'),
    set: wanted => once(wanted, 'mode', 'device-compliance'),
  },
  {
    words: from('(?:manual(?:ly)?|handmatig|handmatige|by hand|met de hand)(?:[- ](?:connection|koppeling))?'),
    set: wanted => once(wanted, 'mode', 'manual'),
  },
  ...cloudWords.map(
    ([cloud, words]): Reader => ({
      words: from(`${place}(?:${words})${placeAfter}`),
      set: wanted => once(wanted, 'cloud', cloud),
    }),
  ),
  ...landingWords.map(
    ([landingPage, words]): Reader => ({
      words: from(`${page}(?:${words})${pageAfter}`),
      set: wanted => once(wanted, 'landingPage', landingPage),
    }),
  ),
  {
    words: from('(?:(?:de )?cloud[- ]?connector|cloud)'),
    set: wanted => once(wanted, 'mode', 'cloud'),
  },
];

const unended = (url: string) => url.replace(/[),.;]+$/u, '');

/** `acme cloud global default because ...`, in any order and either language. Undefined: a word makes no sense here. */
export function readConnect(rest: string, context: ParseContext): Record<string, Json> | undefined {
  const { body, reason } = takeReason(rest);
  const wanted: Wanted = {
    instance: null,
    mode: null,
    cloud: null,
    landingPage: null,
    customUrl: null,
    reason: null,
    ticket: null,
  };
  let left = body.trim();
  while (left !== '') {
    const first = wordsOf(left)[0] ?? '';
    const reader = isAlias(first, context) ? undefined : readers.find(({ words }) => words.test(left));
    const found = reader?.words.exec(left);
    const word = found?.[0] ?? first;
    const understood = reader && found ? reader.set(wanted, found) : readWord(word, wanted, context);
    if (!understood) return undefined;
    left = left.slice(word.length).replace(/^[\s,;.()]+/u, '');
  }
  return { ...wanted, ...withTicket(reason, wanted.ticket) };
}

const isAlias = (word: string, { instances }: ParseContext) =>
  instances.some(({ alias }) => alias.toLowerCase() === word.toLowerCase());

function readWord(word: string, wanted: Wanted, context: ParseContext): boolean {
  if (isFiller(word)) return true;
  if (wanted.instance !== null) return isSecondAddress(word, wanted, context);
  if (!isName(word)) return false;
  const instance = instanceWord(word, context.instances);
  const declared = context.instances.some(({ alias }) => alias === instance);
  // "... koppelen" may close any sentence: there, only a name we know or an address counts as an instance.
  if (!declared && context.phrase.startsWith(gap) && !looksLikeHost(word)) return false;
  wanted.instance = instance;
  return true;
}

/** An address after the instance can only be the landing page; another server would be a second instance. */
function isSecondAddress(word: string, wanted: Wanted, context: ParseContext): boolean {
  if (!/^https?:\/\//iu.test(word) || instanceWord(word, context.instances) === wanted.instance) return false;
  return once(wanted, 'landingPage', 'custom') && once(wanted, 'customUrl', unended(word));
}

/** A ticket may also close the reason: "because we migrate, ticket CHG0042". */
function withTicket(reason: string | null, ticket: string | null): Pick<Wanted, 'reason' | 'ticket'> {
  const found = /^(.*?)[\s,;(]+(?:ticket|rfc)[\s:=#]+([\p{L}\p{N}][\p{L}\p{N}._/-]{0,49})\)?$/isu.exec(reason ?? '');
  if (!found || ticket !== null) return { reason, ticket };
  return { reason: found[1] ?? null, ticket: found[2] ?? null };
}
