import type { Card } from '../card.js';
import { type ChangesData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const changesCard: Card<ChangesData> = { name: 'changes', template, text: { en, nl }, samples };
