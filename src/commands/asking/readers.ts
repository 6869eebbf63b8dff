import type { Cloud, LandingPage } from '../../kinds.js';
import type { FieldName, Mode, Wanted } from './input.js';
import { findings, gone } from './values.js';

/** Reads one thing off the front of a line. `of`: what it is about; a command reads only what it asks for. */
export type Reader = {
  readonly of: FieldName | 'mode' | 'ticket';
  readonly words: RegExp;
  set(wanted: Wanted, found: RegExpExecArray): boolean;
};

/** Sets a value once; a second, different one makes the line ambiguous. */
export function once<Key extends keyof Wanted>(wanted: Wanted, key: Key, value: Wanted[Key]): boolean {
  if (wanted[key] !== null && wanted[key] !== value) return false;
  wanted[key] = value;
  return true;
}

export const unended = (url: string) => url.replace(/[),.;]+$/u, '');

const end = '(?=[\\s,;.)]|$)';
const from = (pattern: string) => new RegExp(`^${pattern}${end}`, 'iu');
const choose = <Field extends FieldName>(of: Field, value: string, pattern: string): Reader => ({
  of,
  words: from(pattern),
  set: wanted => once(wanted, of, value),
});
const mode = (value: Mode, pattern: string): Reader => ({
  of: 'mode',
  words: from(pattern),
  set: wanted => once(wanted, 'mode', value),
});

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const guids = `(${guid}(?:(?:\\s*[,;]\\s*|\\s+)(?:(?:and|en)\\s+)?${guid})*)`;
const list = (of: FieldName, pattern: string): Reader => ({
  of,
  words: from(`(?:${pattern})[\\s:=]+${guids}`),
  set: (wanted, found) => once(wanted, of, (found[1] ?? '').replace(/[\s,;]+(?:and |en )?/giu, ' ')),
});
/** A name in quotation marks, or a single word. The mark that closes the line may be lost. */
const name = (of: FieldName, pattern: string): Reader => ({
  of,
  words: new RegExp(`^(?:${pattern})[\\s:=]+(?:["“„]([^"“”]{1,200})(?:["”“]|$)|([^\\s"“”,;]+))`, 'iu'),
  set: (wanted, found) => once(wanted, of, (found[1] ?? found[2] ?? '').trim()),
});

/** Whichever of the two the kind of change asks for: it is the same word. */
const groups = (of: 'includeGroups' | 'userGroups'): Reader => {
  const { words, set } = list(
    of,
    '(?:include[sd]?|opgenomen|for|voor)?\\s*(?:user ?|gebruikers)?(?:groups?|groep(?:en)?)',
  );
  return { of, words, set: (wanted, found) => set(wanted, found) && bothGroups(wanted, wanted[of]) };
};
const bothGroups = (wanted: Wanted, ids: string | null): boolean =>
  once(wanted, 'includeGroups', ids) && once(wanted, 'userGroups', ids);

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
const months = '(\\d{1,2})[- ]?(?:months?|mo|maanden|maand)';

const findingWords: { readonly [finding in (typeof findings)[number]]: string } = {
  'consent-connector': 'consent[- ]connector|consent (?:of|to|for) (?:the )?(?:cloud )?connector',
  'consent-registration': 'consent[- ]registration|consent (?:of|to|for) (?:the )?(?:user )?registration(?: app)?',
  'application-id': 'application[- ]id|app[- ]id|toepassings[- ]?id|applicatie[- ]?id',
  'enable-app': 'enable[- ]app|app[- ]inschakelen|app aanzetten|disabled app|uitgeschakelde app',
  'extra-permission': 'extra[- ]permissions?|extra[- ]machtiging(?:en)?',
};

