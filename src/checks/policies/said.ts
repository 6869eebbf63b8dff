import type { Facts } from '../../kinds.js';

/** Room for what matters: a card shows a finding in a few lines, and a policy's name may take 256 characters. */
const shown = 2;
const longest = 28;
const short = (name: unknown): string => {
  const letters = [...String(name)];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : String(name);
};

/** The first names, and how many others there are. */
export function named(list: Facts[string] | undefined, others: (count: number) => string): string {
  const names = (Array.isArray(list) ? list : []).map(name => `"${short(name)}"`);
  const rest = names.length - shown;
  return `${names.slice(0, shown).join(', ')}${rest > 0 ? ` ${others(rest)}` : ''}`;
}

export const policy = (f: Facts): string => `"${short(f['policy'])}"`;

/** What narrows a policy down, in these words. */
export const conditions = (f: Facts, words: { readonly [condition: string]: string }): string =>
  (Array.isArray(f['narrowedBy']) ? f['narrowedBy'] : []).map(one => words[String(one)] ?? String(one)).join(', ');
