import type { Language } from '../../src/language.js';

export type LanguageData = {
  /** The language the person reads from now on. */
  readonly language: Language;
  /** Chosen just now, or only shown. */
  readonly chosen: boolean;
};

export const samples: { readonly [name: string]: LanguageData } = {
  english: { language: 'en', chosen: true },
  dutch: { language: 'nl', chosen: true },
  asked: { language: 'en', chosen: false },
};
