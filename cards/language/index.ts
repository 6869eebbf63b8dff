import type { Card } from '../card.js';
import { type LanguageData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const languageCard: Card<LanguageData> = { name: 'language', template, text: { en, nl }, samples };