/** What may follow the words of a command, in any order; the most specific reading of a word comes first. */
export const readers: readonly Reader[] = [
  {
    of: 'ticket',
    words:
      /^(?:ticket|rfc|incident)(?:\s+(?:number|nummer))?[\s:=#]+([\p{L}\p{N}][\p{L}\p{N}._/-]{0,49})(?=[\s,;.)]|$)/iu,
    set: (wanted, found) => once(wanted, 'ticket', found[1] ?? null),
  },
  {
    of: 'landingPage',
    words:
      /^(?:(?:landing[- ]?page|landingspagina|page|pagina|custom|aangepast|aangepaste|eigen|own|url)[:=\s]+)+(https?:\/\/\S+)/iu,
    set: (wanted, found) => once(wanted, 'landingPage', 'custom') && once(wanted, 'customUrl', unended(found[1] ?? '')),
  },
  choose(
    'landingPage',
    'custom',
    '(?:(?:a |een )?custom|aangepast|aangepaste)(?:[- ](?:landing[- ]?)?(?:page|pagina|landingspagina|url))?',
  ),
  {
    of: 'domainName',
    words: /^(?:(?:domain|domein)(?:[- ]?(?:name|naam))?[\s:=]+(\S+)|(\S+\.onmicrosoft\.(?:com|us|cn))(?=[\s,;]|$))/iu,
    set: (wanted, found) => once(wanted, 'domainName', unended(found[1] ?? found[2] ?? '')),
  },
  {
    of: 'secretMonths',
    words: from(
      `(?:(?:a |the |een |het )?(?:new |nieuw )?(?:client ?)?(?:secret|geheim)(?: (?:of|for|van|voor))?[\\s:=]+)?${months}`,
    ),
    set: (wanted, found) => once(wanted, 'secretMonths', String(Number(found[1]))),
  },
  name('appName', 'app[- ]?(?:name|naam)|(?:the |de )?app(?= *["“„])'),
  groups('includeGroups'),
  groups('userGroups'),
  name(
    'applicableGroup',
    '(?:the |de )?(?:applicable|van toepassing|toepasselijke?)(?: (?:smart |slimme )?(?:group|groep))?',
  ),
  name(
    'complianceGroup',
    '(?:the |de )?(?:nalevingsgroep|(?:compliance|compliant|naleving|compatibel|compatibele)(?: (?:smart |slimme )?(?:group|groep))?)',
  ),
  list('apps', '(?:the |de )?apps?'),
  choose('apps', gone, '(?:the |de )?apps (?:are |zijn )?(?:gone|deleted|weg|verwijderd)'),
  choose('remaining', 'others', '(?:with |met )?(?:others?|andere[n]?)(?: (?:remain|stay|blijven)(?: over)?)?'),
  choose(
    'remaining',
    'none',
    '(?:no others?|none(?: left)?|last(?: one)?|the last(?: one)?|geen andere[n]?|de laatste|als laatste|laatste)',
  ),
  choose('connectorApps', 'keep', '(?:keep (?:the )?(?:connector )?apps|(?:connector)?apps (?:behouden|houden))'),
  choose(
    'connectorApps',
    'remove',
    '(?:(?:remove|delete) (?:the )?(?:connector )?apps|(?:connector)?apps verwijderen)',
  ),
  choose(
    'old',
    'remove',
    '(?:remove|delete) (?:the )?old(?: one| secret)?|oude?(?: geheim)? verwijderen|verwijder (?:het )?oude',
  ),
  choose(
    'old',
    'expire',
    '(?:let (?:the )?old(?: one)? expire|expire (?:the )?old|oude? laten verlopen|keep (?:the )?old)',
  ),
  ...findings.map(one => choose('finding', one, `(?:${findingWords[one]})`)),
  {
    of: 'app',
    words: from(`(?:(?:the |de )?app[\\s:=]+)?(${guid})`),
    set: (wanted, found) => once(wanted, 'app', (found[1] ?? '').toLowerCase()),
  },
  mode('device-compliance', '(?:(?:jamf )?device[- ]compliance|apparaatnaleving)'),
  mode('manual', '(?:manual(?:ly)?|handmatig|handmatige|by hand|met de hand)(?:[- ](?:connection|koppeling))?'),
  ...cloudWords.map(([cloud, words]) => choose('cloud', cloud, `${place}(?:${words})${placeAfter}`)),
  ...landingWords.map(([one, words]) => choose('landingPage', one, `${page}(?:${words})${pageAfter}`)),
  mode('cloud', '(?:(?:de |the )?cloud[- ]?connector|cloud)'),
];
