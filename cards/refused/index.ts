import type { Card } from '../card.js';
import { type RefusedData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const refusedCard: Card<RefusedData> = { name: 'refused', template, text: { en, nl }, samples };
