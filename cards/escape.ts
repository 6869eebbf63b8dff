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

/** What begins emphasis, code, a link or a tag; an underscore within a word begins nothing. */
const anywhere = /[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|\{(?=\{)|(?<=[{$])\{/gu;
/** What begins a heading, a quotation, a list or a line. */
const atStart = /^(?:[#>+=-]|\d+(?=[.)]))/;

/**
 * A foreign text as Markdown that shows exactly that text: for TextBlock and FactSet. One line, at most `length`.
 * Only what would be read as Markdown is escaped: not every client takes the backslashes off again.
 */
export function escapeMarkdown(text: string, length = 200): string {
  const line = shortened(oneLine(text), length);
  const inner = line
    .replace(anywhere, '\\$&')
    .replace(/&(?=#|\w+;)/g, '\\&')
    .replace(/:\/\//g, '\\://');
  const tagless = line.includes('<') ? inner.replace(/(?!^)>/g, '\\>') : inner;
  return tagless.replace(atStart, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A foreign text where no Markdown is read: button titles, choices, values of inputs, what is read aloud. */
export function plain(text: string, length = 200): string {
  return shortened(oneLine(text), length)
    .replace(/[<>]/g, sign => (sign === '<' ? '‹' : '›'))
    .replace(/\$\{/g, '$ {')
    .replace(/\{(?=\{)/g, '{ ');
}
