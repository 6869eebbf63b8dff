import type { Card } from '../card.js';
import { type ChecksData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const checksCard: Card<ChecksData> = { name: 'checks', template, text: { en, nl }, samples };
