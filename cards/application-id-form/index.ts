import type { Card } from '../card.js';
import { type ApplicationIdFormData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const applicationIdFormCard: Card<ApplicationIdFormData> = {
  name: 'application-id-form',
  template,
  text: { en, nl },
  samples,
};
