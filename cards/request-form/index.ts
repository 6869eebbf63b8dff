import type { Card } from '../card.js';
import { type RequestFormData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const requestFormCard: Card<RequestFormData> = { name: 'request-form', template, text: { en, nl }, samples };
