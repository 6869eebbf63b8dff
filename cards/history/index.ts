import type { Card } from '../card.js';
import { type HistoryData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const historyCard: Card<HistoryData> = { name: 'history', template, text: { en, nl }, samples };
