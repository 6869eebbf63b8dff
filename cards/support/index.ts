import type { Card } from '../card.js';
import { type SupportData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const supportCard: Card<SupportData> = { name: 'support', template, text: { en, nl }, samples };
