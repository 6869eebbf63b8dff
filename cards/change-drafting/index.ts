import type { Card } from '../card.js';
import { type ChangeDraftingData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const changeDraftingCard: Card<ChangeDraftingData> = {
  name: 'change-drafting',
  template,
  text: { en, nl },
  samples,
};
