import type { Card } from '../card.js';
import { type PolicyData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const policyCard: Card<PolicyData> = { name: 'policy', template, text: { en, nl }, samples };
