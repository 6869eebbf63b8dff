import type { Card } from '../card.js';
import { samples, type UnansweredData } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const unansweredCard: Card<UnansweredData> = { name: 'unanswered', template, text: { en, nl }, samples };
