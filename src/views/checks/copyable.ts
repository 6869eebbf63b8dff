import type { Language } from '../../language.js';

/** A field of a card may not make the card too large to be sent. */
const longest = 6000;

const rest: { readonly [language in Language]: (lines: number) => string } = {
  en: lines => `… and ${lines} more lines. For one server alone: check network NAME`,
  nl: lines => `… en nog ${lines} regels. Voor één server: controleer netwerk NAAM`,
};

/** Lines as one text to be copied; what would make it too long is counted. */
export function copyable(lines: readonly string[], language: Language): string {
  let length = 0;
  const fitting = lines.filter(line => {
    length += line.length + 1;
    return length <= longest;
  });
  const left = lines.length - fitting.length;
  return [...fitting, ...(left > 0 ? [rest[language](left)] : [])].join('\n');
}
