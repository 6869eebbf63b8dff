import type { Language } from '../../language.js';
import type { Texts } from './said.js';
import { en } from './text.en.js';
import { nl } from './text.nl.js';

export const texts: { readonly [language in Language]: Texts } = { en, nl };
