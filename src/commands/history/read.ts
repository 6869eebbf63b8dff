import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { onlyChange } from '../one-change.js';
import { takePeriod } from '../period.js';
import { isServer } from '../servers-asked.js';
import { instanceWord, isFiller, isName, wordsOf } from '../words.js';

type Input = Record<string, Json | undefined>;

/** One change, or what the list is filtered by: `acme last 7 days`, `of Bram`, `last 10`, `page 2`. */
export function readHistory(rest: string, context: ParseContext): Input | undefined {
  const change = onlyChange(rest);
  if (change) return change;
  const said = rest.replace(everything, '').trim();
  const timed = takePeriod(said);
  const limited = take(timed?.rest ?? said, lastOnes);
  const paged = take(limited.rest, pageNumber);
  const about = aboutWhom(paged.rest, context);
  if (!about) return undefined;
  return {
    id: null,
    ...about,
    period: timed?.period ?? null,
    limit: limited.found,
    page: paged.found === null ? null : Number(paged.found),
  };
}

const everything = /^(?:all|everything|alle|alles)(?=\s|$)/iu;
const lastOnes =
  /(?<![\p{L}\p{N}])(?:(?:the|de)\s+)?(?:last|latest|laatste|top)\s+([1-9]\d?)(?:\s+(?:changes|entries|wijzigingen|regels))?(?![\p{L}\p{N}])/iu;
const pageNumber = /(?<![\p{L}\p{N}])(?:page|pagina)\s+([1-9]\d{0,2})(?![\p{L}\p{N}])/iu;

function take(text: string, pattern: RegExp): { readonly found: string | null; readonly rest: string } {
  const found = pattern.exec(text)?.[1] ?? null;
  return { found, rest: text.replace(pattern, ' ').trim() };
}

type About = { readonly instance: string | null; readonly user: string | null };

/** Words that belong to a period, a number or a page that could not be read as one: no name of anybody. */
const leftOver =
  /^(?:last|latest|past|recent|laatste|afgelopen|vorige|page|pagina|and|en|or|changes?|wijziging(?:en)?|\d.*)$/iu;
/** What people say of the connection itself: no name of anybody, and without a server a question about something else. */
const subject =
  /^(?:jamf|pro|entra|intune|microsoft|server|instan(?:ce|tie)|connect(?:or|ion)|integrati(?:on|e)|koppeling|verbinding)$/iu;
const namesPeople = /^(?:by|door|user|gebruiker|person|persoon)$/iu;
const ofWord = /^(?:of|from|van)$/iu;

function aboutWhom(text: string, context: ParseContext): About | undefined {
  const words = wordsOf(text);
  const servers = words.filter(word => isServer(instanceWord(word, context.instances), context.instances));
  if (new Set(servers.map(word => instanceWord(word, context.instances))).size > 1) return undefined;
  const instance = servers[0] === undefined ? null : instanceWord(servers[0], context.instances);
  const others = words.filter(word => !servers.includes(word));
  if (others.some(word => subject.test(word) && (instance === null || !isFiller(word)))) return undefined;
  const from = others.findIndex(word => !isFiller(word) && !namesPeople.test(word));
  if (from < 0) return { instance, user: null };
  return named(others.slice(from), { instance, before: others[from - 1] ?? '', phrase: context.phrase });
}

type Place = { readonly instance: string | null; readonly before: string; readonly phrase: string };

/** Phrases that also begin questions about other things: behind them only a server that is known counts. */
const speaksOfHistory = /(?:history|geschiedenis|historie)(?: of| van)?$/iu;
const longestName = 4;
const written = /^[\p{L}\p{M}\p{N}_'’.-]+$/u;

/** Who is meant by words that are no server: a person, or a server that is not declared and is refused as such. */
function named(words: readonly string[], { instance, before, phrase }: Place): About | undefined {
  if (!speaksOfHistory.test(phrase) || words.length > longestName) return undefined;
  if (words.some(word => leftOver.test(word))) return undefined;
  const plain = words.map(word => word.replace(/[.,;:!]+$/gu, ''));
  const [first = '', last = ''] = [plain[0], plain.at(-1)];
  if (!isName(first) || !isName(last) || plain.some(word => !isName(word) && !isFiller(word))) return undefined;
  if (plain.some(word => !written.test(word))) return undefined;
  const isIntroduced = namesPeople.test(before) || ofWord.test(before) || / (?:of|van)$/iu.test(phrase);
  const isCapital = /^\p{Lu}/u.test(first);
  if (plain.length > 1) return isCapital ? { instance, user: plain.join(' ') } : undefined;
  return isIntroduced || isCapital || instance !== null ? { instance, user: first } : { instance: first, user: null };
}
