import type { Card } from '../card.js';
import { samples, type WhoAmIData } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const whoAmICard: Card<WhoAmIData> = { name: 'who-am-i', template, text: { en, nl }, samples };
