/*
 * Repeated parts of a card. A template repeats with `$data: "${text.rows}"`; inside the repeated part a row is again
 * `{text, data}`, so that every binding of every template begins with `text` or `data`.
 */
export const rows = <Text>(texts: readonly Text[]): readonly { readonly text: Text }[] => texts.map(text => ({ text }));

/** One line of a FactSet. */
export type Fact = { readonly title: string; readonly value: string };

/** The facts that have a value: an empty one is left out, so that a card shows no empty lines. */
export const facts = (...lines: readonly (readonly [title: string, value: string])[]): readonly Fact[] =>
  lines.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value }));
