import type { Card } from '../card.js';
import { type StatusData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const statusCard: Card<StatusData> = { name: 'status', template, text: { en, nl }, samples };
