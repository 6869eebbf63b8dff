import type { Card } from '../card.js';
import { type ConnectFormData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const connectFormCard: Card<ConnectFormData> = { name: 'connect-form', template, text: { en, nl }, samples };
