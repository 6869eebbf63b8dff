import type { Sentence } from '../sentence.js';

/*
 * What keeps a line that speaks of a change from being a request for it now. Any one of these is enough: a button costs
 * a press, a change begun by mistake costs a day.
 */

const word = (words: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words
      .trim()
      .split(/\s*\n\s*|\s*\|\s*/u)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  );

const denials =
  word(`not|never|no|none|nobody|don'?t|doesn'?t|didn'?t|won'?t|wouldn'?t|shouldn'?t|can'?t|cannot|mustn'?t|without|stop|undo|cancel|refuse|avoid|forget|leave|instead of|rather than|hold off|hands off|keep
  niet|nooit|geen|niemand|zonder|nergens|laat|blijf|stop|annuleer|vergeet|in plaats van|liever|houd|niks|nee`);

const conditions =
  word(`if|unless|when|whenever|until|till|once|after|before|provided|assuming|whether|suppose|in case|as soon as|only|then|in the event|failing
  als|indien|mits|tenzij|wanneer|totdat|tot(?! stand)|zodra|mocht|dan|bij een|ingeval dat|nadat|voordat|voor je|stel|ingeval|alleen|pas`);

const later =
  word(`later|tomorrow|tonight|next|soon|eventually|someday|maybe|perhaps|probably|might|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|already|ago|last (?:week|month|year|night|time)|again yet|earlier|plan|planned|planning|going to|about to|thinking|think|wonder|wondering|considering|agreed|decided|discussed|should|must|will|would|had|has|have|was|were|been|did|got|gets
  later|morgen|vanavond|straks|binnenkort|ooit|misschien|wellicht|waarschijnlijk|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|gisteren|al|eerder|vorige|volgende|geleden|daarnet|zojuist|van plan|gaan|gaat|ga|denk|denken|twijfel|overweeg|overwegen|afgesproken|besloten|besproken|moeten|moet|zal|zullen|had|hadden|heb|hebben|heeft|hebt|was|waren|is|zijn|werd|werden|wordt|worden|ben|bent`);

const reported =
  word(`said|says|say|shouted|yelled|saying|told|tells|tell|asked|asks|wrote|writes|mentioned|called|heard|read that|wants|wanted|according|typed|meant|meaning|means|example|e\\.g|quote|documentation|article|command
  zei|zegt|riep|roept|riepen|zeggen|gezegd|vertelde|vertelt|vroeg|vraagt|gevraagd|schreef|schrijft|noemde|hoorde|gehoord|wilde|wil weten|volgens|typte|getypt|bedoelde|bedoelt|betekent|voorbeeld|bijv|bv|citaat|documentatie|artikel|opdracht|commando`);

const questions =
  /^(?:how|why|what|which|who|where|when|is|are|was|were|do|does|did|has|have|had|should|shall|may|might|must|can (?:i|we|it|they|someone|anyone)|could (?:i|we|it|they|someone)|hoe|waarom|wat|welke|wie|waar|wanneer|is|zijn|was|heeft|hebben|had|mag|moet|moeten|zal|kan (?:ik|het|er|dat|iemand)|kunnen (?:we|wij)|wordt|worden)(?![\p{L}\p{N}])/iu;

const quotation = /["“”„«»`]|(?:^|\s)['‘’]\p{L}/u;

/** "... and then he went: remove it": somebody's words behind a sentence of the speaker's own. */
const retold = /^(?!(?:because|omdat|since|want|wegens)\b)\S+(?:\s+\S+){2,}:\s/iu;

/** A named person is spoken to, or spoken of: "@Bram", "Bram, ...". The bot's own mention is gone by now. */
const toSomebody = /<at>|(?:^|\s)@\p{L}/u;

/** "I want to", "I'd like to", "we need" ask; taken off before the rest is looked at. */
const wishes =
  /^(?:(?:i|we)(?:'d| would)? (?:want|like|need)(?: to)?|ik (?:wil|zou)(?: graag)?|we willen(?: graag)?|wij willen(?: graag)?|mag ik)(?![\p{L}\p{N}])/iu;

/** Is this a request to do something now, and nothing else? The reason a person gives may say anything. */
export function isPlainRequest({ text, question, quoted }: Pick<Sentence, 'text' | 'question' | 'quoted'>): boolean {
  const body = text.replace(wishes, '').replace(reasons, '');
  if (
    question ||
    quoted ||
    questions.test(body.trim()) ||
    quotation.test(body) ||
    retold.test(body) ||
    toSomebody.test(text)
  )
    return false;
  return ![denials, conditions, later, reported].some(pattern => pattern.test(body));
}

const reasons =
  /[\s,;:(-]+(?:because|since|as|reason|so that|so|omdat|want|wegens|vanwege|i\.?v\.?m\.?|reden|zodat|aangezien)(?![\p{L}\p{N}]).*$/isu;

/** Does it ask something, rather than for something? */
export const isQuestion = ({ text, question }: Pick<Sentence, 'text' | 'question'>): boolean =>
  question || questions.test(text.trim());
