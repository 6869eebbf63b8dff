import type { Card } from '../card.js';
import { type ChangeRunningData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const changeRunningCard: Card<ChangeRunningData> = {
  name: 'change-running',
  template,
  text: { en, nl },
  samples,
};
