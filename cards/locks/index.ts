import type { Card } from '../card.js';
import { type LocksData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const locksCard: Card<LocksData> = { name: 'locks', template, text: { en, nl }, samples };
