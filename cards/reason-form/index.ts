import type { Card } from '../card.js';
import { type ReasonFormData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const reasonFormCard: Card<ReasonFormData> = { name: 'reason-form', template, text: { en, nl }, samples };
