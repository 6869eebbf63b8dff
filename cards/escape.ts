/*
 * Names, reasons, tickets and hosts come from other people and other systems. A TextBlock reads Markdown, so such a
 * text could draw a link, a mention or a heading, or look like an unexpanded template.
 */

/** Control characters, and those that turn the writing direction round or are invisible. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

const oneLine = (text: string): string => text.replace(invisible, ' ').replace(/\s+/g, ' ').trim();

function shortened(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

/** A foreign text as Markdown that shows exactly that text: for TextBlock and FactSet. One line, at most `length`. */
export function escapeMarkdown(text: string, length = 200): string {
  return shortened(oneLine(text), length)
    .replace(/[\\`*_[\]<>#|~{}!]/g, '\\$&')
    .replace(/&(?=#|\w+;)/g, '\\&')
    .replace(/:\/\//g, '\\://')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}

/** A foreign text where no Markdown is read: button titles, choices, values of inputs, what is read aloud. */
export function plain(text: string, length = 200): string {
  return shortened(oneLine(text), length)
    .replace(/[<>]/g, sign => (sign === '<' ? '‹' : '›'))
    .replace(/\$\{/g, '$ {')
    .replace(/\{(?=\{)/g, '{ ');
}
