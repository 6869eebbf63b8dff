import type { Language } from '../src/language.js';

/**
 * A card: look (`template.json`), words (`text.ts`) and facts (`data.ts`).
 * The template binds only `${text...}` and `${data...}`; every fact is flat, plain data.
 */
export type Card<Data extends object> = {
  readonly name: string;
  readonly template: object;
  readonly text: { readonly [language in Language]: (data: Data) => object };
  /** Realistic facts for the gallery and the card tests, by sample name; include the awkward ones. */
  readonly samples: { readonly [name: string]: Data };
};

/** Any card, whatever its facts: what a list of cards holds. Facts go in as they came out of `show`. */
export type AnyCard = {
  readonly name: string;
  readonly template: object;
  readonly text: { readonly [language in Language]: (data: never) => object };
  readonly samples: { readonly [name: string]: object };
};

/** A card with its facts, ready to be drawn in a language. Made with `show(card, data)`. */
export type Shown = { readonly card: string; readonly data: object };

export const show = <Data extends object>(card: Card<Data>, data: Data): Shown => ({ card: card.name, data });
