import type { Language } from '../language.js';

/** A typed line, with courtesy and punctuation taken off, and what the rest of its form tells about its intent. */
export type Sentence = {
  readonly text: string;
  /** It asks something; a request in the form of a question ("can you ...?", "kun je ...?") does not count. */
  readonly question: boolean;
  /** It starts with a quotation mark: somebody else's words, or an example. */
  readonly quoted: boolean;
  /** It was read with its courtesy, as if that were the message: good for a greeting, never for a request. */
  readonly greeting?: boolean;
  /** The language that the courtesy was in, if it was in one. */
  readonly language?: Language;
};

/** Longer lines are no commands: a reason may have 500 characters, everything else is short. */
export const longestLine = 2000;

type Courtesy = { readonly start: RegExp; readonly end: RegExp; readonly request: RegExp };

const courtesies: { readonly [language in Language]: Courtesy } = {
  en: {
    start: /^(?:please|pls|kindly|hi|hello|hey|okay|ok|i(?: woul|')d like to|i want to|we want to)\b[\s,:!.]*(?=\S)/iu,
    end: /(?:[\s,.!]+|^)(?:please|pls|thanks|thank you|thx)[\s.!]*$/iu,
    request: /^(?:can|could|would|will) you(?: please| kindly)?\b[\s,]*(?=\S)/iu,
  },
  nl: {
    start:
      /^(?:alsjeblieft|alstublieft|a\.?u\.?b\.?|s\.?v\.?p\.?|graag|hallo|hoi|dag|oké|ik wil(?: graag)?|ik zou graag|we willen(?: graag)?)(?![\p{L}\p{N}])[\s,:!]*(?=\S)/iu,
    end: /(?:[\s,.!]+|^)(?:alsjeblieft|alstublieft|a\.?u\.?b\.?|s\.?v\.?p\.?|graag|bedankt|dank ?je(?: ?wel)?|dank u(?: wel)?)[\s.!]*$/iu,
    request: /^(?:kun|kan|wil|zou|kunt|wilt) (?:je|jij|u)(?: graag| alsjeblieft| even| eens)?\b[\s,]*(?=\S)/iu,
  },
};

const quotes = /^[\s/]*["'“”„‘’«»`>]/u;
/** At the end of a word; inside an address it is part of that. */
const questionMark = /\?(?![\p{L}\p{N}=&%_-])/u;

const visible = (line: string) =>
  line.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu, '');

/** White space, invisible characters and outer punctuation put right; the words stay as they were typed. */
export function tidy(line: string): string {
  return visible(line)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s/"'“”„‘’«»`>]+/u, '')
    .replace(/["'“”„‘’«»`\s]+$/u, '')
    .replace(/[\s.!?,;:…]+$/u, '')
    .trim();
}

/** The readings of a line: without its courtesy, then to the letter ("hello there" is nothing but courtesy). */
export function sentencesOf(line: string): readonly Sentence[] {
  if (line.length > longestLine) return [];
  const quoted = quotes.test(visible(line));
  const asks = questionMark.test(visible(line));
  const literal = tidy(line);
  const plain = withoutCourtesy(literal);
  const asksPolitely = plain.request && !questionMark.test(literal);
  const polite = { text: plain.text, question: asks && !asksPolitely, quoted, language: plain.language };
  return plain.text === literal ? [polite] : [polite, { text: literal, question: asks, quoted, greeting: true }];
}

function withoutCourtesy(text: string): { text: string; request: boolean; language?: Language } {
  let rest = text;
  let request = false;
  let language: Language | undefined;
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const [name, courtesy] of Object.entries(courtesies) as [Language, Courtesy][]) {
      const asked = rest.replace(courtesy.request, '');
      request ||= asked !== rest;
      const bare = asked.replace(courtesy.start, '').replace(courtesy.end, '').trim();
      if (bare !== rest) language = name;
      rest = bare;
    }
  }
  return { text: rest.replace(/[\s.!?,;:]+$/u, ''), request, language };
}
