import type { Card } from '../card.js';
import { type HelpData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const helpCard: Card<HelpData> = { name: 'help', template, text: { en, nl }, samples };
