import type { Card } from '../card.js';
import { samples, type WritesData } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const writesCard: Card<WritesData> = { name: 'writes', template, text: { en, nl }, samples };
