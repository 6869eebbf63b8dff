import type { Language } from '../../src/language.js';
import { words as en, type Words } from './text.en.js';
import { words as nl } from './text.nl.js';

export type { Words } from './text.en.js';

/** The words for every state, verdict and date: the card's own, and for whoever shows the same in one line. */
export const statusWords: { readonly [language in Language]: Words } = { en, nl };
