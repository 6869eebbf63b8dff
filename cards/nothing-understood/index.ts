import type { Card } from '../card.js';
import { type NothingUnderstoodData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const nothingUnderstoodCard: Card<NothingUnderstoodData> = {
  name: 'nothing-understood',
  template,
  text: { en, nl },
  samples,
};
