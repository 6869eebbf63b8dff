/** What stands in a phrase for the words that are not part of it: "keur … goed", "… koppelen". */
export const gap = '…';

/** What is left of a line: everything that is not the phrase, and of that what stands in its gap. */
export type Left = { readonly rest: string; readonly inGap?: string };

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const spaced = (text: string) => text.trim().split(/\s+/u).map(escaped).join('[\\s-]+');
const after = '(?:[\\s,:;.–—-]+(.*))?$';

/**
 * A phrase as a pattern over the whole line: it stands at the start, or around a gap; never in the middle.
 * Gives what is left of the line, or undefined when the line does not start so.
 */
export function reader(phrase: string): (text: string) => Left | undefined {
  const [head = '', tail] = phrase.split(gap);
  if (tail === undefined) {
    const pattern = new RegExp(`^${spaced(phrase)}${after}`, 'isu');
    return text => {
      const found = pattern.exec(text);
      return found ? { rest: (found[1] ?? '').trim() } : undefined;
    };
  }
  const start = head.trim() === '' ? '^' : `^${spaced(head)}[\\s,:]+`;
  const pattern = new RegExp(`${start}(.+?)[\\s,]+${spaced(tail)}${after}`, 'isu');
  return text => {
    const found = pattern.exec(text);
    if (!found) return undefined;
    const inGap = (found[1] ?? '').trim();
    return { rest: `${inGap} ${found[2] ?? ''}`.trim(), inGap };
  };
}
