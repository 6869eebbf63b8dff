import { isGuid } from '../ids.js';
import type { Named } from './named-instance.js';

/*
 * Small readers for the rest of a typed line. They take words off the front; what they do not know they leave,
 * and a command that is left with words it does not know does not understand the line.
 */

/** Words that carry no meaning of their own beside an instance's name. */
const fillers = new Set(
  `a an the our my for of on at in to with using via by jamf pro intune microsoft server instance connector connection
  integration now me us and type named called again
  de het een onze ons mijn voor van op aan bij in naar met via door te entra server instantie instance connector koppeling
  verbinding integratie nu even eens mij en opnieuw`.split(/\s+/u),
);

/** Words that turn a command into something else (a denial, a condition, a question, a story): never a name. */
const notNames = new Set(
  `not no never dont don't doesnt doesn't didnt didn't wont won't cannot cant can't cancel stop undo nothing none if unless when
  whether until till before after while then once later tomorrow today yesterday tonight soon maybe perhaps first yet already
  instead why how what who which where was were is are be been being am do does did can could should would shall will must may might has have had failed fails
  failing works worked working broken broke error errors problem stuck done finished it this that them these those all
  everything anything something someone both each any every but or so because since i you we they he she help please only just really actually as
  niet geen nooit stop niks niets als indien mits tenzij wanneer of totdat tot voordat nadat zodra eerst later morgen
  vandaag gisteren straks binnenkort misschien wellicht nog al waarom hoe wat wie welke waar is zijn was waren werd wordt worden ben bent
  kan kun kunnen mag mogen moet moeten zal zullen zou zouden wil willen heeft heb hebben had mislukt mislukte faalt werkt
  werkte kapot fout fouten probleem vast klaar lukt gelukt het dit dat deze die alle alles iets iemand beide elke maar dus los af
  want omdat ik jij je u wij we jullie zij hij toch alleen wel eigenlijk gewoon ook too also weer
  session sessie account accounts
  graag aub svp alsjeblieft alstublieft bedankt thanks pls`.split(/\s+/u),
);

const bare = (word: string) => word.toLowerCase().replace(/^[("'“”‘’]+|[)"'“”‘’.,;:!]+$/gu, '');

export const isFiller = (word: string): boolean => fillers.has(bare(word));
export const isName = (word: string): boolean => /^[\p{L}\p{N}]/u.test(bare(word)) && !notNames.has(bare(word));

/** Anything with a dot, a colon or a slash: a host or an address rather than a word of the sentence. */
export const looksLikeHost = (word: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:\/\/\S+|[^\s/]+\.[a-z0-9-]{2,}\S*|localhost\S*)$/iu.test(bare(word));

export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(word => word !== '');

/** One instance and nothing else; null when none is named, undefined when there is more than that. */
export function onlyInstance(rest: string, instances: readonly Named[]): string | null | undefined {
  const words = wordsOf(rest).filter(word => !isFiller(word));
  const [word, ...more] = words;
  if (word === undefined) return null;
  if (more.length > 0) return undefined;
  return isName(word) ? instanceWord(word, instances) : undefined;
}

/** The alias of a declared instance for its alias, host or address; any other word as it was typed, without a password. */
export function instanceWord(word: string, instances: readonly Named[]): string {
  const typed = bare(word).replace(/\/+$/u, '');
  const declared = instances.find(
    ({ alias, host }) => typed === alias.toLowerCase() || typed === host.toLowerCase() || sameServer(typed, host),
  );
  return declared ? declared.alias : withoutPassword(word.replace(/^[("'“”‘’]+|[)"'“”‘’.,;:!]+$/gu, ''));
}

function sameServer(typed: string, host: string): boolean {
  if (!URL.canParse(typed)) return false;
  const url = new URL(typed);
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.host === host.toLowerCase();
}

const withoutPassword = (text: string) => text.replace(/\/\/[^/@]*@/u, '//***@');

const changeId =
  /^(?:the |de |het )?(?:change |wijziging |nr\.? |number |nummer )?(?:cr[\s\p{Pd}]*#?|#)?(\d{1,9})(?![\p{L}\p{N}])[\s,.:;\p{Pd}]*(.*)$/isu;

/** A change's number as a string ("CR-12", "cr 12", "#12", "12" are "12") or its uuid, and what follows. */
export function takeChange(rest: string): { readonly id: string; readonly rest: string } | undefined {
  const first = wordsOf(rest)[0] ?? '';
  if (isGuid(first)) return { id: first.toLowerCase(), rest: rest.trim().slice(first.length).trim() };
  const found = changeId.exec(rest.trim());
  if (!found?.[1]) return undefined;
  return { id: String(Number(found[1])), rest: (found[2] ?? '').trim() };
}

const because =
  /^(.*?)(?:^|[\s,;:.(]+)(?:because(?: of)?|reason(?: is)?|omdat|want|wegens|vanwege|i\.?v\.?m\.?|reden(?: is)?)(?:\s*[:=]\s*|\s+)(.+)$/isu;

/** Parts a line at its reason: "... because we migrate", "... omdat we migreren". */
export function takeReason(text: string): { readonly body: string; readonly reason: string | null } {
  const found = because.exec(text);
  if (!found) return { body: text, reason: null };
  return { body: (found[1] ?? '').trim(), reason: (found[2] ?? '').trim() };
}

const conditional =
  /^(?:[\s,:;]*)(?:if|unless|when|whenever|until|till|after|before|once|provided|only|and|or|but|is|are|was|were|has|will|would|should|can|could|als|indien|mits|tenzij|wanneer|totdat|voordat|nadat|zodra|alleen|en|of|maar|is|was|wordt|werd|heeft|kan|mag|moet|zal|zou|later|tomorrow|morgen|straks|dan|then)(?![\p{L}\p{N}])/iu;

const denial = /^(?:[\s,:;]*)(?:not|never|no|don't|niet|nooit|nee|geen|yet|nog|first|eerst|pas)$/iu;

/** Does what follows make it a condition, a bare denial or part of another sentence? "not this week" is a reason. */
export const isConditional = (text: string): boolean => conditional.test(text) || denial.test(text.trim());
