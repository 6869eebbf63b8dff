/** Text that is HTML already. */
export type Html = { readonly html: string };

const entities: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Signs that are not seen or turn the writing direction round: a name could pretend to be something else with them. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

const escaped = (text: string): string =>
  text.replace(invisible, ' ').replace(/[&<>"']/g, sign => entities[sign] ?? '');

type Part = string | number | Html | readonly Html[];

/** A template in which everything that is put in is escaped, unless it came out of such a template itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, place) => text + (place < parts.length ? written(parts[place] ?? '') : '')).join(''),
});

function written(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map(one => one.html).join('');
}
