/** New files, and what changes in the lists that name them. Paths from the root of the repository. */
export type Skeleton = {
  readonly files: { readonly [path: string]: string };
  readonly edits: { readonly [path: string]: (text: string) => string };
};

/** `check-network` -> `checkNetwork`. */
export const camel = (name: string): string =>
  name.replace(/-([a-z0-9])/gu, (_all, letter: string) => letter.toUpperCase());

/** `check-network` -> `CheckNetwork`. */
export const pascal = (name: string): string => camel(`-${name}`);

/** `check-network` -> `Check network`. */
export const title = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Puts an item at the end of the list or object that begins with `start`. */
export function added(text: string, start: string, item: string): string {
  const from = text.indexOf(start);
  if (from < 0) throw new Error(`the list that begins with "${start}" is not there`);
  const open = from + start.length - 1;
  const close = closing(text, open);
  const inside = text.slice(open + 1, close).trimEnd();
  const comma = inside === '' || inside.endsWith(',') ? '' : ',';
  return `${text.slice(0, open + 1)}${inside}${comma}\n  ${item},\n${text.slice(close)}`;
}

/** Where the bracket at `open` is closed; brackets in strings count too, so the lists hold none that do not match. */
function closing(text: string, open: number): number {
  const pairs: { readonly [bracket: string]: string } = { '[': ']', '{': '}' };
  const bracket = text[open] ?? '';
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === bracket) depth += 1;
    if (text[at] === pairs[bracket]) depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('the list is not closed');
}

/** Puts an import before the others; the formatter sorts them. */
export const imported = (text: string, line: string): string => `${line}\n${text}`;
