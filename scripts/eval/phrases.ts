import { plainText } from '../../src/bot/plain-text.js';
import type { Request } from '../../src/commands/command.js';
import { heard } from '../../src/commands/heard.js';
import { match } from '../../src/commands/match.js';
import type { Understand } from '../../src/commands/understanding/understand.js';
import { linesOf } from './lines.js';

export type Phrase = {
  readonly say: string;
  readonly lang: 'en' | 'nl';
  readonly half: 'tune' | 'held';
  /** What it asks for; null: nothing may be begun. */
  readonly command: string | null;
  readonly input?: { readonly [name: string]: unknown };
  /** What must not be begun. */
  readonly forbidden?: readonly string[];
};

export type PhraseFigures = {
  readonly said: number;
  /** Command and inputs right, of the lines that ask for one. */
  readonly right: number;
  readonly perLanguage: { readonly [language: string]: number };
  /** Of the lines that ask for nothing, how many began nothing. */
  readonly quiet: number;
  /** Changes that were begun and must not have been. */
  readonly forbidden: number;
  readonly wrong: readonly string[];
};

export const phrasesOf = (half: Phrase['half']): readonly Phrase[] =>
  linesOf<Phrase>('test/commands/phrases.jsonl').filter(line => line.half === half);

/** Servers that the phrases speak of. */
export const servers = ['acme', 'globex'].map(alias => ({
  alias,
  host: `${alias}.jamfcloud.com`,
  url: `https://${alias}.jamfcloud.com`,
}));

/** What a typed line begins: a command to the letter, else what is understood of it. */
export const requestsOf =
  (understand: Understand) =>
  async (line: string): Promise<Request | undefined> => {
    const { request, isFree } = await heard(line, servers, { match, understand });
    return isFree ? undefined : request;
  };

export async function measurePhrases(
  requestIn: (line: string) => Promise<Request | undefined>,
  phrases: readonly Phrase[],
): Promise<PhraseFigures> {
  const heard = await Promise.all(phrases.map(async phrase => ({ phrase, got: await requestIn(heardAs(phrase.say)) })));
  const asking = heard.filter(({ phrase }) => phrase.command !== null);
  const silent = heard.filter(({ phrase }) => phrase.command === null);
  const share = (some: readonly Heard[], test: (one: Heard) => boolean) => some.filter(test).length / some.length;
  return {
    said: phrases.length,
    right: share(asking, isRight),
    perLanguage: Object.fromEntries(
      ['en', 'nl'].map(lang => [
        lang,
        share(
          asking.filter(({ phrase }) => phrase.lang === lang),
          isRight,
        ),
      ]),
    ),
    quiet: share(silent, ({ got }) => got === undefined),
    forbidden: heard.filter(isForbidden).length,
    wrong: heard.filter(one => !isRight(one) || isForbidden(one)).map(described),
  };
}

/** As Teams hands it over: the mention of the bot is marked. */
const heardAs = (say: string) => plainText(say, [{ text: '<at>Connector Bot</at>', mentioned: { id: 'bot' } }], 'bot');

type Heard = { readonly phrase: Phrase; readonly got: Request | undefined };

function isRight({ phrase, got }: Heard): boolean {
  if (phrase.command === null) return got === undefined;
  return got?.name === phrase.command && inputsMissed({ phrase, got }).length === 0;
}

const inputsMissed = ({ phrase, got }: Heard) =>
  Object.entries(phrase.input ?? {}).filter(([name, wanted]) => String(got?.input[name] ?? '') !== String(wanted));

/** To list what waits for a vote is no vote. */
function isForbidden({ phrase, got }: Heard): boolean {
  if (!got || !phrase.forbidden?.includes(got.name)) return false;
  return got.name !== 'approvals' || (got.input['action'] ?? 'list') !== 'list';
}

function described(one: Heard): string {
  const { phrase, got } = one;
  const missed = got?.name === phrase.command ? ` ${JSON.stringify(inputsMissed(one))}` : '';
  return `${isForbidden(one) ? 'FORBIDDEN ' : ''}${phrase.command ?? 'nothing'} <- ${got?.name ?? 'nothing'}${missed}: ${phrase.say}`;
}
