/** What Teams hands over of one mention: the mark-up that stands for it in the text, and whom it means. */
export type Mention = { readonly text?: string; readonly mentioned?: { readonly id?: string; readonly name?: string } };

const named: { readonly [entity: string]: string } = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * The sentence a person meant: mentions of the bot are taken out wherever they stand, other mentions become the
 * name they show behind an @, mark-up and entities become characters, and any white space becomes one space.
 * (botbuilder's own removal only trims and leaves `&nbsp;` and inner double spaces.)
 */
export function plainText(raw: string, mentions: readonly Mention[], botId: string): string {
  let text = raw;
  for (const mention of mentions) {
    if (mention.text === undefined || mention.text === '' || mention.mentioned?.id !== botId) continue;
    text = text.split(mention.text).join(' ');
  }
  return entities(withoutTags(text))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\p{Zs}\s]+/gu, ' ')
    .trim();
}

function withoutTags(text: string): string {
  return text
    .replace(/<at[^<>]*>([^<]*)<\/at>/gi, ' @$1 ')
    .replace(/<\/?(?:p|div|br|span|strong|em|b|i)\b[^<>]*>/gi, ' ');
}

/** Decoded once, never twice: `&amp;lt;` stays a text about `&lt;`. */
function entities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code >= 0x20;
    return isCharacter ? String.fromCodePoint(code) : ' ';
  });
}
